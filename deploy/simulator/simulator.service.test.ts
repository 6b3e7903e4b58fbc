import { afterAll, beforeAll, expect, test } from 'vitest';
import { hurry } from './fast-clock.ts';
import { openGround } from './ground.ts';
import { type Grounds, runSeed } from './run.ts';

const firstSeed = 20261201;
const only = process.env['TISHENG_SEED'];
const count = Number(process.env['TISHENG_SEEDS'] ?? 10);
const seeds = only ? [Number(only)] : Array.from({ length: count }, (_, n) => firstSeed + n);
let grounds: Grounds;

beforeAll(async () => {
  grounds = {
    shops: await openGround('shops'),
    kitchen: await openGround('kitchen'),
    diary: await openGround('diary'),
  };
});
afterAll(async () => {
  for (const ground of Object.values(grounds ?? {})) await ground.end();
});

/** A fault that never happened was not survived. */
const sometimes = [
  'publish refused',
  'publish torn',
  'publish answer lost',
  'delivery offset lost',
  'delivery taken away',
  'delivery two at once',
  'delivery read again',
  'delivery failed and comes again',
  'command failed',
  'command lost a race',
  'delivery out of turn',
  'commit came late',
  'commit during a publication',
  'replay of parked facts',
  'topic lost',
];

test('any history of commands, crashes, repetitions and repairs ends as if nothing had failed', {
  timeout: 60_000 + seeds.length * 10_000,
}, async () => {
  const seen = new Map<string, number>();
  const rest = hurry();
  try {
    for (const seed of seeds)
      await runSeed(grounds, seed, (what) => seen.set(what, (seen.get(what) ?? 0) + 1));
  } finally {
    rest();
  }
  if (only) return;
  expect(sometimes.filter((what) => !seen.has(what))).toEqual([]);
});
