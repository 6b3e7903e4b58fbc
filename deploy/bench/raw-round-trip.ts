import { Kafka, logLevel, Partitioners } from 'kafkajs';
import { v7 as uuidv7 } from 'uuid';
import { quietBroker } from '../invariants/topic.ts';
import { atRate } from './open-rate.ts';

/** About as large as a fact of the registry. */
const value = JSON.stringify({ note: '数'.repeat(250) });

/** Milliseconds from the instant a message was meant for until a reader has it: one send for each, no database. */
export async function rawRoundTrips(
  brokers: string[],
  rate: { perSecond: number; seconds: number },
): Promise<number[]> {
  const topic = `raw-${uuidv7()}`;
  await quietBroker(brokers, 'raw').ensureTopics([topic]);
  const kafka = new Kafka({ clientId: 'raw', brokers, logLevel: logLevel.NOTHING });
  const producer = kafka.producer({ createPartitioner: Partitioners.DefaultPartitioner });
  const consumer = kafka.consumer({ groupId: uuidv7(), maxWaitTimeInMs: 200, minBytes: 1 });
  await Promise.all([producer.connect(), consumer.connect()]);
  await consumer.subscribe({ topic, fromBeginning: true });
  const sent = new Map<string, number>();
  const took: number[] = [];
  const { promise: all, resolve } = Promise.withResolvers<void>();
  const reading = Promise.withResolvers<void>();
  consumer.on(consumer.events.FETCH_START, () => reading.resolve());
  await consumer.run({
    eachMessage: async ({ message }) => {
      took.push(Date.now() - (sent.get(String(message.key)) ?? Number.NaN));
      if (took.length === rate.perSecond * rate.seconds) resolve();
    },
  });
  await reading.promise;
  await atRate(rate, async (n, meantFor) => {
    sent.set(String(n), meantFor);
    await producer.send({ topic, acks: -1, messages: [{ key: String(n), value }] });
  });
  await all;
  await Promise.all([producer.disconnect(), consumer.disconnect()]);
  return took;
}
