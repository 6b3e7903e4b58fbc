import type { EntityManager } from '@mikro-orm/postgresql';
import { run } from '@tisheng/service-kit/messaging';
import type { LampState } from '#domain/lamp.ts';
import type { CaseStatus } from '#domain/transfer-case.ts';
import { formerlyNamedHolders, wordOf } from './named-holders.ts';

export const caseSorts = ['dueOn', '-dueOn', 'receivedOn', '-receivedOn'] as const;

export type CaseFilter = {
  status?: CaseStatus | 'open' | 'closed' | undefined;
  track?: 'transfer' | 'ordinary' | undefined;
  district?: string | undefined;
  department?: string | undefined;
  permitTypeId?: string | undefined;
  /** 一户 with all that was merged into it. */
  businessIds?: readonly string[] | undefined;
  lamp?: LampState | undefined;
  q?: string | undefined;
  mine?: boolean | undefined;
  dueFrom?: string | undefined;
  dueTo?: string | undefined;
  sort: (typeof caseSorts)[number];
};

export type Asking = {
  scope: { districts: string[]; department: string | null };
  actorId: string;
  today: string;
};

/** Where no tally tells: nobody turns so many pages, and counting on would only make the list slow. */
const countedMax = 10_000;
/** A search stops here, before it sorts: a word of half the city's names is refined, not paged through. */
const foundMax = 200;

/**
 * Conditions with their values: a name stands for no value, so nothing of a request becomes SQL. Each of `named` finds
 * some of what a word means, by an index of its own.
 */
type Where = { conditions: Set<string>; values: unknown[]; named: string[] };

const isOpenCase = 'closed_on is null';
const isClosedCase = 'closed_on is not null';
const textOf = ({ conditions }: Pick<Where, 'conditions'>) => [...conditions].join(' and ');

function where(filter: CaseFilter, { scope, actorId, today }: Asking): Where {
  const conditions = new Set<string>();
  const values: unknown[] = [];
  const add = (value: unknown, condition: (placeholder: string) => string) => {
    if (value === undefined || value === null) return;
    values.push(value);
    conditions.add(condition(`$${values.length}`));
  };
  add(scope.districts, (given) => `district = any(${given})`);
  add(scope.department, (given) => `department = ${given}`);
  add(filter.district, (given) => `district = ${given}`);
  add(filter.department, (given) => `department = ${given}`);
  add(filter.permitTypeId, (given) => `permit_type_id = ${given}`);
  add(filter.businessIds, (given) => `business_id = any(${given})`);
  add(filter.track, (given) => `track = ${given}`);
  add(filter.mine ? actorId : undefined, (given) => `officer_id = ${given}`);
  add(filter.dueFrom, (given) => `due_on >= ${given}::date`);
  add(filter.dueTo, (given) => `due_on <= ${given}::date`);
  const { status, lamp } = filter;
  if (status !== 'open' && status !== 'closed') add(status, (given) => `status = ${given}`);
  if (status === 'open' || isOpen(filter)) conditions.add(isOpenCase);
  if (isClosed(filter)) conditions.add(isClosedCase);
  if (lamp) addLamp(filter, today, add, conditions);
  const found: Where = { conditions, values, named: [] };
  addWords(filter.q, found);
  return found;
}

/** Only open cases have a due day; said as well as meant, so that the indexes of open cases serve. */
function isOpen({ status, sort, dueFrom, dueTo }: CaseFilter): boolean {
  const openStatuses = ['received', 'correction-requested', 'accepted', 'suspended'];
  if (openStatuses.includes(status ?? '') || dueFrom || dueTo) return true;
  return status === undefined && sort.endsWith('dueOn');
}

function isClosed({ status }: CaseFilter): boolean {
  return ['closed', 'completed', 'refused', 'withdrawn'].includes(status ?? '');
}

/** By the words of a case, and by what its business was called before; two signs and more by an index of pairs. */
function addWords(q: string | undefined, { values, named }: Where): void {
  if (!q) return;
  const place = `$${values.push(wordOf(q))}`;
  const pairs = q.length === 1 ? '' : `grams(words) @> grams((${place}::text[])[1]) and `;
  named.push(
    `id in (select case_id from case_words where ${pairs}words like (${place}::text[])[2])`,
    `business_id in (${formerlyNamedHolders(place)})`,
  );
}

type Add = (value: unknown, condition: (placeholder: string) => string) => void;

