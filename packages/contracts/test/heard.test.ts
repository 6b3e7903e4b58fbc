import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { fewOf, heard, policyParameters, streams } from '../src/index.ts';

const { VisitRecorded } = streams['conversion-pool'].events;
const { BusinessRegistered, FiguresReported } = streams['business-registry'].events;

const visit = {
  businessId: '01979c5a-4c00-7000-8000-000000000001',
  district: 'haibowan',
  visitId: '01979c5a-4c00-7000-8000-000000000033',
  visitedOn: '2026-06-15',
  summary: '上门走访',
  needs: null,
  nextFollowUpOn: null,
} as const;

describe('a fact that was recorded before there were bounds', () => {
  test.each([
    ['a far day', { nextFollowUpOn: '9999-12-31' }],
    ['a day long ago', { visitedOn: '0001-01-01' }],
    ['a sign that nobody sees', { summary: '上门\u200B走访' }],
    ['a text beyond measure', { summary: '走'.repeat(100_000) }],
    ['an empty wish', { needs: '' }],
  ])('with %s is heard', (_what, old) => {
    expect(heard(VisitRecorded.data).parse({ ...visit, ...old })).toEqual({ ...visit, ...old });
  });

  test('is not told again with a far day', () => {
    expect(VisitRecorded.data.safeParse({ ...visit, nextFollowUpOn: '9999-12-31' }).success).toBe(
      false,
    );
  });

  test('is heard within lists and optional members too', () => {
    const figure = {
      metric: 'turnover',
      period: '2026-99',
      value: Number.MAX_SAFE_INTEGER,
      source: 'tax',
      reportedOn: '9999-12-31',
    } as const;
    const told = { businessId: visit.businessId, figures: [figure], generalTaxpayer: null };
    expect(heard(FiguresReported.data).parse(told)).toEqual(told);
    expect(FiguresReported.data.safeParse(told).success).toBe(false);
  });
});

describe('what is heard', () => {
  test('still has its shape, its ids and its words', () => {
    for (const wrong of [
      { district: 'beijing' },
      { visitId: '1' },
      { visitedOn: '2026-02-30' },
      { summary: 7 },
      { businessId: undefined },
    ])
      expect(heard(VisitRecorded.data).safeParse({ ...visit, ...wrong }).success).toBe(false);
  });

  test('is one shape, made once', () => {
    expect(heard(BusinessRegistered.data)).toBe(heard(BusinessRegistered.data));
    expect(heard(heard(BusinessRegistered.data))).toBe(heard(BusinessRegistered.data));
  });

  test('keeps a shape without bounds as it is', () => {
    const plain = z.object({ on: z.boolean() });
    expect(heard(plain)).toBe(plain);
  });

  test('is wide though further checks stand upon a bounded list', () => {
    const list = z.object({ items: fewOf(z.boolean(), 1).min(1) });
    expect(heard(list).parse({ items: [true, false] })).toEqual({ items: [true, false] });
  });

  test.each(Object.entries(policyParameters))(
    'of the policy %s takes what its draft takes',
    (_id, parameters) => {
      expect(Object.keys(heard<z.ZodObject>(parameters).shape)).toEqual(
        Object.keys(parameters.shape),
      );
    },
  );
});
