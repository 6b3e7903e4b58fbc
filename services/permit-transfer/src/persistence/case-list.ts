import type { EntityManager } from '@mikro-orm/postgresql';
import { run } from '@tisheng/service-kit/messaging';
import type { LampState } from '#domain/lamp.ts';
import type { CaseStatus } from '#domain/transfer-case.ts';

export const caseSorts = ['dueOn', '-dueOn', 'receivedOn', '-receivedOn'] as const;

export type CaseFilter = {
  status?: CaseStatus | 'open' | 'closed' | undefined;
  track?: 'transfer' | 'ordinary' | undefined;
  district?: string | undefined;
  department?: string | undefined;
  permitTypeId?: string | undefined;
  businessId?: string | undefined;
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

/** Nobody turns so many pages; counting on would only make the list slow. */
const countedMax = 100_000;
/** A search stops here, before it sorts: a word of half the city's names is refined, not paged through. */
const foundMax = 200;

/** Conditions with their values: a name stands for no value, so nothing of a request becomes SQL. */
type Where = { sql: string; values: unknown[] };

function where(filter: CaseFilter, { scope, actorId, today }: Asking): Where {
  const conditions: string[] = [];
  const values: unknown[] = [];
  const add = (value: unknown, condition: (placeholder: string) => string) => {
    if (value === undefined || value === null) return;
    values.push(value);
    conditions.push(condition(`$${values.length}`));
  };
  add(scope.districts, (given) => `district = any(${given})`);
  add(scope.department, (given) => `department = ${given}`);
  add(filter.district, (given) => `district = ${given}`);
  add(filter.department, (given) => `department = ${given}`);
  add(filter.permitTypeId, (given) => `permit_type_id = ${given}`);
  add(filter.businessId, (given) => `business_id = ${given}`);
  add(filter.track, (given) => `track = ${given}`);
  add(filter.mine ? actorId : undefined, (given) => `officer_id = ${given}`);
  add(filter.dueFrom, (given) => `due_on >= ${given}::date`);
  add(filter.dueTo, (given) => `due_on <= ${given}::date`);
  addWords(filter.q, add);
  if (filter.status === 'open') conditions.push('closed_on is null');
  else if (filter.status === 'closed') conditions.push('closed_on is not null');
  else add(filter.status, (given) => `status = ${given}`);
  if (isOpen(filter)) conditions.push('closed_on is null');
  if (filter.lamp) addLamp(filter.lamp, today, add, conditions);
  return { sql: conditions.join(' and '), values };
}

/** Only open cases have a due day; said as well as meant, so that the indexes of open cases serve. */
function isOpen({ status, sort, dueFrom, dueTo }: CaseFilter): boolean {
  const openStatuses = ['received', 'correction-requested', 'accepted', 'suspended'];
  if (openStatuses.includes(status ?? '') || dueFrom || dueTo) return true;
  return status === undefined && sort.endsWith('dueOn');
}

/** Two signs and more by the index of pairs, and then by the text itself. */
function addWords(q: string | undefined, add: Add): void {
  if (!q) return;
  const text = q.toUpperCase();
  const like = `%${text.replaceAll(/[\\%_]/g, String.raw`\$&`)}%`;
  const named = (condition: string) => `id in (select case_id from case_words where ${condition})`;
  if (text.length === 1) add(like, (given) => named(`words like ${given}`));
  else
    add([text, like], (given) =>
      named(`grams(words) @> grams((${given}::text[])[1])
      and words like (${given}::text[])[2]`),
    );
}

type Add = (value: unknown, condition: (placeholder: string) => string) => void;

function addLamp(lamp: LampState, today: string, add: Add, conditions: string[]): void {
  conditions.push(lamp === 'done' ? 'closed_on is not null' : 'closed_on is null');
  if (lamp === 'paused') conditions.push('due_on is null');
  if (lamp === 'overdue') add(today, (day) => `due_on < ${day}::date`);
  if (lamp === 'nearing')
    add(today, (day) => `due_on >= ${day}::date and nearing_on <= ${day}::date`);
  if (lamp === 'normal') add(today, (day) => `nearing_on > ${day}::date`);
}

const orders: Record<CaseFilter['sort'], string> = {
  dueOn: 'due_on, id',
  '-dueOn': 'due_on desc, id desc',
  receivedOn: 'received_on, id desc',
  '-receivedOn': 'received_on desc, id',
};

/** Closed cases have no due day to sort by. */
function orderOf({ status, sort }: CaseFilter): string {
  const isClosed = ['closed', 'completed', 'refused', 'withdrawn'].includes(status ?? '');
  return orders[isClosed && sort.endsWith('dueOn') ? '-receivedOn' : sort];
}

export type CasePage = { ids: string[]; total: number };

export async function pageOfCases(
  em: EntityManager,
  filter: CaseFilter & { limit: number; offset: number },
  asking: Asking,
): Promise<CasePage> {
  const { sql, values } = where(filter, asking);
  if (filter.q) {
    const ids = await foundCases(em, filter, { sql, values });
    return { ids: ids.slice(filter.offset, filter.offset + filter.limit), total: ids.length };
  }
  const rows = await run<{ id: string }>(
    em,
    `select id from transfer_cases where ${sql}
     order by ${orderOf(filter)} limit $${values.length + 1} offset $${values.length + 2}`,
    [...values, filter.limit, filter.offset],
  );
  return { ids: rows.map(({ id }) => id), total: await countCases(em, { sql, values }) };
}

/** All that a search shows, so that it is searched once for its page and its number. */
async function foundCases(em: EntityManager, filter: CaseFilter, { sql, values }: Where) {
  const rows = await run<{ id: string }>(
    em,
    `with found as materialized (select id, due_on, received_on from transfer_cases
       where ${sql} limit ${foundMax})
     select id from found order by ${orderOf(filter)}`,
    values,
  );
  return rows.map(({ id }) => id);
}

async function countCases(em: EntityManager, { sql, values }: Where): Promise<number> {
  const [row] = await run<{ total: number }>(
    em,
    `select count(*)::int as total
     from (select from transfer_cases where ${sql} limit ${countedMax}) counted`,
    values,
  );
  return row?.total ?? 0;
}
