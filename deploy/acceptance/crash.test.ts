import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { type AddressInfo, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { liveStory } from '../demo/live-story.ts';
import { storySteps } from '../demo/story/story.ts';
import { type HeldServers, holdServers } from './held-servers.ts';
import { checkInvariants } from './invariants.ts';
import { type CityProcess, startCityProcess } from './running-city.ts';

/** Twenty steps between a request and the last effect of its fact, and the passage at which the city dies there. */
const crashpoints = [
  'http.accepted.after:3',
  'state.save.before:4',
  'state.save.after:5',
  'journal.append.before:6',
  'journal.append.after:4',
  'tx.commit.before:5',
  'http.response.before:4',
  'relay.lock.after:2',
  'relay.delete.before:9',
  'relay.delete.after:8',
  'relay.send.before:7',
  'relay.send.after:6',
  'relay.commit.before:8',
  'relay.commit.after:6',
  'relay.seal.after:2',
  'inbox.insert.after:12',
  'effect.apply.before:9',
  'effect.apply.after:7',
  'consumer.commit.before:11',
  'timer.sweep.before:20',
] as const;

let servers: HeldServers;
let home: string;
let port: number;

beforeAll(async () => {
  servers = await holdServers();
  home = mkdtempSync(join(tmpdir(), 'tisheng-crash-'));
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  ({ port } = probe.address() as AddressInfo);
  probe.close();
});
afterAll(async () => {
  await servers?.stop();
  rmSync(home, { recursive: true, force: true });
});

/** Starts the city anew whenever it has killed itself; each life ends at the next point, the last one lives on. */
function livesOf(deaths: string[]) {
  let city: CityProcess | null = null;
  const stopped = new AbortController();
  const lived = (async () => {
    for (const crashpoint of [...crashpoints, null]) {
      if (stopped.signal.aborted) return;
      city = startCityProcess({ servers, home, port, ...(crashpoint ? { crashpoint } : {}) });
      if (!crashpoint) return;
      await Promise.race([once(city.process, 'exit'), once(stopped.signal, 'abort')]);
      if (city.process.signalCode === 'SIGKILL') deaths.push(crashpoint);
    }
  })();
  return {
    stop: async () => {
      stopped.abort();
      await lived;
      await city?.stop();
    },
  };
}

test('a city killed at twenty points of the story loses nothing and does nothing twice', async () => {
  const deaths: string[] = [];
  const told: string[] = [];
  const lives = livesOf(deaths);
  try {
    await liveStory(`http://127.0.0.1:${port}`, (line) => told.push(line));
    expect(deaths).toEqual(crashpoints);
    expect(told).toHaveLength(storySteps.length);
    await checkInvariants(servers);
  } finally {
    await lives.stop();
  }
}, 600_000);
