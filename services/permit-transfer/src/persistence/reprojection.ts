import type { EntityManager } from '@mikro-orm/postgresql';
import { run } from '@tisheng/service-kit/messaging';
import type { ClockName, Projection, Projections, Timed } from '#domain/clock.ts';
import type { CaseAbout } from '#domain/transfer-case.ts';

/** Cases on an older calendar whose clocks rest on the same and show the same: projected once, however many. */
export type OldCases = { timed: Timed; stored: Projections; ids: string[] };

export const timedSql = `json_build_object('terms', terms, 'track', track, 'receivedOn', received_on,
    'correction', correction, 'acceptedOn', accepted_on, 'suspensions', suspensions,
    'extension', extension)`;

const clockSql = (name: string) => `json_build_object('dueOn', ${name}_due_on,
    'provisional', ${name}_provisional, 'nearingOn', ${name}_nearing_on)`;

export const storedSql = `json_build_object('acceptance', ${clockSql('acceptance')},
    'promise', ${clockSql('promise')}, 'statutory', ${clockSql('statutory')})`;

const names = ['acceptance', 'promise', 'statutory'] as const;

const restsOn = [
  'terms, track, received_on, correction, accepted_on, suspensions, extension',
  ...names.flatMap((name) => [`${name}_due_on`, `${name}_provisional`, `${name}_nearing_on`]),
].join(', ');

const oldSql = `
  with old as materialized (
    select id, ${restsOn} from transfer_cases where closed_on is null and calendar_version < $1
    order by calendar_version, id limit $2 for update
  )
  select ${timedSql} as timed, ${storedSql} as stored, array_agg(id::text) as ids
  from old group by ${restsOn}`;

export function takeOldCases(
  tx: EntityManager,
  calendarVersion: number,
  limit: number,
): Promise<OldCases[]> {
  return run<OldCases>(tx, oldSql, [calendarVersion, limit]);
}

export type Renewed = { ids: string[]; clocks: [ClockName, Projection][]; leading: ClockName };

const assignments = names.flatMap((name) => [
  `${name}_due_on = case when g.${name}_runs then g.${name}_due_on else t.${name}_due_on end`,
  `${name}_provisional = case when g.${name}_runs then g.${name}_provisional else t.${name}_provisional end`,
  `${name}_nearing_on = case when g.${name}_runs then g.${name}_nearing_on else t.${name}_nearing_on end`,
]);

const givenColumns = names.flatMap((name) => [
  `${name}_runs boolean`,
  `${name}_due_on date`,
  `${name}_provisional boolean`,
  `${name}_nearing_on date`,
]);

const writeSql = `
  update transfer_cases t set calendar_version = $1, due_on = g.due_on, nearing_on = g.nearing_on,
    ${assignments.join(', ')}
  from unnest($2::uuid[], $3::int[]) as chosen (id, "group")
    join json_to_recordset($4::json) as g ("group" int, due_on date, nearing_on date,
      ${givenColumns.join(', ')}) using ("group")
  where t.id = chosen.id
  returning "group", t.id as "caseId", number, application_id as "applicationId",
    business_id as "businessId", district, department, permit_type_id as "permitTypeId"`;

/** One statement for the portion, whatever its size; answers each case with the place of its group. */
export function writeProjections(
  tx: EntityManager,
  calendarVersion: number,
  renewed: Renewed[],
): Promise<(CaseAbout & { group: number })[]> {
  const given = renewed.map(({ clocks, leading }, group) => {
    const ofLeading = clocks.find(([name]) => name === leading)?.[1];
    const columns = clocks.flatMap(([name, { dueOn, provisional, nearingOn }]) => [
      [`${name}_runs`, true],
      [`${name}_due_on`, dueOn],
      [`${name}_provisional`, provisional],
      [`${name}_nearing_on`, nearingOn],
    ]);
    const led = { due_on: ofLeading?.dueOn ?? null, nearing_on: ofLeading?.nearingOn ?? null };
    return { group, ...led, ...Object.fromEntries(columns) };
  });
  const ids = renewed.flatMap((group) => group.ids);
  const groups = renewed.flatMap((group, place) => group.ids.map(() => place));
  return run(tx, writeSql, [calendarVersion, ids, groups, JSON.stringify(given)]);
}

/** How many stand before us is counted once, when the first portion is taken. */
export async function beginReprojection(
  tx: EntityManager,
  { version, notice }: { version: number; notice: string },
  now: Date,
): Promise<void> {
  await run(
    tx,
    `insert into reprojections (calendar_version, notice, started_at, cases_total)
     select $1, $2, $3, 0 where not exists (select from reprojections where calendar_version = $1)`,
    [version, notice, now],
  );
  await run(
    tx,
    `update reprojections set cases_total = (select count(*) from transfer_cases
       where closed_on is null and calendar_version < $1)
     where calendar_version = $1 and cases_done = 0`,
    [version],
  );
}

export async function countReprojected(
  tx: EntityManager,
  version: number,
  done: number,
  moved: number,
  now: Date,
): Promise<void> {
  await run(
    tx,
    `update reprojections set cases_done = cases_done + $2, days_moved = days_moved + $3,
       finished_at = case when exists (select from transfer_cases
         where closed_on is null and calendar_version < $1) then null else $4::timestamptz end
     where calendar_version = $1`,
    [version, done, moved, now],
  );
}

export type Reprojection = {
  calendarVersion: number;
  notice: string;
  startedAt: Date;
  finishedAt: Date | null;
  casesTotal: number;
  casesDone: number;
  daysMoved: number;
};

export async function latestReprojection(em: EntityManager): Promise<Reprojection | null> {
  const [row] = await run<Reprojection>(
    em,
    `select calendar_version as "calendarVersion", notice, started_at as "startedAt",
       finished_at as "finishedAt", cases_total as "casesTotal", cases_done as "casesDone",
       days_moved as "daysMoved"
     from reprojections order by calendar_version desc limit 1`,
  );
  return row ?? null;
}
