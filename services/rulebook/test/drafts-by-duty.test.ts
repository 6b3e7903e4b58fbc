import type { Role } from '@tisheng/contracts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { editor, idOf, openRulebook, type Rulebook } from './rulebook.ts';

let rulebook: Rulebook;
beforeAll(async () => {
  rulebook = await openRulebook();
  await rulebook.put(`/policy-drafts/${idOf(1)}`, {
    as: editor,
    body: {
      policyId: 'publicity-period',
      scope: 'city',
      effectiveFrom: '2027-01-01',
      citation: { document: '演示：公示办法', number: null, item: '第一条' },
      parameters: { length: 7, unit: 'calendar-day' },
      demonstration: true,
    },
  });
});
afterAll(() => rulebook.close());

const as = (role: Role) => ({ id: `someone-${role}`, roles: [role] });

describe('a draft', () => {
  test.each(['policy-editor', 'policy-publisher', 'leading-office', 'auditor'] as const)(
    'is read by a %s',
    async (role) => {
      const given = { as: as(role) };
      expect((await rulebook.get(`/policy-drafts/${idOf(1)}`, given)).status).toBe(200);
      expect((await rulebook.get('/policies?status=draft', given)).body.total).toBe(1);
    },
  );

  test.each([
    'cultivation-officer',
    'permit-officer',
    'finance-reviewer',
    'registrar',
    'security-admin',
  ] as const)('is not read by a %s, who reads the law all the same', async (role) => {
    const given = { as: as(role) };
    const paths = ['', '/comparison'].map((part) => `/policy-drafts/${idOf(1)}${part}`);
    for (const path of paths) expect((await rulebook.get(path, given)).status).toBe(403);
    expect((await rulebook.get('/policies?status=draft', given)).body.total).toBe(0);
    const { body } = await rulebook.get('/policies?policyId=publicity-period', given);
    expect(body.items).toMatchObject([{ status: 'issued' }]);
    for (const list of ['/permit-types?status=draft', '/calendar-notices?status=draft'])
      expect((await rulebook.get(list, given)).body.total).toBe(0);
  });
});
