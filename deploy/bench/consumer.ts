import { type Broker, startConsumer } from '@tisheng/service-kit/messaging';
import { sqlRows } from '@tisheng/test-kit';
import { Kafka, logLevel, Partitioners } from 'kafkajs';
import { Client } from 'pg';
import { v7 as uuidv7 } from 'uuid';
import { checkDatabase, demand } from '../invariants/database.ts';
import { quietBroker, readTopic, type Told } from '../invariants/topic.ts';
import { effectSettings } from './effects.ts';
import { journalFacts, journalled, openGround } from './ground.ts';
import { type Bench, rateRow, ratioText } from './report.ts';
import { interleaved, perSecond } from './rounds.ts';

const batch = 500;
const goal = 0.75;

/** A filled topic in which every fact stands twice, as after a relay that died before its commit. */
type Filled = { topic: string; facts: number; messages: readonly Message[]; brokers: string[] };
type Message = { key: string; value: string };

export const consumer: Bench = {
  title: '5 inbox consumer, 50 % duplicates',
  async run({ rounds, facts, brokers, tell }) {
    const filled = await fill(facts, brokers);
    const told = await readTopic(brokers, filled.topic);
    const rates = await interleaved(
      rounds,
      [
        { name: 'no-op eachBatch', run: async () => ({ perSecond: await noOp(filled) }) },
        { name: 'raw inbox + effect', run: async () => ({ perSecond: await rawInbox(filled) }) },
        { name: 'consumer', run: async () => ({ perSecond: await ours(filled, told) }) },
      ],
      tell,
    );
    const of = (name: string) => rates.get(name) ?? [];
    const bounds = of('no-op eachBatch').map((read, round) => {
      return 1 / (1 / read + 1 / (of('raw inbox + effect')[round] ?? 0));
    });
    const ratios = of('consumer').map((rate, round) => rate / (bounds[round] ?? 0));
    return {
      lines: [
        rateRow('yardstick', 'no-op eachBatch', of('no-op eachBatch')),
        rateRow('yardstick', 'raw inbox + effect', of('raw inbox + effect')),
        rateRow('bound', 'harmonic of both', bounds),
        rateRow('ours', 'consumer', of('consumer')) + ratioText(ratios, goal, { of: 'the bound' }),
      ],
      checker: `I16, I18 and one effect row each ok after each round, ${facts} facts`,
      settings: { batch, messages: filled.messages.length, facts, partitions: 6 },
      raw: { rates: Object.fromEntries(rates), bounds, ratios },
    };
  },
};

async function fill(facts: number, brokers: string[]): Promise<Filled> {
  const topic = `bench-${uuidv7()}.events.v1`;
  const broker = quietBroker(brokers, 'bench');
  await broker.ensureTopics([topic]);
  await broker.close();
  const ground = await openGround();
  await journalFacts(ground.orm, facts, topic);
  const once = await journalled(ground.adminUrl);
  await ground.end();
  const producer = raw(brokers).producer({ createPartitioner: Partitioners.DefaultPartitioner });
  await producer.connect();
  const messages: Message[] = [];
  for (let from = 0; from < once.length; from += batch) {
    const part = once.slice(from, from + batch);
    for (const copy of [part, part]) {
      await producer.send({ topic, acks: -1, messages: copy });
      messages.push(...copy);
    }
  }
  await producer.disconnect();
  return { topic, facts, messages, brokers };
}

const raw = (brokers: string[]) =>
  new Kafka({ clientId: 'raw', brokers, logLevel: logLevel.NOTHING });

/** From the first batch to the last: joining a group is not what is measured. */
function stopwatch(messages: number) {
  const { promise: done, resolve } = Promise.withResolvers<void>();
  let began = 0;
  let seen = 0;
  let took = 0;
  return {
    done,
    start: () => void (began ||= performance.now()),
    passed(count: number) {
      seen += count;
      took = performance.now() - began;
      if (seen >= messages) resolve();
    },
    perSecond: () => (messages * 1_000) / took,
  };
}

async function noOp({ topic, messages, brokers }: Filled): Promise<number> {
  const watch = stopwatch(messages.length);
  const reader = raw(brokers).consumer({ groupId: uuidv7(), maxWaitTimeInMs: 200 });
  await reader.connect();
  await reader.subscribe({ topic, fromBeginning: true });
  await reader.run({
    partitionsConsumedConcurrently: 4,
    eachBatch: async (payload) => {
      watch.start();
      watch.passed(payload.batch.messages.length);
    },
  });
  await watch.done;
  await reader.disconnect();
  return watch.perSecond();
}

const inboxSql = `
  with fresh as (insert into inbox (event_id, type)
    select * from unnest($1::uuid[], $2::text[]) on conflict do nothing returning event_id)
  insert into effects select distinct g.id, g.bowl
  from unnest($1::uuid[], $3::int[]) as g (id, bowl) join fresh on event_id = g.id`;

/** Inbox and effect in one prepared statement, a batch in a transaction; reads no topic. */
async function rawInbox({ messages }: Filled): Promise<number> {
  const ground = await openGround();
  const rows = messages.map(({ value }) => JSON.parse(value) as Served);
  const client = new Client({ connectionString: ground.appUrl });
  await client.connect();
  const rate = await perSecond(rows.length, async () => {
    for (let from = 0; from < rows.length; from += batch) {
      const part = rows.slice(from, from + batch);
      const values = [
        part.map(({ id }) => id),
        part.map(({ type }) => type),
        part.map(({ data }) => data.bowl),
      ];
      await client.query({ name: 'inbox', text: inboxSql, values });
    }
  });
  await client.end();
  await ground.end();
  return rate;
}

type Served = { id: string; type: string; data: { bowl: number } };

/** What ships: contract checks, inbox, order of each subject, effects, offsets after the commit. */
async function ours({ topic, messages, brokers }: Filled, told: Told): Promise<number> {
  const ground = await openGround();
  const broker = quietBroker(brokers, 'bench');
  const watch = stopwatch(messages.length);
  const watched: Broker = {
    ...broker,
    subscribe: (options) =>
      broker.subscribe({
        ...options,
        async onBatch(given, controls) {
          watch.start();
          await options.onBatch(given, controls);
          watch.passed(given.messages.length);
        },
      }),
  };
  const settings = effectSettings(ground.orm, topic);
  const started = startConsumer({ ...settings, broker: watched, groupId: uuidv7() });
  await watch.done;
  await started.close();
  await broker.close();
  const checks = ['received-once', 'parked-and-held-agree', 'nobody-gave-up'];
  await checkDatabase(ground.adminUrl, checks, told);
  const distinct = told.facts.size;
  const [effects] = await sqlRows<{ rows: number }>(
    ground.adminUrl,
    'select count(*)::int as rows from effects join inbox using (event_id)',
  );
  demand('I16', effects?.rows === distinct, `${effects?.rows} effects of ${distinct} facts`);
  await ground.end();
  return watch.perSecond();
}
