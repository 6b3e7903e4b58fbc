import { caseFacts } from './case-facts.ts';
import { brokenPath } from './case-path.ts';
import { byRows, type Check } from './check.ts';
import { dueDaysAsTold, dueDaysByCalendar } from './due-days.ts';

const permits = { in: ['permit-transfer'] } as const;

const cases: Check[] = [
  byRows({
    ...permits,
    invariant: 'I8',
    name: 'one-case-per-permit',
    says: 'each permit of an application that goes on has exactly one case there',
    sql: `select a.id || ' ' || p.id as broken from applications a
      cross join unnest(a.permit_ids) p (id)
      where a.status <> 'awaiting-certificate' and p.id <> all (a.with_registrar)
        and (select count(*) from transfer_cases c
          where c.application_id = a.id and c.permit_id = p.id) <> 1`,
  }),
  byRows({
    ...permits,
    invariant: 'I8',
    name: 'case-was-received',
    says: 'each case was received once by the journal, and each receipt has its case',
    sql: `select coalesce(c.id::text, j.subject) as broken from transfer_cases c
      full join (select subject, count(*) as times from journal where type = 'TransferReceived'
        group by subject) j on j.subject = 'case/' || c.id
      where c.id is null or j.subject is null or j.times <> 1`,
  }),
  {
    ...permits,
    invariant: 'I9',
    name: 'due-day-is-told',
    says: 'the stored due days are the last that the journal told; nothing else moves one',
    broken: async (scene) => dueDaysAsTold(await caseFacts(scene)),
  },
  {
    ...permits,
    invariant: 'I9',
    name: 'due-day-by-the-calendar',
    says: 'the stored due days are the days that the facts, the terms and the calendar of the case give',
    broken: async (scene) => dueDaysByCalendar(await caseFacts(scene), scene.query),
  },
  byRows({
    ...permits,
    invariant: 'I10',
    name: 'overdue-once',
    says: 'a due day that passed or came near is raised once, and none has passed before its day is over',
    sql: `select subject as broken from journal where type in ('DueDayPassed', 'DueDayNearing')
        group by subject, type, envelope -> 'data' ->> 'clock', envelope -> 'data' ->> 'dueOn'
        having count(*) > 1
      union select subject from journal where type = 'DueDayPassed'
        and envelope -> 'data' ->> 'noticedOn' <= envelope -> 'data' ->> 'dueOn'`,
  }),
  {
    ...permits,
    invariant: 'I10',
    name: 'overdue-is-raised',
    says: 'an open case whose promised or statutory day has passed has raised it',
    broken: async ({ query, today }) => {
      const rows = await query<{ broken: string }>(
        `select c.id || ' ' || clock as broken from transfer_cases c
         cross join lateral (values ('promise', promise_due_on, promise_provisional),
           ('statutory', statutory_due_on, statutory_provisional)) t (clock, day, provisional)
         where c.closed_on is null and day < $1::date and not provisional and not exists (
           select from journal j where j.subject = 'case/' || c.id and j.type = 'DueDayPassed'
             and j.envelope -> 'data' ->> 'clock' = clock)`,
        [today],
      );
      return rows.map(({ broken }) => broken);
    },
  },
  {
    ...permits,
    invariant: 'I11',
    name: 'case-keeps-to-its-path',
    says: 'the facts of a case are a path of its state machine and end in its stored state',
    broken: async (scene) => (await caseFacts(scene)).flatMap(brokenPath),
  },
];

const onFile: Check[] = [
  byRows({
    ...permits,
    invariant: 'I12',
    name: 'old-or-new-permit',
    says: 'a permit that was replaced ended on the day its one successor of that type began',
    sql: `select old.id as broken from permits old left join permits new on new.id = old.replaced_by
      where (old.replaced_on is not null or old.replaced_by is not null)
        and (new.id is null or old.replaced_on is distinct from new.valid_from
          or old.permit_type_id <> new.permit_type_id
          or (select count(*) from permits o where o.replaced_by = new.id) <> 1)`,
  }),
  byRows({
    ...permits,
    invariant: 'I12',
    name: 'completed-means-replaced',
    says: 'a completed case left its old permit replaced, and no number is in force twice',
    sql: `select c.id as broken from transfer_cases c join permits p on p.id = c.permit_id
        where c.status = 'completed' and p.replaced_on is null
      union select min(id::text)::uuid from permits where replaced_on is null
        group by permit_type_id, number having count(*) > 1`,
  }),
];

export const permitChecks: readonly Check[] = [...cases, ...onFile];
