import { execFileSync } from 'node:child_process';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  addDays,
  addWorkdays,
  countWorkdays,
  dayKind,
  officialCalendar,
  type Pause,
} from '../src/index.ts';

const seed = 20261123;
const anyDay = fc.integer({ min: 0, max: 1460 + 180 }).map((days) => addDays('2023-01-01', days));
/** Year ends and Spring Festivals, where the mistakes are. */
const hardDay = fc
  .tuple(
    fc.constantFrom(
      '2023-12-28',
      '2024-12-28',
      '2025-12-28',
      '2026-12-20',
      '2027-01-28',
      '2027-04-01',
      '2023-01-18',
      '2024-02-05',
      '2025-01-22',
      '2026-02-10',
      '2026-09-22',
    ),
    fc.nat(12),
  )
  .map(([day, days]) => addDays(day, days));
const someDay = fc.oneof(anyDay, hardDay);
const anyCount = fc.integer({ min: 1, max: 25 });
const anyPauses = (day: string) =>
  fc.array(fc.tuple(fc.integer({ min: -5, max: 60 }), fc.nat(20)), { maxLength: 3 }).map((spans) =>
    spans.map(([after, length]): Pause => {
      const from = addDays(day, after);
      return { from, to: addDays(from, length) };
    }),
  );
const anyCase = someDay.chain((day) => fc.tuple(fc.constant(day), anyCount, anyPauses(day)));

const off = new Set(officialCalendar.years.flatMap(({ offDays }) => Object.keys(offDays)));
const makeup = new Set(officialCalendar.years.flatMap(({ makeupWorkdays }) => makeupWorkdays));

/** 放假办法 第2条 for the days that follow the last notice, written out. */
const statutory = new Set(
  `2027-01-01 2027-02-05 2027-02-06 2027-02-07 2027-02-08 2027-04-05 2027-05-01
  2027-05-02 2027-06-09 2027-09-15 2027-10-01 2027-10-02 2027-10-03`.split(/\s+/u),
);

const end = (from: string, n: number, pauses: Pause[]) =>
  addWorkdays(officialCalendar, from, n, { pauses }).day ?? '';

/** The same question answered by walking: plain UTC dates, sets, and the rule of the pause. */
function walk(day: string, n: number, pauses: Pause[]): { day: string; provisional: boolean } {
  const at = new Date(`${day}T00:00:00Z`);
  let provisional = false;
  for (let left = n; left > 0; ) {
    at.setUTCDate(at.getUTCDate() + 1);
    const text = at.toISOString().slice(0, 10);
    let inPause = false;
    for (const { from, to } of pauses) if (text >= from && text < (to ?? '9999')) inPause = true;
    if (inPause) continue;
    if (statutory.has(text)) continue;
    if (text > '2026-12-31') provisional = true;
    const weekend = at.getUTCDay() === 0 || at.getUTCDay() === 6;
    if (makeup.has(text) || (!weekend && !off.has(text))) left -= 1;
  }
  return { day: at.toISOString().slice(0, 10), provisional };
}

describe('addWorkdays', () => {
  test('agrees with a walk day by day in 100,000 cases with pauses', { timeout: 120_000 }, () => {
    fc.assert(
      fc.property(anyCase, ([day, n, pauses]) => {
        const { days: _, ...result } = addWorkdays(officialCalendar, day, n, { pauses });
        expect(result).toEqual({ waiting: false, ...walk(day, n, pauses) });
      }),
      { seed, numRuns: 100_000 },
    );
  });

  test('ends on a counted day, from which counting back gives n', () => {
    fc.assert(
      fc.property(anyCase, ([day, n, pauses]) => {
        const result = addWorkdays(officialCalendar, day, n, { pauses });
        if (result.waiting) throw new Error('closed pauses never wait');
        expect(dayKind(officialCalendar, result.day).counted).toBe(true);
        expect(result.days.filter((each) => each.counted).map((each) => each.ordinal)).toEqual(
          Array.from({ length: n }, (_, index) => index + 1),
        );
        expect(countWorkdays(officialCalendar, day, result.day, pauses)).toEqual({
          count: n,
          provisional: result.provisional,
        });
      }),
      { seed, numRuns: 2000 },
    );
  });

  test('never ends earlier for a later start, one more day or one more pause', () => {
    fc.assert(
      fc.property(anyCase, fc.nat(30), ([day, n, pauses], later) => {
        const base = end(day, n, pauses);
        expect(end(addDays(day, later), n, pauses) >= base).toBe(true);
        expect(end(day, n + 1, pauses) > base).toBe(true);
        expect(end(day, n, []) <= base).toBe(true);
      }),
      { seed, numRuns: 2000 },
    );
  });

  test('gives the same answers in every time zone', () => {
    const script = `
      const { addWorkdays, officialCalendar, shanghaiDay, weekday } = await import(process.argv[1]);
      const answers = [];
      for (let hour = 0; hour < 24 * 400; hour += 7) {
        const day = shanghaiDay(new Date(Date.UTC(2025, 10, 1, hour)));
        answers.push(day, weekday(day), addWorkdays(officialCalendar, day, 7).day);
      }
      process.stdout.write(answers.join());`;
    const source = new URL('../src/index.ts', import.meta.url).href;
    const answers = ['UTC', 'America/New_York', 'Asia/Shanghai'].map((TZ) =>
      execFileSync(process.execPath, ['--input-type=module', '-e', script, source], {
        env: { ...process.env, TZ },
        encoding: 'utf8',
      }),
    );
    expect(answers[0]?.length).toBeGreaterThan(10_000);
    expect(new Set(answers).size).toBe(1);
  });
});
