import { describe, expect, test } from 'vitest';
import { type CalendarRow, type PolicyRow, Reference } from './reference.ts';

const lampBands: PolicyRow = {
  policyId: 'lamp-bands',
  scope: 'city',
  version: 2,
  effectiveFrom: '2026-01-01',
  effectiveTo: null,
  citation: { document: '演示文件', number: '演示〔2026〕1号', item: '第3条' },
  parameters: { nearingWorkdays: 2 },
  withdrawnOn: null,
};
const calendar: CalendarRow = {
  calendarVersion: 4,
  years: [
    {
      year: 2026,
      notice: '2026 年放假安排',
      noticeOn: '2025-11-04',
      offDays: {},
      makeupWorkdays: [],
    },
  ],
  overlays: [],
  notice: '2026 年放假安排',
};
const permitType = {
  permitTypeId: 'food-operation',
  version: 1,
  name: '食品经营许可',
  issuer: 'market-regulation',
  postRegistration: true,
  statutoryWorkdays: 20,
  promiseWorkdays: null,
  validity: '五年',
  handling: 'change',
  movesWithDirectChange: true,
  keyFields: [],
  materials: [],
  citation: { document: '演示文件', number: null, item: '第1条' },
  effectiveFrom: '2026-01-01',
  effectiveTo: null,
};

describe('Reference.policy', () => {
  test('gives typed parameters, and the ground with document, number and item', () => {
    const policy = new Reference(1, [lampBands], null, []).policy('lamp-bands', '2026-01-01');
    expect(policy).toEqual({
      parameters: { nearingWorkdays: 2 },
      ground: { policyId: 'lamp-bands', version: 2, citation: '演示文件（演示〔2026〕1号）第3条' },
    });
  });

  test('leaves out the number of a text that has none', () => {
    const unnumbered = { ...lampBands, citation: { ...lampBands.citation, number: null } };
    const policy = new Reference(1, [unnumbered], null, []).policy('lamp-bands', '2026-01-01');
    expect(policy.ground.citation).toBe('演示文件第3条');
  });

  test('refuses by the name of the policy and the day, the day before it begins', () => {
    const reference = new Reference(1, [lampBands], null, []);
    expect(() => reference.policy('lamp-bands', '2025-12-31')).toThrow(
      expect.objectContaining({
        code: 'policy-not-in-force',
        message: '“红黄绿灯”在 2025-12-31 没有生效的版本，请政策编辑先行发布',
        facts: { policyId: 'lamp-bands', on: '2025-12-31' },
      }),
    );
  });

  test('does not lend one district the version of another', () => {
    const ofWuda: PolicyRow = { ...lampBands, scope: 'wuda' };
    const reference = new Reference(1, [ofWuda], null, []);
    expect(reference.findPolicy('lamp-bands', '2026-01-01', 'wuda')).not.toBeNull();
    expect(reference.findPolicy('lamp-bands', '2026-01-01', 'hainan')).toBeNull();
  });

  test('throws at parameters that break their schema, and guesses nothing', () => {
    const broken = { ...lampBands, parameters: { nearingWorkdays: 'two' } };
    const reference = new Reference(1, [broken], null, []);
    expect(() => reference.findPolicy('lamp-bands', '2026-01-01')).toThrow(/nearingWorkdays/);
  });
});

describe('Reference.calendar', () => {
  test('gives the calendar with its version and the notice that it rests on', () => {
    const { version, notice, years } = new Reference(1, [], calendar, []).calendar;
    expect({ version, notice }).toEqual({ version: 4, notice: '2026 年放假安排' });
    expect(years).toEqual(calendar.years);
  });

  test('refuses until the first calendar has arrived', () => {
    const reference = new Reference(0, [], null, []);
    expect(() => reference.calendar).toThrow(expect.objectContaining({ code: 'calendar-missing' }));
  });
});

describe('Reference.permitTypes', () => {
  test('does not know a type that nobody published', () => {
    const reference = new Reference(1, [], null, [permitType]);
    expect(reference.findPermitType('fishing', '2026-12-01')).toBeNull();
    expect(reference.permitTypes('2026-12-01')).toHaveLength(1);
  });
});

describe('Reference.missing', () => {
  const needs = { policies: ['lamp-bands' as const], calendar: true, permitTypes: true };

  test('names everything that a service still waits for', () => {
    const missing = new Reference(0, [], null, []).missing(needs);
    expect(missing).toEqual(['policy lamp-bands', 'calendar', 'permit types']);
  });

  test('is empty once all have arrived', () => {
    expect(new Reference(3, [lampBands], calendar, [permitType]).missing(needs)).toEqual([]);
  });

  test('asks for nothing that a service does not need', () => {
    expect(new Reference(0, [], null, []).missing({})).toEqual([]);
  });
});
