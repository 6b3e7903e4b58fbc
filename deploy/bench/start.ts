import { mkdirSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { startCityProcess } from '../acceptance/running-city.ts';
import { type Memory, residentMemory } from './process-tree.ts';
import { type Bench, row, within } from './report.ts';
import { spreadOf } from './rounds.ts';

const goals = { coldSeconds: 120, warmSeconds: 15, megabytes: 2_048 };
const settleMs = 10_000;

/** Seconds from the start of the process until a person has the page and an answer, and what all of it occupies. */
type Start = { seconds: number; memory: Memory };
type Measured = { cold: Start; warm: Start };

/** The city with PostgreSQL and Kafka of its own, as `npm start` brings them; installed, console built. */
export const start: Bench = {
  title: 'start, cold and warm, and resident memory',
  async run({ rounds, tell }) {
    const measured: Measured[] = [];
    for (let round = 1; round <= rounds; round += 1) {
      const home = newHome();
      try {
        const cold = await startOnce(home);
        const warm = await startOnce(home);
        measured.push({ cold, warm });
        tell(`  round ${round}  cold ${said(cold)}   warm ${said(warm)}`);
      } finally {
        rmSync(home, { recursive: true, force: true });
      }
    }
    return {
      lines: linesOf(measured),
      checker: 'none: the page and /api/portal/session answer',
      settings: { story: 'off', 'settled for s': settleMs / 1_000 },
      raw: measured,
    };
  },
};

/** A folder in which nothing was started yet; only the libraries of Kafka are there, as after an installation. */
function newHome(): string {
  const home = mkdtempSync(join(tmpdir(), 'tisheng-start-'));
  const cache = join(import.meta.dirname, '../../.tisheng/cache');
  mkdirSync(cache, { recursive: true });
  symlinkSync(cache, join(home, 'cache'), 'junction');
  return home;
}

async function startOnce(home: string): Promise<Start> {
  const began = performance.now();
  const city = startCityProcess({ servers: { databaseUrl: '', brokers: '' }, home, port: 0 });
  try {
    const { url } = await city.opened;
    await answers(url, 200);
    await answers(`${url}/api/portal/session`, 401);
    const seconds = (performance.now() - began) / 1_000;
    await delay(settleMs);
    return { seconds, memory: await residentMemory(city.process.pid ?? 0) };
  } finally {
    await city.stop();
  }
}

async function answers(url: string, expected: number): Promise<void> {
  const { status } = await fetch(url);
  if (status !== expected) throw new Error(`${url} answers ${status}, not ${expected}`);
}

const said = ({ seconds, memory }: Start) => `${seconds.toFixed(1)} s, ${memory.total} MB`;

function linesOf(measured: readonly Measured[]): string[] {
  const line = (name: 'cold' | 'warm', most: number) => {
    const { median, min, max } = spreadOf(measured.map((one) => one[name].seconds));
    const spread = `${median.toFixed(1)} s (${min.toFixed(1)}–${max.toFixed(1)})`;
    return row(
      'ours',
      `${name} start to page`,
      `${spread}   goal < ${most} s   ${within(max, most)}`,
    );
  };
  const memories = measured.map(({ warm }) => warm.memory);
  const of = (part: keyof Memory) => spreadOf(memories.map((memory) => memory[part]));
  const parts = `city ${of('city').median}, Kafka ${of('kafka').median}, PostgreSQL ${of('postgres').median}`;
  const total = of('total');
  return [
    line('cold', goals.coldSeconds),
    line('warm', goals.warmSeconds),
    row(
      'ours',
      'resident memory, settled',
      `${total.median} MB (${total.min}–${total.max}): ${parts}   goal < ${goals.megabytes} MB   ${within(total.max, goals.megabytes)}`,
    ),
  ];
}
