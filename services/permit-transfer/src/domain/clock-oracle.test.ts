import { officialCalendar } from '@tisheng/workdays';
import { describe, expect, test } from 'vitest';
import { aCase } from '../../test/a-case.ts';
import { projectClocks } from './clock.ts';
import type { Suspension, TransferCase } from './transfer-case.ts';

/** A second, plain way to count: walk the days one by one over two sets, with no code of ours. */
const off = new Set(officialCalendar.years.flatMap(({ offDays }) => Object.keys(offDays)));
const makeup = new Set(officialCalendar.years.flatMap(({ makeupWorkdays }) => makeupWorkdays));
const dayMs = 86_400_000;
const written = new Map<number, string>();
const text = (ms: number) => {
  const day = written.get(ms) ?? new Date(ms).toISOString().slice(0, 10);
  written.set(ms, day);
  return day;
};
const isWorkday = (ms: number) => {
  const day = text(ms);
  return makeup.has(day) || (!off.has(day) && ![0, 6].includes(new Date(ms).getUTCDay()));
};

function countedOut(
  startsOn: string,
  workdays: number,
  pauses: readonly Suspension[],
): string | null {
  let at = Date.parse(startsOn);
  for (let left = workdays; left > 0; ) {
    at += dayMs;
    const day = text(at);
    const pause = pauses.find(
      ({ suspendedOn, resumedOn }) => suspendedOn <= day && (resumedOn === null || day < resumedOn),
    );
    if (pause && pause.resumedOn === null) return null;
    if (!pause && isWorkday(at)) left -= 1;
  }
  return text(at);
}

/** mulberry32: the same hundred thousand cases in each run. */
function seeded(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}

const random = seeded(20_261_123);
const chance = (percent: number) => random(100) < percent;
/** Round both ends of the year and Spring Festival half of the time, any day of 2023 to mid-2026 else. */
const corners = [
  '2022-12-26',
  '2023-01-10',
  '2024-01-28',
  '2024-12-22',
  '2025-01-20',
  '2025-12-22',
  '2026-02-01',
];

function someCase(): TransferCase {
  const corner = corners[random(corners.length)] ?? '2023-01-01';
  const base = chance(50)
    ? Date.parse(corner) + random(30) * dayMs
    : Date.parse('2023-01-01') + random(1100) * dayMs;
  const receivedOn = text(base);
  const acceptedOn = text(base + random(8) * dayMs);
  const suspensions: Suspension[] = [];
  let at = Date.parse(acceptedOn);
  for (let many = random(4); many > 0; many -= 1) {
    at += random(6) * dayMs;
    const suspendedOn = text(at);
    at += random(20) * dayMs;
    const resumedOn = many === 1 && chance(20) ? null : text(at);
    suspensions.push({
      kind: 'testing',
      noticeNo: '特',
      suspendedOn,
      expectedDays: 1,
      expectedUntil: suspendedOn,
      resumedOn,
    });
  }
  return aCase({
    receivedOn,
    acceptedOn,
    suspensions,
    track: chance(10) ? 'ordinary' : 'transfer',
    extension: chance(20)
      ? { extendedOn: acceptedOn, workdays: 1 + random(10), reason: '核查' }
      : null,
    terms: {
      ...aCase().terms,
      promiseStartsAt: chance(30) ? 'receipt' : 'acceptance',
      suspensionStopsPromise: chance(80),
      promiseWorkdays: 1 + random(10),
      statutoryWorkdays: random(31),
    },
  });
}

function expected(transfer: TransferCase) {
  const { terms, receivedOn, acceptedOn, suspensions, extension, track } = transfer;
  const promiseFrom = terms.promiseStartsAt === 'receipt' ? receivedOn : acceptedOn;
  const stops = terms.suspensionStopsPromise ? suspensions : [];
  const limit = terms.statutoryWorkdays + (extension?.workdays ?? 0);
  return [
    countedOut(receivedOn, terms.acceptanceWorkdays, []),
    track === 'ordinary' ? null : countedOut(promiseFrom ?? '', terms.promiseWorkdays, stops),
    countedOut(acceptedOn ?? '', limit, suspensions),
  ];
}

describe('the clocks of a hundred thousand cases', () => {
  test('agree with counting the days one by one', () => {
    const wrong: object[] = [];
    for (let each = 0; each < 100_000; each += 1) {
      const transfer = someCase();
      const { acceptance, promise, statutory } = projectClocks(transfer, officialCalendar);
      const found = [acceptance.dueOn, promise.dueOn, statutory.dueOn];
      const counted = expected(transfer);
      if (found.join() !== counted.join()) wrong.push({ transfer, found, counted });
    }
    expect(wrong.slice(0, 3)).toEqual([]);
  }, 120_000);
});
