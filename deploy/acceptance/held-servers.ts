import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';

export type HeldServers = { databaseUrl: string; brokers: string; stop: () => Promise<void> };

/** PostgreSQL and Kafka of a test's own, whatever the run was given: a city is the only one that writes its topics. */
export async function holdServers({ broker = true, durable = false } = {}): Promise<HeldServers> {
  const hold = join(import.meta.dirname, '../infrastructure/hold.ts');
  const options = [...(broker ? [] : ['--no-broker']), ...(durable ? ['--durable'] : [])];
  const holder = spawn(process.execPath, [hold, ...options], {
    env: { ...process.env, DATABASE_URL: '', KAFKA_BROKERS: '' },
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  const held = await messageOf<{ databaseUrl: string; brokers?: string; broker: string }>(holder);
  if (broker && !held.brokers) {
    holder.disconnect();
    throw new Error(`no Kafka for the acceptance tests: ${held.broker}`);
  }
  const stop = async () => {
    const ended = once(holder, 'exit');
    holder.disconnect();
    await ended;
  };
  return { databaseUrl: held.databaseUrl, brokers: held.brokers ?? '', stop };
}

/** The first message of a child, or its end as an error. */
export async function messageOf<Message>(child: ChildProcess): Promise<Message> {
  const ended = new AbortController();
  const [outcome] = (await Promise.race([
    once(child, 'message', { signal: ended.signal }),
    once(child, 'exit', { signal: ended.signal }).then(([code]) => [
      new Error(`ended with ${String(code)}`),
    ]),
  ])) as [Message | Error];
  ended.abort();
  if (outcome instanceof Error) throw outcome;
  return outcome;
}
