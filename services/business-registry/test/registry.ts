import { creditCodeCheckSign } from '@tisheng/contracts';
import { serviceUnderTest } from '@tisheng/test-kit';
import { createApp } from '#app.ts';

export const operatorKey = Buffer.alloc(32, 7).toString('base64');

/** The registry as every test of its doors opens it: 2026-03-02 in Wuhai. */
export const openRegistry = (startsAt?: string) =>
  serviceUnderTest(
    'business-registry',
    (options) => createApp({ ...options, operatorKey }),
    startsAt,
  );

export type Registry = Awaited<ReturnType<typeof openRegistry>>;

export const registrar = { id: 'registrar-1', name: '登记员甲', roles: ['registrar' as const] };
export const checker = { id: 'registrar-2', name: '登记员乙', roles: ['registrar' as const] };

/** A fixed uuid v7. */
export const idOf = (n: number) => `01990000-0000-7000-8000-${String(n).padStart(12, '0')}`;

/** A code with an impossible body that passes its check digit. */
export function codeOf(n: number, head = '92150302'): string {
  const first17 = `${head}DEMX${String(n).padStart(5, '0')}`;
  return first17 + creditCodeCheckSign(first17);
}

export const aHousehold = (n: number) => ({
  registrationId: idOf(n + 500_000),
  name: `乌海市海勃湾区演示${n}面馆`,
  kind: 'sole-proprietor',
  legalForm: '个体工商户',
  creditCode: codeOf(n),
  foundedOn: '2025-01-02',
  district: 'haibowan',
  street: '滨河街道',
  premises: '乌海市海勃湾区滨河街道55号',
  industryCode: 'H6220',
  industryName: '快餐服务',
  businessScope: '餐饮服务',
  operator: { name: '演示晟川' },
});

export async function register(registry: Registry, n: number, differing: object = {}) {
  const body = { ...aHousehold(n), ...differing };
  return registry.put(`/businesses/${idOf(n)}`, { as: registrarOf(), body });
}

export const registrarOf = (districts?: ('haibowan' | 'wuda' | 'hainan')[]) => ({
  id: registrar.id,
  name: registrar.name,
  roles: ['registrar' as const],
  ...(districts ? { districts } : {}),
});

export const aConversion = (n: number) => ({
  route: 're-registration',
  proof: 'conversion-certificate',
  certificateNo: `乌个转企〔2026〕${n}号`,
  convertedOn: '2026-03-01',
  to: {
    registrationId: idOf(n + 700_000),
    creditCode: codeOf(n, '91150302'),
    name: `乌海市演示${n}餐饮有限公司`,
    legalForm: '有限责任公司(自然人独资)',
  },
  legalRepresentative: { name: '演示晟川' },
});
