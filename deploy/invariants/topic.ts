import { createLogger } from '@tisheng/service-kit/logger';
import { type Broker, kafkaBroker } from '@tisheng/service-kit/messaging';
import { v7 as uuidv7 } from 'uuid';

export type ToldFact = {
  source: string;
  subject: string;
  type: string;
  topic: string;
  partition: number;
  offset: string;
  key: string;
};

/** What stands in a topic: its facts by id, each where it first appeared, and which came out of their order. */
export type Told = {
  facts: Map<string, ToldFact>;
  messages: number;
  unreadable: number;
  outOfOrder: string[];
  /** How far each subject has come. */
  reached: Map<string, number>;
};

export const newTold = (): Told => ({
  facts: new Map(),
  messages: 0,
  unreadable: 0,
  outOfOrder: [],
  reached: new Map(),
});

export function quietBroker(brokers: string[], clientId: string): Broker {
  const logger = createLogger(clientId, 'silent');
  return kafkaBroker({ brokers, clientId, logger, replicationFactor: 1 });
}

/** Reads a topic to its end, as a reader of its own that nothing else is known of. */
export async function readTopic(brokers: string[], topic: string): Promise<Told> {
  const told = newTold();
  const broker = quietBroker(brokers, 'checker');
  const groupId = `checker-${uuidv7()}`;
  const owed = (await broker.lag(groupId, [topic])).reduce((sum, { lag }) => sum + lag, 0);
  if (owed === 0) return told;
  const { promise, resolve, reject } = Promise.withResolvers<void>();
  const reader = broker.subscribe({
    groupId,
    topics: [topic],
    onFatal: reject,
    async onBatch({ partition, messages }) {
      for (const { key, value, offset } of messages)
        note(told, value, { topic, partition, offset, key });
      if (told.messages >= owed) resolve();
    },
  });
  await promise;
  await reader.close();
  await broker.close();
  return told;
}

type Named = { id: string; source: string; subject: string; type: string; sequence: number };
type Place = Pick<ToldFact, 'topic' | 'partition' | 'offset' | 'key'>;

export function note(told: Told, value: Buffer | string, place: Place): void {
  told.messages += 1;
  const fact = factOf(value);
  if (!fact) {
    told.unreadable += 1;
    return;
  }
  const { id, source, subject, type, sequence } = fact;
  if (told.facts.has(id)) return;
  told.facts.set(id, { source, subject, type, ...place });
  const before = told.reached.get(`${source} ${subject}`) ?? 0;
  if (sequence !== before + 1) told.outOfOrder.push(id);
  told.reached.set(`${source} ${subject}`, sequence);
}

function factOf(value: Buffer | string): Named | null {
  try {
    const named = JSON.parse(value.toString()) as Partial<Named> | null;
    return typeof named?.id === 'string' ? (named as Named) : null;
  } catch {
    return null;
  }
}
