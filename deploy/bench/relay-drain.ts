import { createLogger } from '@tisheng/service-kit/logger';
import { startRelay } from '@tisheng/service-kit/messaging';
import { Kafka, logLevel, Partitioners } from 'kafkajs';
import { Client } from 'pg';
import { v7 as uuidv7 } from 'uuid';
import { checkDatabase } from '../invariants/database.ts';
import { quietBroker, readTopic } from '../invariants/topic.ts';
import { journalFacts, journalled, openGround } from './ground.ts';
import { type Bench, type BenchOptions, rateRow, ratioText } from './report.ts';
import { type Contender, interleaved, perSecond } from './rounds.ts';

const batch = 500;
const goal = 0.7;

export const relayDrain: Bench = {
  title: '4 relay drain',
  async run(options) {
    const { rounds, facts, tell } = options;
    const contenders: Contender[] = [
      { name: 'raw claim', run: async () => ({ perSecond: await rawClaim(options) }) },
      { name: 'raw produce', run: async () => ({ perSecond: await rawProduce(options) }) },
      { name: 'relay', run: async () => ({ perSecond: await relay(options) }) },
    ];
    const rates = await interleaved(rounds, contenders, tell);
    const of = (name: string) => rates.get(name) ?? [];
    const ratios = of('relay').map((ours, round) => {
      return ours / Math.min(of('raw claim')[round] ?? 0, of('raw produce')[round] ?? 0);
    });
    return {
      lines: [
        rateRow('yardstick', 'raw claim', of('raw claim')),
        rateRow('yardstick', 'raw produce', of('raw produce')),
        rateRow('ours', 'relay', of('relay')) + ratioText(ratios, goal, { of: 'the slower' }),
      ],
      checker: `I15, I17, I19 ok after each round, ${facts} facts, seals verified`,
      settings: { batch, facts, connections: 1, acks: -1 },
      raw: { rates: Object.fromEntries(rates), ratios },
    };
  },
};

/** Deletes pointers and reads their journal rows, prepared, a batch in a transaction; publishes nothing. */
const claimSql = `
  with taken as (delete from outbox where position = any(array(
    select position from outbox order by position limit $1)) returning position)
  select j.topic, j.partitionkey, j.envelope::text from journal j join taken using (position)
  order by j.position`;

async function rawClaim({ facts }: BenchOptions): Promise<number> {
  const ground = await openGround();
  await journalFacts(ground.orm, facts, 'raw');
  const client = new Client({ connectionString: ground.appUrl });
  await client.connect();
  const claimed = await perSecond(facts, async () => {
    for (let left = facts; left > 0; left -= batch) {
      await client.query('begin');
      await client.query({ name: 'claim', text: claimSql, values: [batch] });
      await client.query('commit');
    }
  });
  await client.end();
  await ground.end();
  return claimed;
}

/** The same messages, the same batches, one send after the other; reads nothing. */
async function rawProduce({ facts, brokers }: BenchOptions): Promise<number> {
  const topic = await freshTopic(brokers);
  const ground = await openGround();
  await journalFacts(ground.orm, facts, topic);
  const messages = await journalled(ground.adminUrl);
  await ground.end();
  const kafka = new Kafka({ clientId: 'raw', brokers, logLevel: logLevel.NOTHING });
  const producer = kafka.producer({
    createPartitioner: Partitioners.DefaultPartitioner,
    maxInFlightRequests: 1,
    allowAutoTopicCreation: false,
  });
  await producer.connect();
  const produced = await perSecond(facts, async () => {
    for (let from = 0; from < facts; from += batch)
      await producer.send({ topic, acks: -1, messages: messages.slice(from, from + batch) });
  });
  await producer.disconnect();
  return produced;
}

/** What ships: lead taken, batches published, pointers deleted, seals verified. */
async function relay({ facts, brokers }: BenchOptions): Promise<number> {
  const topic = await freshTopic(brokers);
  const broker = quietBroker(brokers, 'bench');
  const ground = await openGround();
  await journalFacts(ground.orm, facts, topic);
  const logger = createLogger('bench', 'silent');
  const began = performance.now();
  const started = startRelay({ databaseUrl: ground.appUrl, broker, logger });
  await started.drained();
  const drained = (facts * 1_000) / (performance.now() - began);
  await started.close();
  const checks =
    'owed-or-told told-was-committed sequence-without-gap told-in-order pointer-has-its-row seals-verify';
  await checkDatabase(ground.adminUrl, checks.split(' '), await readTopic(brokers, topic));
  await broker.close();
  await ground.end();
  return drained;
}

async function freshTopic(brokers: string[]): Promise<string> {
  const topic = `bench-${uuidv7()}.events.v1`;
  const broker = quietBroker(brokers, 'bench');
  await broker.ensureTopics([topic]);
  await broker.close();
  return topic;
}
