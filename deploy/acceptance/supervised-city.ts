import { once } from 'node:events';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { type AddressInfo, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { eventually } from '@tisheng/test-kit';
import { expect } from 'vitest';
import { readServers } from '../city/kept-servers.ts';
import { readKeptWord } from '../infrastructure/kept-words.ts';
import { startCity } from '../launcher/city.mjs';

const cache = join(import.meta.dirname, '../../.tisheng/cache');
export const patience = { timeoutMs: 120_000 };
const firstWord = (file: string) => Number(readFileSync(file, 'utf8').split('\n')[0]);

export type SupervisedCity = Awaited<ReturnType<typeof superviseCity>>;

/** What `npm start` keeps running, with servers, folder and port of its own. */
export async function superviseCity(name: string, prepare: (home: string) => void = () => {}) {
  const home = mkdtempSync(join(tmpdir(), `tisheng-${name}-`));
  prepare(home);
  mkdirSync(cache, { recursive: true });
  symlinkSync(cache, join(home, 'cache'));
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const city = startCity(process.execPath, [], {
    ...process.env,
    DATABASE_URL: '',
    KAFKA_BROKERS: '',
    TISHENG_HOME: home,
    TISHENG_PORT: String(port),
    TISHENG_STORY: 'off',
  });
  city.consoleBuilt();
  const works = async () => {
    const answer = await fetch(`${url}/health/ready`);
    expect(await answer.json()).toMatchObject({ ready: true, waitingFor: [] });
  };
  const postgresHome = () =>
    readKeptWord(join(home, 'postgres', 'moved-to')) ?? join(home, 'postgres');
  await eventually(works, patience);
  return {
    home,
    url,
    city,
    works,
    /** Where its servers stand: they keep their ports over every restart. */
    servers: () => {
      const { databaseUrl = '', brokers } = readServers(home) ?? {};
      return { databaseUrl, brokers: brokers?.join(',') ?? '' };
    },
    pids: {
      city: () => city.pid() ?? 0,
      postgres: () => firstWord(join(postgresHome(), 'data', 'postmaster.pid')),
      kafka: () => firstWord(join(home, 'kafka', 'node', 'pid')),
    },
    end: async () => {
      city.stop();
      await city.ended;
      rmSync(postgresHome(), { recursive: true, force: true });
      rmSync(home, { recursive: true, force: true });
    },
  };
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const { port } = probe.address() as AddressInfo;
  probe.close();
  return port;
}
