import closeWithGrace from 'close-with-grace';
import type { Logger } from './logger.ts';

/**
 * Ends the process on a signal with 0, and with 1 when something broke or when it can go on no longer: only so
 * does a supervisor know that it has to start it again.
 */
export function endsInOrder(logger: Logger, close: () => Promise<void>) {
  let broken: unknown;
  let isEnding = false;
  const grace = closeWithGrace({ delay: 10_000, logger }, async ({ err }) => {
    isEnding = true;
    if (err) logger.fatal({ err }, 'the process ends');
    await close();
    // Whatever is thrown here makes the exit code 1.
    if (broken !== undefined) throw broken;
  });
  return {
    because: (error: unknown): void => {
      if (isEnding || broken !== undefined) return;
      broken = error ?? new Error('no reason given');
      logger.fatal({ err: error }, 'cannot go on; the process ends');
      grace.close();
    },
  };
}
