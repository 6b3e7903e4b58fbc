import { createLogger } from '@tisheng/service-kit/logger';
import { type Broker, kafkaBroker } from '@tisheng/service-kit/messaging';
import { v7 as uuidv7 } from 'uuid';

/** What stands in a topic: the distinct facts, and how many of them first appeared out of their subject's order. */
export type Told = { ids: Set<string>; messages: number; outOfOrder: number };

export function quietBroker(brokers: string[], clientId: string): Broker {
  const logger = createLogger(clientId, 'silent');
  return kafkaBroker({ brokers, clientId, logger, replicationFactor: 1 });
}

/** Reads a topic to its end, as a reader of its own that nothing else is known of. */
export async function readTopic(brokers: string[], topic: string): Promise<Told> {
  const told: Told = { ids: new Set(), messages: 0, outOfOrder: 0 };
  const broker = quietBroker(brokers, 'checker');
  const groupId = `checker-${uuidv7()}`;
  const owed = (await broker.lag(groupId, [topic])).reduce((sum, { lag }) => sum + lag, 0);
  if (owed === 0) return told;
  const reached = new Map<string, number>();
  const { promise, resolve, reject } = Promise.withResolvers<void>();
  const reader = broker.subscribe({
    groupId,
    topics: [topic],
    onFatal: reject,
    async onBatch({ messages }) {
      for (const { value } of messages) note(told, reached, JSON.parse(value.toString()) as Named);
      if (told.messages >= owed) resolve();
    },
  });
  await promise;
  await reader.close();
  return told;
}

type Named = { id: string; source: string; subject: string; sequence: number };

function note(told: Told, reached: Map<string, number>, fact: Named): void {
  const { id, source, subject, sequence } = fact;
  told.messages += 1;
  if (told.ids.has(id)) return;
  told.ids.add(id);
  const before = reached.get(`${source} ${subject}`) ?? 0;
  if (sequence !== before + 1) told.outOfOrder += 1;
  reached.set(`${source} ${subject}`, sequence);
}
