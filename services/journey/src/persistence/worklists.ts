import type { EntityManager } from '@mikro-orm/postgresql';
import type { Actor, District } from '@tisheng/contracts';
import { foldForSearch } from '@tisheng/formats';
import { containing } from '@tisheng/service-kit/database';
import { run } from '@tisheng/service-kit/messaging';
import type { LampState } from '#projection/lamp.ts';
import type { Task, TaskKind } from '#projection/task.ts';
import { type Conditions, conditions } from './conditions.ts';
import { named } from './journeys.ts';
import type { Schema } from './schemas.ts';
import { limitTasks } from './scope.ts';

export type OpenLamp = Exclude<LampState, 'completed'>;
export type WorklistFilter = {
  queue: 'todo' | 'done' | 'mine';
  kind?: TaskKind | undefined;
  district?: District | undefined;
  lamp?: OpenLamp | undefined;
  q?: string | undefined;
  sort?: 'due' | 'opened' | 'closed' | undefined;
  limit: number;
  offset: number;
};
/** The day it is, and the last day that is near. */
export type LampLine = { today: string; near: string };
export type TaskRow = Task & { businessName: string | null };

const orders = {
  due: 't.due_on, t.id',
  opened: 't.opened_on desc, t.id',
  closed: 't.closed_on desc, t.id',
};

const columns = `t.id, t.kind, t.subject, t.title, t.business_id as "businessId", t.bureau, t.role, t.district,
  t.due_on::text as "dueOn", t.provisional, t.paused, t.waits_until::text as "waitsUntil",
  t.assigned_to as "assignedTo", t.link, t.opened_on::text as "openedOn", t.closed_on::text as "closedOn",
  t.closed_by as "closedBy", j.name as "businessName"`;

export async function pageOfTasks(
  em: EntityManager,
  schema: Schema,
  actor: Actor,
  filter: WorklistFilter,
  line: LampLine,
): Promise<TaskRow[]> {
  const some = filtered(schema, actor, filter);
  if (filter.lamp) some.and(`${lampSql(some, line)} = ${some.bind(filter.lamp)}`);
  const order = orders[filter.sort ?? (filter.queue === 'done' ? 'closed' : 'due')];
  const page = `limit ${some.bind(filter.limit)} offset ${some.bind(filter.offset)}`;
  // The page is cut before names are joined to it.
  return run<TaskRow>(
    em,
    `select ${columns} from (select t.* from ${schema}.tasks t ${some.where()} order by ${order} ${page}) t
     left join ${schema}.journeys j using (business_id) order by ${order}`,
    some.values,
  );
}

/** How many there are under each lamp, whichever lamp is asked for; done tasks count as `completed`. */
export async function countTasks(
  em: EntityManager,
  schema: Schema,
  actor: Actor,
  filter: WorklistFilter,
  line: LampLine,
): Promise<Partial<Record<LampState, number>>> {
  const some = filtered(schema, actor, filter);
  const lamp = filter.queue === 'done' ? `'completed'` : lampSql(some, line);
  const rows = await run<{ lamp: LampState; count: number }>(
    em,
    `select lamp, sum(count)::int as count from (
       select t.due_on, t.paused, t.waits_until, count(*) from ${schema}.tasks t ${some.where()}
       group by t.due_on, t.paused, t.waits_until
     ) t, lateral (select ${lamp} as lamp) l group by lamp`,
    some.values,
  );
  return Object.fromEntries(rows.map((row) => [row.lamp, row.count]));
}

function filtered(schema: Schema, actor: Actor, filter: WorklistFilter): Conditions {
  const some = conditions();
  limitTasks(some, actor);
  some.and(filter.queue === 'done' ? 't.closed_on is not null' : 't.closed_on is null');
  if (filter.queue === 'mine') some.and(`t.assigned_to = ${some.bind(actor.id)}`);
  if (filter.kind) some.and(`t.kind = ${some.bind(filter.kind)}`);
  if (filter.district) some.and(`t.district = ${some.bind(filter.district)}`);
  if (filter.q) {
    const number = some.bind(containing(foldForSearch(filter.q).trim()));
    const code = some.bind(containing(foldForSearch(filter.q).trim().toUpperCase()));
    some.and(`t.business_id in (
      select business_id from ${schema}.journeys where ${named(some, filter.q)}
      union select business_id from ${schema}.cases where number like ${number}
      union select business_id from ${schema}.codes where code like ${code})`);
  }
  return some;
}

/** The same line as `lampOf` draws. */
function lampSql(some: Conditions, { today, near }: LampLine): string {
  const [now, until] = [some.bind(today), some.bind(near)];
  return `case when t.paused or t.waits_until >= ${now}::date then 'paused'
    when t.due_on is null then 'none'
    when t.due_on < ${now}::date then 'overdue'
    when t.due_on <= ${until}::date then 'nearing' else 'normal' end`;
}
