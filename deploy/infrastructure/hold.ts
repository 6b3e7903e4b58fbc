import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { startBroker, startPostgres } from './index.ts';
import { readKeptWord } from './kept-words.ts';
import { type Held, launcherGone, tellLauncher } from './launcher-channel.ts';
import type { Watch } from './supervised.ts';

/**
 * Starts PostgreSQL and Kafka, tells their addresses, and holds them until it is told to stop or the
 * launcher is gone. Without `--data` everything is thrown away afterwards.
 */
const { values } = parseArgs({
  options: {
    data: { type: 'string' },
    cache: { type: 'string', default: join(import.meta.dirname, '../../.tisheng/cache') },
    durable: { type: 'boolean', default: false },
    'no-broker': { type: 'boolean', default: false },
  },
});

const folder = values.data ?? mkdtempSync(join(tmpdir(), 'tisheng-'));
const stops: (() => Promise<void>)[] = [];
let stopping = false;

async function stop(code: number): Promise<void> {
  if (stopping) return;
  stopping = true;
  // A server that is just starting can be stopped only when it stands; the launcher's patience bounds this.
  await starting;
  await Promise.allSettled(stops.map((one) => one()));
  if (values.data === undefined) removeThrowaway();
  process.exit(code);
}

function removeThrowaway(): void {
  const movedTo = readKeptWord(join(folder, 'postgres', 'moved-to'));
  for (const path of [movedTo, folder])
    if (path) rmSync(path, { recursive: true, force: true, maxRetries: 3 });
}

async function holdBroker(log: (line: string) => void): Promise<Partial<Held>> {
  if (values['no-broker']) return {};
  const options = { dataDir: join(folder, 'kafka'), cacheDir: values.cache, log, watch };
  const broker = await startBroker(options);
  stops.push(broker.stop);
  if (broker.kind === 'kafka')
    return { brokers: broker.brokers.join(','), broker: broker.describe };
  return { broker: broker.describe };
}

async function holdPostgres(log: (line: string) => void): Promise<Partial<Held>> {
  const dataDir = join(folder, 'postgres');
  const throwaway = !values.durable && values.data === undefined;
  const postgres = await startPostgres({ dataDir, log, throwaway, watch });
  stops.push(postgres.stop);
  return { databaseUrl: postgres.adminUrl, postgres: postgres.describe };
}

/** Lines that a person should see: the launcher passes our error output on. */
const watch: Watch = {
  tell: (line) => console.error(line),
  giveUp: (problem) => {
    console.error(`✘ ${problem.message}`);
    void stop(1);
  },
};

const starting = Promise.allSettled([
  holdPostgres((line) => console.log(line)),
  holdBroker((line) => console.log(line)),
]);
launcherGone(() => void stop(0));
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
  process.on(signal, () => void stop(0));

const [postgres, broker] = await starting;
for (const part of [postgres, broker]) {
  if (part.status === 'fulfilled') continue;
  console.error(part.reason instanceof Error ? part.reason.message : part.reason);
  await stop(1);
}
if (!stopping && postgres.status === 'fulfilled' && broker.status === 'fulfilled') {
  tellLauncher({ ...postgres.value, ...broker.value });
}
