import type { Role } from '@tisheng/contracts';
import { formatRatio, formatWanYuan } from '@tisheng/formats';
import { fetchPoolTotals } from './api/conversion-pool.ts';
import { fetchScoreboard } from './api/journey.ts';
import { fetchFunds } from './api/payments.ts';
import { fetchCaseCounts } from './api/permit-transfer.ts';
import { fetchClaims } from './api/subsidy-ledger.ts';
import { fetchMembers } from './api/upscale-pools.ts';
import type { StatCard } from './components/stat-cards.vue';

type Cards = { label: string; load: () => Promise<StatCard[]> };

async function pool(): Promise<StatCard[]> {
  const { items } = await fetchPoolTotals();
  const card = (key: string, label: string): StatCard => ({
    key,
    label,
    unit: '户',
    to: `/pools/gzq?status=${key}`,
    value: items.filter(({ status }) => status === key).reduce((sum, { count }) => sum + count, 0),
  });
  return [card('suggested', '待研判'), card('admitted', '在库'), card('graduated', '已转企')];
}

async function permits(): Promise<StatCard[]> {
  const counts = await fetchCaseCounts();
  const card = (key: string, label: string, value: number, query: string): StatCard => ({
    key,
    label,
    value,
    unit: '件',
    to: `/permits?${query}`,
  });
  const { closedThisMonth: closed, onTimeThisMonth: onTime } = counts;
  return [
    card('toAccept', '待受理', counts.toAccept, 'status=received'),
    card('inHand', '办理中', counts.inHand, 'status=accepted'),
    card('nearing', '临期', counts.nearing, 'lamp=nearing'),
    { key: 'rate', label: '本月按时率', value: closed === 0 ? '—' : formatRatio(onTime, closed) },
  ];
}

async function finance(): Promise<StatCard[]> {
  const [{ totals }, funds] = await Promise.all([
    fetchClaims({ limit: 1, offset: 0 }),
    fetchFunds({ limit: 100, offset: 0 }),
  ]);
  const card = (key: string, label: string): StatCard => {
    const total = totals.find(({ status }) => status === key);
    return { key, label, value: total?.claims ?? 0, unit: '笔', to: `/subsidies?status=${key}` };
  };
  const available = funds.items.reduce((sum, { availableFen }) => sum + availableFen, 0);
  return [
    card('publicised', '公示中'),
    card('approved', '待拨付'),
    card('returned', '银行退票'),
    {
      key: 'available',
      label: '专项资金余额（万元）',
      value: formatWanYuan(available),
      to: '/subsidies/ledger',
    },
  ];
}

async function upscale(): Promise<StatCard[]> {
  const of = async (status: string, label: string): Promise<StatCard> => {
    const { total } = await fetchMembers({ status, limit: 1, offset: 0 });
    return { key: status, label, value: total, unit: '户' };
  };
  return Promise.all([
    of('suggested', '四上待研判'),
    of('admitted', '四上在库'),
    of('at-threshold', '已达标待申报'),
    of('listed', '已纳统'),
  ]);
}

async function city(): Promise<StatCard[]> {
  const { items } = await fetchScoreboard();
  return items
    .filter(({ value, target }) => value !== null && target !== null)
    .slice(0, 4)
    .map(({ key, name, value, target }) => ({
      key,
      label: name,
      value: value ?? 0,
      unit: `/ ${target}`,
      to: `/targets?key=${key}`,
    }));
}

const byRole: [readonly Role[], Cards][] = [
  [['permit-officer', 'permit-head'], { label: '许可转移', load: permits }],
  [['finance-reviewer', 'finance-payer'], { label: '补助资金', load: finance }],
  [['sector-officer', 'statistics-clerk'], { label: '四上培育', load: upscale }],
  [['cultivation-officer', 'registrar'], { label: '个转企培育', load: pool }],
  [['leading-office', 'auditor'], { label: '目标', load: city }],
];

/** Four cards for the work a person mainly does; administrators have none. */
export const cardsOf = (roles: readonly Role[]): Cards | null =>
  byRole.find(([able]) => able.some((role) => roles.includes(role)))?.[1] ?? null;