/**
 * A lamp is told by two days, the index of open cases knows one: the tallies say from which due day on it is worth
 * looking. Said only where the list begins there, or the database would expect few rows and sort all of them.
 */
function addLamp(
  { lamp, sort }: CaseFilter,
  today: string,
  add: Add,
  conditions: Set<string>,
): void {
  conditions.add(lamp === 'done' ? isClosedCase : isOpenCase);
  if (lamp === 'paused') conditions.add('due_on is null');
  if (lamp === 'overdue') add(today, (day) => `due_on < ${day}::date`);
  if (lamp === 'nearing') {
    add(today, (day) => `due_on >= ${day}::date and nearing_on <= ${day}::date`);
    if (sort === '-dueOn') add(today, (day) => `due_on <= ${tallied('max', `<= ${day}::date`)}`);
  }
  if (lamp === 'normal') {
    add(today, (day) => `nearing_on > ${day}::date`);
    if (sort === 'dueOn') add(today, (day) => `due_on >= ${tallied('min', `> ${day}::date`)}`);
  }
}

const tallied = (which: 'min' | 'max', nearing: string) =>
  `(select ${which}(due_on) from case_tallies where nearing_on ${nearing})`;

const orders: Record<CaseFilter['sort'], string> = {
  dueOn: 'due_on, id',
  '-dueOn': 'due_on desc, id desc',
  receivedOn: 'received_on, id desc',
  '-receivedOn': 'received_on desc, id',
};

/** Closed cases have no due day to sort by. */
function orderOf(filter: CaseFilter): string {
  return orders[isClosed(filter) && filter.sort.endsWith('dueOn') ? '-receivedOn' : filter.sort];
}

export type CasePage = { ids: string[]; total: number };

export async function pageOfCases(
  em: EntityManager,
  filter: CaseFilter & { limit: number; offset: number },
  asking: Asking,
): Promise<CasePage> {
  const matching = where(filter, asking);
  const { values } = matching;
  if (filter.q) {
    const ids = await foundCases(em, filter, matching);
    return { ids: ids.slice(filter.offset, filter.offset + filter.limit), total: ids.length };
  }
  const rows = await run<{ id: string }>(
    em,
    `select id from transfer_cases where ${textOf(matching)}
     order by ${orderOf(filter)} limit $${values.length + 1} offset $${values.length + 2}`,
    [...values, filter.limit, filter.offset],
  );
  return { ids: rows.map(({ id }) => id), total: await countCases(em, filter, matching) };
}

/** All that a search shows, so that it is searched once for its page and its number. */
async function foundCases(em: EntityManager, filter: CaseFilter, matching: Where) {
  const each = matching.named.map(
    (named) => `(select id, due_on, received_on from transfer_cases
       where ${textOf(matching)} and ${named} limit ${foundMax})`,
  );
  const rows = await run<{ id: string }>(
    em,
    `with found as materialized (${each.join(' union ')})
     select id from found order by ${orderOf(filter)} limit ${foundMax}`,
    matching.values,
  );
  return rows.map(({ id }) => id);
}

/** Open cases are tallied, however many; closed ones and what no tally tells apart are counted to a bound. */
async function countCases(em: EntityManager, filter: CaseFilter, matching: Where): Promise<number> {
  const { conditions } = matching;
  const openOnly = conditions.has(isOpenCase);
  const closedOnly = conditions.has(isClosedCase);
  const { track, mine, businessIds } = filter;
  if (closedOnly || track || mine || businessIds) return countRows(em, matching);
  const open = await countTallied(em, matching);
  if (openOnly) return open;
  return (
    open +
    (await countRows(em, { ...matching, conditions: new Set([...conditions, isClosedCase]) }))
  );
}

/** The tallies have the columns of the cases they add up, and know open ones alone. */
async function countTallied(em: EntityManager, { conditions, values }: Where): Promise<number> {
  const told = new Set(conditions);
  told.delete(isOpenCase);
  const [row] = await run<{ total: number }>(
    em,
    `select coalesce(sum(cases), 0)::int as total from case_tallies
     where ${textOf({ conditions: told })}`,
    values,
  );
  return row?.total ?? 0;
}

async function countRows(em: EntityManager, matching: Where): Promise<number> {
  const [row] = await run<{ total: number }>(
    em,
    `select count(*)::int as total
     from (select from transfer_cases where ${textOf(matching)} limit ${countedMax}) counted`,
    matching.values,
  );
  return row?.total ?? 0;
}
