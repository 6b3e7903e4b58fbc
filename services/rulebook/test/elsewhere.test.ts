import { askElsewhere } from '@tisheng/test-kit';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { editor, idOf, openRulebook, publisher, type Rulebook } from './rulebook.ts';

let rulebook: Rulebook;
const draft = {
  policyId: 'publicity-period',
  scope: 'haibowan',
  effectiveFrom: '2027-01-01',
  citation: { document: '演示：公示办法', number: null, item: '第一条' },
  parameters: { length: 7, unit: 'calendar-day' },
  demonstration: true,
};

beforeAll(async () => {
  rulebook = await openRulebook();
  for (const n of [1, 2])
    await rulebook.put(`/policy-drafts/${idOf(n)}`, {
      as: editor,
      body: { ...draft, parameters: { length: 6 + n, unit: 'workday' } },
    });
  const issuance = `/policy-drafts/${idOf(2)}/issuance`;
  await rulebook.post(issuance, { as: publisher, version: 1 });
});
afterAll(() => rulebook.close());

test('nobody changes the text of another district', async () => {
  const { requests, wrong } = await askElsewhere(rulebook, {
    home: { district: 'haibowan', bureau: 'leading-office' },
    named: {
      '/policy-drafts/:id': `/policy-drafts/${idOf(1)}`,
      '/policies/:policyId/versions/:scope/:number':
        '/policies/publicity-period/versions/haibowan/1',
    },
    marks: [],
    requests: { 'PUT /policy-drafts/:id': { body: draft } },
  });
  expect(wrong).toEqual([]);
  expect(requests).toBeGreaterThan(5);
});
