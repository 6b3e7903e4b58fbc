import type { ServiceUnderTest } from '@tisheng/test-kit';
import { today } from './cases-by-sql.ts';

const looks = 20;

const officer = {
  id: 'officer-health',
  name: '演示经办',
  bureau: 'health' as const,
  roles: ['permit-officer' as const],
  districts: ['haibowan' as const],
};
const leading = {
  id: 'leading-1',
  name: '演示领导小组',
  bureau: 'leading-office' as const,
  roles: ['leading-office' as const],
  districts: ['haibowan' as const, 'wuda' as const, 'hainan' as const],
};

/** What people open: their own queue by due day, a lamp, a word, a range of days, the city, a later page. */
const lists = [
  { as: officer, query: 'status=open&sort=dueOn' },
  { as: officer, query: 'lamp=overdue&sort=dueOn' },
  { as: officer, query: `q=${encodeURIComponent('理发店12')}` },
  { as: officer, query: `dueFrom=${today}&dueTo=2026-12-31&sort=-dueOn` },
  { as: leading, query: '' },
  { as: leading, query: 'lamp=overdue&department=transport&sort=dueOn' },
  { as: leading, query: 'district=wuda&permitTypeId=road-transport&sort=receivedOn' },
  { as: leading, query: 'status=accepted&track=transfer&sort=dueOn&offset=1000' },
];

/** Milliseconds of every look, by list; token, scope, rows and the count included. */
export async function listTimes(service: ServiceUnderTest): Promise<Record<string, number[]>> {
  const times: Record<string, number[]> = {};
  for (let look = 0; look <= looks; look += 1) {
    for (const { as, query } of lists) {
      const began = performance.now();
      const { status, body } = await service.get(`/cases?limit=50&${query}`, { as });
      const took = performance.now() - began;
      if (status !== 200 || body.items.length === 0)
        throw new Error(`${query}: ${status} ${JSON.stringify(body).slice(0, 300)}`);
      if (look > 0) (times[`${as.bureau} ${query}`] ??= []).push(took);
    }
  }
  return times;
}
