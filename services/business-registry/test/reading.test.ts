import type { Role } from '@tisheng/contracts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { idOf, openRegistry, type Registry, register, registrar } from './registry.ts';

let registry: Registry;
beforeAll(async () => {
  registry = await openRegistry();
  await register(registry, 1);
  const post = (path: string, body: object) =>
    registry.post(`/businesses/${idOf(1)}/${path}`, { as: registrar, body });
  await post('figures', {
    figures: [{ metric: 'turnover', period: '2025', value: 1 }],
    generalTaxpayer: true,
  });
  await post('credit-records', {
    recordId: idOf(901),
    grade: 'general',
    against: 'household',
    listedOn: '2026-03-02',
    authority: '演示机关',
    reason: '未按期公示年度报告',
  });
});
afterAll(() => registry.close());

const reading = (role: Role) =>
  registry.get(`/businesses/${idOf(1)}`, {
    as: { id: `someone-${role}`, roles: [role], districts: ['haibowan'] },
  });

describe('a business file', () => {
  test.each([
    ['registrar', true, true],
    ['cultivation-officer', true, true],
    ['sector-officer', true, true],
    ['leading-office', true, true],
    ['auditor', true, true],
    ['finance-reviewer', false, true],
    ['finance-payer', false, false],
    ['permit-officer', false, false],
    ['permit-head', false, false],
    ['statistics-clerk', false, false],
  ] as const)('opens to a %s: figures %s, credit %s', async (role, figures, credit) => {
    const { body } = await reading(role);
    expect(body.figures).toHaveLength(figures ? 1 : 0);
    expect(body.generalTaxpayer).toBe(figures ? true : null);
    expect(body.creditRecords).toHaveLength(credit ? 1 : 0);
    expect(body.withheld.includes('figures')).toBe(!figures);
    expect(body.withheld.includes('credit')).toBe(!credit);
  });

  test.each(['system-admin', 'security-admin', 'policy-editor', 'policy-publisher'] as const)(
    'does not open to a %s, who handles no business',
    async (role) => {
      expect((await reading(role)).status).toBe(403);
      const list = await registry.get('/businesses', { as: { roles: [role] } });
      expect(list.body.code).toBe('not-permitted');
    },
  );
});
