import { officialCalendar } from '@tisheng/workdays';
import { describe, expect, test } from 'vitest';
import { aCase } from '../../test/a-case.ts';
import { projectClocks, proveClock, timeSpent } from './clock.ts';
import type { Suspension } from './transfer-case.ts';

const calendar = officialCalendar;
const terms = aCase().terms;
const accepted = (acceptedOn: string, differing: object = {}) =>
  aCase({ receivedOn: acceptedOn, acceptedOn, status: 'accepted', ...differing });
const pause = (suspendedOn: string, resumedOn: string | null): Suspension => ({
  kind: 'inspection',
  noticeNo: '特1',
  suspendedOn,
  expectedDays: 5,
  expectedUntil: '2026-12-31',
  resumedOn,
});

describe('projectClocks', () => {
  test.each([
    ['2023-01-19', '2023-01-31', '2023-02-02', '2023-02-21'],
    ['2024-02-08', '2024-02-21', '2024-02-23', '2024-03-13'],
    ['2025-12-31', '2026-01-08', '2026-01-12', '2026-01-29'],
    ['2026-02-12', '2026-02-26', '2026-02-28', '2026-03-18'],
    ['2026-09-30', '2026-10-13', '2026-10-15', '2026-11-03'],
  ])('gives the golden days of a case accepted on %s', (day, acceptance, promise, statutory) => {
    expect(projectClocks(accepted(day), calendar)).toMatchObject({
      acceptance: { dueOn: acceptance, provisional: false },
      promise: { dueOn: promise, provisional: false },
      statutory: { dueOn: statutory, provisional: false },
    });
  });

  test('marks only what needs a day beyond the notices as provisional', () => {
    expect(projectClocks(accepted('2026-12-22'), calendar)).toMatchObject({
      promise: { dueOn: '2026-12-31', provisional: false },
      statutory: { provisional: true },
    });
  });

  test('runs no clock but that of acceptance before acceptance', () => {
    expect(projectClocks(aCase(), calendar)).toMatchObject({
      acceptance: { dueOn: '2026-03-09' },
      promise: { dueOn: null },
      statutory: { dueOn: null },
    });
  });

  test('counts the promise from the receipt where the policy says so', () => {
    const fromReceipt = { ...terms, promiseStartsAt: 'receipt' as const };
    const given = { terms: fromReceipt, acceptedOn: '2026-03-05' };
    expect(projectClocks(aCase(given), calendar).promise.dueOn).toBe('2026-03-11');
  });

  test('stands still while a correction is awaited, and begins anew with the supplement', () => {
    const correction = {
      requestedOn: '2026-03-03',
      noticeNo: '补1',
      items: ['表'],
      suppliedOn: null,
    };
    expect(projectClocks(aCase({ correction }), calendar).acceptance.dueOn).toBeNull();
    const supplied = { ...correction, suppliedOn: '2026-03-12' };
    expect(projectClocks(aCase({ correction: supplied }), calendar).acceptance.dueOn).toBe(
      '2026-03-19',
    );
  });

  test('ends at once where the law says on the spot', () => {
    const onTheSpot = { terms: { ...terms, statutoryWorkdays: 0 } };
    expect(projectClocks(accepted('2026-03-02', onTheSpot), calendar).statutory.dueOn).toBe(
      '2026-03-02',
    );
  });

  test('gives no promise on the ordinary track', () => {
    const clocks = projectClocks(accepted('2026-03-02', { track: 'ordinary' }), calendar);
    expect(clocks).toMatchObject({ promise: { dueOn: null }, statutory: { dueOn: '2026-03-30' } });
  });

  test('takes out what is paused, and the promise only where the policy lets it', () => {
    const suspensions = [pause('2026-03-04', '2026-03-06')];
    const stops = projectClocks(accepted('2026-03-02', { suspensions }), calendar);
    expect(stops).toMatchObject({
      promise: { dueOn: '2026-03-13' },
      statutory: { dueOn: '2026-04-01' },
    });
    const goesOn = { suspensions, terms: { ...terms, suspensionStopsPromise: false } };
    expect(projectClocks(accepted('2026-03-02', goesOn), calendar).promise.dueOn).toBe(
      '2026-03-11',
    );
  });

  test('adds an extension to the statutory clock alone', () => {
    const extension = { extendedOn: '2026-03-10', workdays: 10, reason: '核查' };
    expect(projectClocks(accepted('2026-03-02', { extension }), calendar)).toMatchObject({
      promise: { dueOn: '2026-03-11' },
      statutory: { dueOn: '2026-04-14' },
    });
  });

  test('is near from the first day on which no more than the band is left', () => {
    expect(projectClocks(accepted('2026-03-02'), calendar).promise.nearingOn).toBe('2026-03-09');
    const wide = { terms: { ...terms, nearingWorkdays: 9 } };
    expect(projectClocks(accepted('2026-03-02', wide), calendar).promise.nearingOn).toBe(
      '2026-03-02',
    );
  });
});

describe('proveClock', () => {
  test('explains the paused days of a clock that stands still, up to today', () => {
    const waiting = accepted('2026-03-02', { suspensions: [pause('2026-03-04', null)] });
    const proof = proveClock(waiting, 'promise', calendar, '2026-03-10');
    expect(proof).toMatchObject({ dueOn: null, startsOn: '2026-03-02' });
    expect(proof?.days.map(({ reason }) => reason)).toEqual([
      'workday',
      ...Array(7).fill('paused'),
    ]);
  });

  test('says when each clock stopped for good', () => {
    const closed = accepted('2026-03-02', { status: 'completed', closedOn: '2026-03-05' });
    const endOf = (name: 'acceptance' | 'promise') =>
      proveClock(closed, name, calendar, '2026-03-10')?.endedOn;
    expect([endOf('acceptance'), endOf('promise')]).toEqual(['2026-03-02', '2026-03-05']);
    expect(
      proveClock(accepted('2026-03-02'), 'promise', calendar, '2026-03-10')?.endedOn,
    ).toBeNull();
  });

  test('is null for a clock that has not started', () => {
    expect(proveClock(aCase(), 'statutory', calendar, '2026-03-02')).toBeNull();
  });

  test('says that on the spot is the law and the promise a ceiling', () => {
    const onTheSpot = accepted('2026-03-02', { terms: { ...terms, statutoryWorkdays: 0 } });
    expect(proveClock(onTheSpot, 'statutory', calendar, '2026-03-02')?.law).toContain('当场办理');
  });
});

describe('timeSpent', () => {
  test('keeps the time of the department, of the applicant and the lawful deductions apart', () => {
    const walked = aCase({
      receivedOn: '2026-03-02',
      correction: {
        requestedOn: '2026-03-03',
        noticeNo: '补1',
        items: ['表'],
        suppliedOn: '2026-03-06',
      },
      acceptedOn: '2026-03-06',
      suspensions: [pause('2026-03-10', '2026-03-12')],
    });
    expect(timeSpent(walked, '2026-03-13', calendar)).toEqual({
      departmentWorkdays: 4,
      applicantWorkdays: 3,
      deductedWorkdays: 2,
    });
  });
});
