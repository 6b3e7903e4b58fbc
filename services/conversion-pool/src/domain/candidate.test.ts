import type { ConversionPoolFact } from '@tisheng/contracts';
import { describe, expect, test } from 'vitest';
import { admit, evolve, graduate, release, suggest, unknownCandidate } from './candidate.ts';
import { assignOfficer, recordVisit, recordWillingness } from './cultivation.ts';
import type { Screening } from './screening.ts';

const businessId = '0197d1c0-0000-7000-8000-000000000001';
const today = '2024-03-05';
const about = { businessId, district: 'haibowan' as const };
const passed: Screening = {
  findings: [{ check: 'household', passed: true, detail: '主体类型为个体工商户' }],
  meetsCriteria: true,
  priority: true,
  ground: { policyId: 'conversion-pool-criteria', version: 1, citation: '举措20' },
};
const { findings, priority, ground } = passed;
const given = (...facts: ConversionPoolFact[]) =>
  facts.reduce(evolve, unknownCandidate(businessId, 'haibowan'));
const suggested: ConversionPoolFact = {
  type: 'CandidateSuggested',
  data: { ...about, suggestedOn: today, findings, priority, ground },
};
const admitted: ConversionPoolFact = {
  type: 'CandidateAdmitted',
  data: { ...about, admittedOn: today, findings, priority, ground },
};
const released: ConversionPoolFact = {
  type: 'CandidateReleased',
  data: { ...about, releasedOn: today, reason: '无转企意愿' },
};
const conversion = { convertedOn: '2024-06-03', route: 're-registration' as const };

describe('suggest', () => {
  test('suggests a household that meets the standard and bears a priority mark', () => {
    expect(suggest(given(), passed, today)).toEqual([suggested]);
  });

  test.each([
    ['without a priority mark', { ...passed, priority: false }],
    ['below the standard', { ...passed, meetsCriteria: false }],
  ])('says nothing of one %s', (_case, screening) => {
    expect(suggest(given(), screening, today)).toEqual([]);
  });

  test.each([
    ['suggested', [suggested]],
    ['dismissed', [suggested, released]],
    ['admitted', [admitted]],
    ['released', [admitted, released]],
  ])('says nothing of one %s before', (_case, facts) => {
    expect(suggest(given(...facts), passed, today)).toEqual([]);
  });
});

describe('admit', () => {
  test('admits without a priority mark, since a mark is no condition', () => {
    const [fact] = admit(given(), { ...passed, priority: false }, today);
    expect(fact).toEqual({ ...admitted, data: { ...admitted.data, priority: false } });
  });

  test('refuses below the standard, with the findings', () => {
    expect(() => admit(given(), { ...passed, meetsCriteria: false }, today)).toThrowError(
      expect.objectContaining({ code: 'criteria-not-met', facts: { findings, ground } }),
    );
  });

  test('refuses a second admission, and admits again after a release', () => {
    expect(() => admit(given(admitted), passed, today)).toThrowError(
      expect.objectContaining({ code: 'already-admitted' }),
    );
    expect(admit(given(admitted, released), passed, today)).toEqual([admitted]);
  });

  test('refuses who is an enterprise by now', () => {
    const [graduated] = graduate(given(admitted), conversion);
    expect(graduated && (() => admit(given(admitted, graduated), passed, today))).toThrowError(
      expect.objectContaining({ code: 'already-converted' }),
    );
  });
});

describe('cultivation', () => {
  const visit = {
    visitId: '0197d1c0-0000-7000-8000-0000000000aa',
    visitedOn: today,
    summary: '了解转企顾虑',
    needs: null,
    nextFollowUpOn: '2024-04-05',
  };

  test('counts visits and keeps the latest day, in whatever order they are told', () => {
    const record = (visitedOn: string) =>
      recordVisit(given(admitted), { ...visit, visitedOn }, today);
    const state = given(admitted, ...record('2024-03-04'), ...record('2024-03-01'));
    expect([state.visits, state.lastVisitedOn]).toEqual([2, '2024-03-04']);
  });

  test('refuses a visit of tomorrow, accepts one of today', () => {
    expect(recordVisit(given(admitted), visit, today)).toHaveLength(1);
    expect(() =>
      recordVisit(given(admitted), { ...visit, visitedOn: '2024-03-06' }, today),
    ).toThrowError(expect.objectContaining({ code: 'visit-in-the-future' }));
  });

  test('says nothing when willingness and officer are as before', () => {
    const officer = { id: 'u1', name: '演示专员' };
    const willing = recordWillingness(given(admitted), 'willing', today);
    const assigned = assignOfficer(given(admitted), officer, null, today);
    const state = given(admitted, ...willing, ...assigned);
    expect(recordWillingness(state, 'willing', today)).toEqual([]);
    expect(assignOfficer(state, officer, null, today)).toEqual([]);
  });

  test.each([
    ['visit', () => recordVisit(given(suggested), visit, today)],
    ['willingness', () => recordWillingness(given(suggested), 'willing', today)],
  ])('refuses a %s of one outside the pool', (_case, act) => {
    expect(act).toThrowError(expect.objectContaining({ code: 'not-in-pool' }));
  });

  test('a suggestion released is dismissed, a member released is released', () => {
    expect(given(suggested, ...release(given(suggested), '已停业', today)).status).toBe(
      'dismissed',
    );
    expect(given(admitted, released).status).toBe('released');
    expect(() => release(given(), '无', today)).toThrowError(
      expect.objectContaining({ code: 'not-a-candidate' }),
    );
  });
});

describe('graduate', () => {
  test.each([
    ['a member', [admitted], true],
    ['one suggested only', [suggested], false],
    ['an outsider', [], false],
  ])(
    'notes the conversion of %s, and says whether it came from the pool',
    (_case, facts, fromPool) => {
      const data = { ...about, ...conversion, fromPool };
      expect(graduate(given(...facts), conversion)).toEqual([{ type: 'CandidateGraduated', data }]);
    },
  );

  test('hears the same conversion twice and says nothing', () => {
    const facts = graduate(given(admitted), conversion);
    expect(graduate(given(admitted, ...facts), conversion)).toEqual([]);
  });
});
