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

const word = (text: string) => `q=${encodeURIComponent(text)}`;

/** What people open: their own queue by due day, a lamp, a word, a range of days, the city, a later page. */
const lists = [
  { as: officer, query: 'status=open&sort=dueOn' },
  { as: officer, query: 'lamp=overdue&sort=dueOn' },
  { as: officer, query: 'lamp=nearing&sort=dueOn' },
  { as: officer, query: 'lamp=normal&sort=dueOn' },
  { as: officer, query: 'mine=true&sort=dueOn' },
  { as: officer, query: word('理发店12') },
  { as: officer, query: word('许转-1234') },
  { as: officer, query: `dueFrom=${today}&dueTo=2026-12-31&sort=-dueOn` },
  { as: leading, query: '' },
  { as: leading, query: word('面馆') },
  { as: leading, query: 'lamp=nearing&sort=dueOn' },
  { as: leading, query: 'lamp=overdue&department=transport&sort=dueOn' },
  { as: leading, query: 'permitTypeId=road-transport' },
  { as: leading, query: 'permitTypeId=road-transport&lamp=nearing&sort=dueOn' },
  { as: leading, query: 'district=wuda&permitTypeId=road-transport&sort=receivedOn' },
  { as: leading, query: 'status=accepted&track=transfer&sort=dueOn&offset=1000' },
  { as: leading, query: 'status=closed' },
];

/** The cards above the lists, and the scorecard of the departments for the year. */
const sums = [
  { as: officer, path: 'cases/counts' },
  { as: leading, path: 'cases/counts' },
  { as: leading, path: 'scorecard?from=2026-01-01&to=2026-12-31' },
];

const pages = [...lists.map(({ as, query }) => ({ as, path: `cases?limit=50&${query}` })), ...sums];

/** Milliseconds of every look, by page; token, scope, rows and the count included. */
export async function listTimes(service: ServiceUnderTest): Promise<Record<string, number[]>> {
  const times: Record<string, number[]> = {};
  for (let look = 0; look <= looks; look += 1) {
    for (const { as, path } of pages) {
      const began = performance.now();
      const { status, body } = await service.get(`/${path}`, { as });
      const took = performance.now() - began;
      const shown = body.items ?? body.groups ?? [];
      if (status !== 200 || shown.length === 0)
        throw new Error(`${path}: ${status} ${JSON.stringify(body).slice(0, 300)}`);
      if (look > 0) (times[`${as.bureau} ${path}`] ??= []).push(took);
    }
  }
  return times;
}
