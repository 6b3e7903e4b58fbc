import { officialCalendar } from '@tisheng/workdays';
import { describe, expect, test } from 'vitest';
import { aCase } from '../../test/a-case.ts';
import { projectClocks } from './clock.ts';
import type { Suspension, TransferCase } from './transfer-case.ts';

/** A second, plain way to count: a written-out calendar, walked day by day, with no code of ours. */
const off = new Set(officialCalendar.years.flatMap(({ offDays }) => Object.keys(offDays)));
const makeup = new Set(officialCalendar.years.flatMap(({ makeupWorkdays }) => makeupWorkdays));
const two = (value: number) => String(value).padStart(2, '0');

/** From Thursday 2022-12-01 on; 2024 is the one leap year of the span. */
const everyDay: string[] = [];
const workdays: boolean[] = [];
for (let year = 2022; year <= 2028; year += 1) {
  const lengths = [31, year % 4 === 0 ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
  for (const [index, length] of lengths.entries()) {
    for (let date = 1; date <= length; date += 1) {
      const day = `${year}-${two(index + 1)}-${two(date)}`;
      if (day < '2022-12-01') continue;
      const weekday = (everyDay.length + 4) % 7;
      workdays.push(makeup.has(day) || (!off.has(day) && weekday !== 0 && weekday !== 6));
      everyDay.push(day);
    }
  }
}
const placeOf = new Map(everyDay.map((day, place) => [day, place]));
const dayAt = (place: number) => everyDay[place] ?? '';

function countedOut(startsOn: string, count: number, pauses: readonly Suspension[]): string | null {
  let at = placeOf.get(startsOn) ?? Number.NaN;
  for (let left = count; left > 0; ) {
    at += 1;
    const day = dayAt(at);
    const pause = pauses.find(
      ({ suspendedOn, resumedOn }) => suspendedOn <= day && (resumedOn === null || day < resumedOn),
    );
    if (pause?.resumedOn === null) return null;
    if (!pause && workdays[at]) left -= 1;
  }
  return dayAt(at);
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
  const base = chance(50) ? (placeOf.get(corner) ?? 0) + random(30) : 31 + random(1100);
  const receivedOn = dayAt(base);
  const acceptedOn = dayAt(base + random(8));
  const suspensions: Suspension[] = [];
  let at = placeOf.get(acceptedOn) ?? 0;
  for (let many = random(4); many > 0; many -= 1) {
    at += random(6);
    const suspendedOn = dayAt(at);
    at += random(20);
    const resumedOn = many === 1 && chance(20) ? null : dayAt(at);
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
