import type { EntityManager } from '@mikro-orm/postgresql';
import { run } from '@tisheng/service-kit/messaging';
import type { ClockName, Projection, Projections, Timed } from '#domain/clock.ts';
import type { CaseAbout } from '#domain/transfer-case.ts';

/** A case on an older calendar: what its clocks rest on, and the days told so far. */
export type OldProjection = { about: CaseAbout; timed: Timed; stored: Projections };

export const timedSql = `json_build_object('terms', terms, 'track', track, 'receivedOn', received_on,
    'correction', correction, 'acceptedOn', accepted_on, 'suspensions', suspensions,
    'extension', extension)`;

const clockSql = (name: string) => `json_build_object('dueOn', ${name}_due_on,
    'provisional', ${name}_provisional, 'nearingOn', ${name}_nearing_on)`;

export const storedSql = `json_build_object('acceptance', ${clockSql('acceptance')},
    'promise', ${clockSql('promise')}, 'statutory', ${clockSql('statutory')})`;

const oldSql = `
  select json_build_object('caseId', id, 'number', number, 'applicationId', application_id,
    'businessId', business_id, 'district', district, 'department', department,
    'permitTypeId', permit_type_id) as about, ${timedSql} as timed, ${storedSql} as stored
  from transfer_cases where closed_on is null and calendar_version < $1
  order by calendar_version, id limit $2 for update`;

export function takeOldProjections(
  tx: EntityManager,
  calendarVersion: number,
  limit: number,
): Promise<OldProjection[]> {
  return run<OldProjection>(tx, oldSql, [calendarVersion, limit]);
}

type Renewed = { id: string; clocks: [ClockName, Projection][]; leading: ClockName };

const names = ['acceptance', 'promise', 'statutory'] as const;

const assignments = names.flatMap((name) => [
  `${name}_due_on = case when given.${name}_runs then given.${name}_due_on else t.${name}_due_on end`,
  `${name}_provisional = case when given.${name}_runs then given.${name}_provisional else t.${name}_provisional end`,
  `${name}_nearing_on = case when given.${name}_runs then given.${name}_nearing_on else t.${name}_nearing_on end`,
]);

const givenColumns = names.flatMap((name) => [
  `${name}_runs boolean`,
  `${name}_due_on date`,
  `${name}_provisional boolean`,
  `${name}_nearing_on date`,
]);

const writeSql = `
  update transfer_cases t set calendar_version = $1, due_on = given.due_on,
    nearing_on = given.nearing_on, ${assignments.join(', ')}
  from json_to_recordset($2::json) as given (id uuid, due_on date, nearing_on date,
    ${givenColumns.join(', ')})
  where t.id = given.id`;

/** One statement for the portion, whatever its size. */
export async function writeProjections(
  tx: EntityManager,
  calendarVersion: number,
  renewed: Renewed[],
): Promise<void> {
  const given = renewed.map(({ id, clocks, leading }) => {
    const ofLeading = clocks.find(([name]) => name === leading)?.[1];
    const columns = clocks.flatMap(([name, { dueOn, provisional, nearingOn }]) => [
      [`${name}_runs`, true],
      [`${name}_due_on`, dueOn],
      [`${name}_provisional`, provisional],
      [`${name}_nearing_on`, nearingOn],
    ]);
    const led = { due_on: ofLeading?.dueOn ?? null, nearing_on: ofLeading?.nearingOn ?? null };
    return { id, ...led, ...Object.fromEntries(columns) };
  });
  await run(tx, writeSql, [calendarVersion, JSON.stringify(given)]);
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
