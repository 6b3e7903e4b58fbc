import { type District, districtNames } from '@tisheng/contracts';
import type { QueryContext } from '@tisheng/service-kit/http';
import {
  type CountedFilter,
  type CountRow,
  countByDistrict,
  listCounted,
} from '#persistence/counts.ts';
import { liveSchema } from '#persistence/schemas.ts';
import { type CounterKey, counterKeys, counters } from '#projection/scoreboard.ts';
import { loadDays } from './days.ts';

/** 目标看板: every target in force, with what the city's facts add up to where they can be counted. */
export async function getScoreboard({ em, actor, today }: QueryContext) {
  const { reference } = await loadDays(em, today);
  const policy = reference.findPolicy('targets', today);
  const rows = await countByDistrict(em, await liveSchema(em), actor);
  const targets = policy?.parameters.targets ?? [];
  const aimed = targets.map((target) => ({
    key: target.key,
    name: target.name,
    definition: target.definition,
    target: target.value,
    by: target.by,
    ...(isCounter(target.key) ? numbers(rows, target.key) : uncounted),
  }));
  const others = counterKeys
    .filter((key) => !targets.some((target) => target.key === key))
    .map((key) => ({ key, ...counters[key], target: null, by: null, ...numbers(rows, key) }));
  return { ground: policy?.ground.citation ?? null, items: [...aimed, ...others] };
}

export async function getCounted(
  { em, actor }: QueryContext,
  key: CounterKey,
  filter: CountedFilter,
) {
  const { rows, total } = await listCounted(em, await liveSchema(em), actor, key, filter);
  const items = rows.map((row) => ({
    ...row,
    amountFen: row.amountFen === null ? null : Number(row.amountFen),
    districtName: districtNames[row.district],
    link: `/entities/${row.businessId}`,
  }));
  return { items, total };
}

/** Reported by people, or not at all: shown as a target without a number. */
const uncounted = { note: '未接入', value: null, amountFen: null, districts: [], years: [] };

function numbers(all: readonly CountRow[], key: CounterKey) {
  const rows = all.filter(({ counter }) => counter === key);
  const amounts = rows.filter(({ amountFen }) => amountFen !== null);
  const districts = Object.keys(districtNames) as District[];
  const years = [...new Set(rows.map(({ year }) => year))].toSorted((a, b) => a - b);
  return {
    note: null,
    value: sum(rows),
    amountFen: amounts.length
      ? amounts.reduce((total, { amountFen }) => total + Number(amountFen), 0)
      : null,
    districts: districts.map((district) => ({
      district,
      districtName: districtNames[district],
      value: sum(rows.filter((row) => row.district === district)),
    })),
    years: years.map((year) => ({ year, value: sum(rows.filter((row) => row.year === year)) })),
  };
}

const sum = (rows: readonly CountRow[]) => rows.reduce((total, { count }) => total + count, 0);

const isCounter = (key: string): key is CounterKey =>
  (counterKeys as readonly string[]).includes(key);
