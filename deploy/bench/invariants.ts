import { createLogger } from '@tisheng/service-kit/logger';
import { type Broker, kafkaBroker } from '@tisheng/service-kit/messaging';
import { sqlRows } from '@tisheng/test-kit';
import { Kafka, logLevel } from 'kafkajs';
import { v7 as uuidv7 } from 'uuid';

/** What stands in a topic: the facts in the order of their first appearance, for each subject. */
export type Told = { ids: Set<string>; messages: number; outOfOrder: number };

export function benchBroker(brokers: string[]): Broker {
  const logger = createLogger('bench', 'silent');
  return kafkaBroker({ brokers, clientId: 'bench', logger, replicationFactor: 1 });
}

/** Reads a topic to its end, as a reader of its own that nothing else is known of. */
export async function readTopic(brokers: string[], topic: string): Promise<Told> {
  const told: Told = { ids: new Set(), messages: 0, outOfOrder: 0 };
  const owed = await messagesIn(brokers, topic);
  if (owed === 0) return told;
  const broker = benchBroker(brokers);
  const reached = new Map<string, number>();
  const { promise, resolve } = Promise.withResolvers<void>();
  const reader = broker.subscribe({
    groupId: `checker-${uuidv7()}`,
    topics: [topic],
    onFatal: () => {},
    async onBatch({ messages }) {
      for (const { value } of messages) {
        const { id, source, subject, sequence } = JSON.parse(value.toString()) as Named;
        told.messages += 1;
        if (told.ids.has(id)) continue;
        told.ids.add(id);
        const before = reached.get(`${source} ${subject}`) ?? 0;
        if (sequence !== before + 1) told.outOfOrder += 1;
        reached.set(`${source} ${subject}`, sequence);
      }
      if (told.messages >= owed) resolve();
    },
  });
  await promise;
  await reader.close();
  return told;
}

async function messagesIn(brokers: string[], topic: string): Promise<number> {
  const admin = new Kafka({ clientId: 'checker', brokers, logLevel: logLevel.NOTHING }).admin();
  await admin.connect();
  const partitions = await admin.fetchTopicOffsets(topic);
  await admin.disconnect();
  return partitions.reduce((sum, { high }) => sum + Number(high), 0);
}

type Named = { id: string; source: string; subject: string; sequence: number };

/** I15 each journalled fact is still owed or in the topic · I17 sequences 1..n without a gap, told in that order. */
export async function checkPublished(url: string, told: Told): Promise<void> {
  await checkJournal(url);
  const settled = await sqlRows<{ id: string }>(
    url,
    'select id from journal where position not in (select position from outbox)',
  );
  const lost = settled.filter(({ id }) => !told.ids.has(id)).length;
  demand('I15', lost === 0, `${lost} facts are neither owed nor in the topic`);
  demand('I17', told.outOfOrder === 0, `${told.outOfOrder} facts were told out of order`);
}

/** The part of I15 and I17 that needs no topic. */
export async function checkJournal(url: string): Promise<void> {
  const [found] = await sqlRows<{ gaps: number; dangling: number }>(
    url,
    `select (select count(*)::int from (select from journal group by subject
        having max(sequence) <> count(*)) gap) as gaps,
      (select count(*)::int from outbox o where not exists
        (select from journal j where j.position = o.position)) as dangling`,
  );
  demand('I15', found?.dangling === 0, 'a pointer points at nothing');
  demand('I17', found?.gaps === 0, `${found?.gaps} subjects have gaps in their sequence`);
}

/** I16 one effect for each distinct fact · I18 dead, held and processed together are what was published. */
export async function checkConsumed(url: string, told: Told): Promise<void> {
  const [found] = await sqlRows<{ inbox: number; done: number; waiting: number }>(
    url,
    `select count(*)::int as inbox, (count(*) filter (where outcome not in ('dead', 'held')))::int as done,
      (select count(*)::int from held_facts)
        + (select count(*)::int from dead_letters where replayed_at is null) as waiting
     from inbox`,
  );
  const { inbox = 0, done = 0, waiting = 0 } = found ?? {};
  demand('I16', inbox === told.ids.size, `${inbox} inbox rows, ${told.ids.size} distinct facts`);
  demand('I18', done + waiting === told.ids.size, `${done} done and ${waiting} waiting`);
}

function demand(invariant: string, holds: boolean, otherwise: string): void {
  if (!holds) throw new Error(`${invariant} is broken: ${otherwise}; the figure is void`);
}
