import { backoffMs, bell } from './bell.ts';
import type { SubscribeOptions, Subscription } from './broker.ts';
import { beginTerm, type Connect, type MemberSettings, type Term } from './kafka-term.ts';

/**
 * One place in a group, held by one client after the other: a client that crashed or fell silent is closed and a new
 * one takes over, as often as it takes. So a broker may be away for minutes and a topic may be deleted and made anew
 * while the process lives. A topic that is missing keeps none of the others waiting.
 */
export function kafkaSubscription(
  connect: Connect,
  settings: MemberSettings,
  options: SubscribeOptions,
): Subscription {
  const { groupId } = options;
  const closing = bell();
  let closed = false;
  let term: Term | undefined;

  const forever = async () => {
    for (let failures = 0; !closed; failures += 1) {
      const began = performance.now();
      term = beginTerm(connect, settings, options);
      const reason = await term.ended;
      if (closed) return;
      settings.logger.warn({ groupId, err: reason }, 'member has ended; another one takes over');
      // Whoever lived for a while has not failed in a row.
      if (performance.now() - began > steadyMs) failures = 0;
      await closing.wait(backoffMs(failures + 1));
    }
  };
  const running = forever().catch((error: unknown) => {
    if (!closed) options.onFatal(error instanceof Error ? error : new Error(String(error)));
  });
  return {
    readAgain: async (topics) => term?.readAgain(topics),
    async close() {
      closed = true;
      closing.ring();
      await term?.end();
      await running;
    },
  };
}

const steadyMs = 30_000;
