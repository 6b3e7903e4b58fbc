import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readServers } from '../city/kept-servers.ts';
import { liveStory } from '../demo/live-story.ts';
import { type HeldServers, holdServers, messageOf } from './held-servers.ts';

export type CityProcess = {
  process: ChildProcess;
  /** Its address, once its doors are open; rejects when it ends before. */
  opened: Promise<{ url: string }>;
  /** As Ctrl-C would; resolves when it is gone. */
  stop: () => Promise<void>;
};

/** Starts the city exactly as `npm start` does, as a process of its own, on given servers. */
export function startCityProcess(options: {
  servers: Pick<HeldServers, 'databaseUrl' | 'brokers'>;
  home: string;
  port: number;
  crashpoint?: string;
}): CityProcess {
  const { servers, home, port, crashpoint } = options;
  const child = spawn(process.execPath, [join(import.meta.dirname, '../city/start.ts')], {
    env: {
      ...process.env,
      DATABASE_URL: servers.databaseUrl,
      KAFKA_BROKERS: servers.brokers,
      TISHENG_HOME: home,
      TISHENG_PORT: String(port),
      TISHENG_STORY: 'off',
      CRASHPOINT: crashpoint ?? '',
    },
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  // There is no launcher here that would build the console while the servers start.
  child.send('console-built');
  const opened = messageOf<{ url: string }>(child);
  // Who waits for the address hears of the failure; who only waits for the end need not.
  opened.catch(() => undefined);
  const stop = async () => {
    if (child.exitCode !== null || child.signalCode !== null) return;
    const ended = once(child, 'exit');
    child.kill('SIGTERM');
    await ended;
  };
  return { process: child, opened, stop };
}

type TestCity = {
  url: string;
  servers: Pick<HeldServers, 'databaseUrl' | 'brokers'>;
  /** Where its log and files are. */
  home: string;
  close: () => Promise<void>;
};

/** The city that runs from this folder. */
function givenCity(url: string): TestCity {
  const home = process.env['TISHENG_HOME'] ?? join(import.meta.dirname, '../../.tisheng');
  const { databaseUrl = '', brokers } = readServers(home) ?? {};
  const servers = { databaseUrl, brokers: brokers?.join(',') ?? '' };
  return { url, servers, home, close: async () => {} };
}

/** A city with the story lived through, for tests that look at it; `TISHENG_URL` names one that runs already. */
export async function startTestCity(): Promise<TestCity> {
  const given = process.env['TISHENG_URL'];
  if (given) return givenCity(given);
  const servers = await holdServers();
  const home = mkdtempSync(join(tmpdir(), 'tisheng-city-'));
  const city = startCityProcess({ servers, home, port: 0 });
  const { url } = await city.opened;
  await liveStory(url, () => {});
  return {
    url,
    servers,
    home,
    close: async () => {
      await city.stop();
      await servers.stop();
      rmSync(home, { recursive: true, force: true });
    },
  };
}
