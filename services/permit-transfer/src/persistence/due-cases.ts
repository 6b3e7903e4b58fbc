import type { EntityManager } from '@mikro-orm/postgresql';
import { run } from '@tisheng/service-kit/messaging';
import type { ClockName } from '#domain/clock.ts';
import type { CaseAbout } from '#domain/transfer-case.ts';

export type DueCase = CaseAbout & { dueOn: string };

/** Large, as the statement is one whatever it finds; bounded, as its facts are held in memory. */
const portion = 10_000;

const about = `id as "caseId", number, application_id as "applicationId", business_id as "businessId",
  district, department, permit_type_id as "permitTypeId"`;

/** A case on an older calendar is projected again first, lest something be raised too early. */
const upToDate = `calendar_version >= (select coalesce(max(calendar_version), 0) from reference_calendars)`;

/**
 * One UPDATE … RETURNING: marks what has become due, so that it is said exactly once. Found by its place in the table,
 * which no plan turns into a look at every case; the condition is asked again of a case that was moved meanwhile.
 */
async function raise(
  tx: EntityManager,
  today: string,
  rule: { condition: string; mark: string; dueColumn: string; order: string },
): Promise<DueCase[]> {
  const { mark, dueColumn, order } = rule;
  const condition = `${rule.condition} and ${upToDate}`;
  return run<DueCase>(
    tx,
    `update transfer_cases set ${mark} = $1
     where ctid = any(array(select ctid from transfer_cases where ${condition}
       order by ${order} limit ${portion})) and ${condition}
     returning ${about}, ${dueColumn}::text as "dueOn"`,
    [today],
  );
}

export type LimitClock = 'promise' | 'statutory';

/** Only until it is accepted does a case have an acceptance to be late with. */
const running = (clock: ClockName) =>
  clock === 'acceptance' ? `status = 'received'` : 'closed_on is null';

const open = (clock: ClockName, kind: 'nearing' | 'passed') =>
  `${running(clock)} and ${clock}_${kind}_raised_on is null and not ${clock}_provisional`;

/** 临期: not for one that is over already, which is said on its own. */
export function raiseNearing(tx: EntityManager, clock: ClockName, today: string) {
  return raise(tx, today, {
    condition: `${open(clock, 'nearing')} and ${clock}_nearing_on <= $1 and ${clock}_due_on >= $1`,
    mark: `${clock}_nearing_raised_on`,
    dueColumn: `${clock}_due_on`,
    order: `${clock}_nearing_on`,
  });
}

/** 逾期: only once the due day is over. */
export function raisePassed(tx: EntityManager, clock: LimitClock, today: string) {
  return raise(tx, today, {
    condition: `${open(clock, 'passed')} and ${clock}_due_on < $1`,
    mark: `${clock}_passed_raised_on`,
    dueColumn: `${clock}_due_on`,
    order: `${clock}_due_on`,
  });
}

/** 告知的特别程序时间已过. */
export function raiseOverrun(tx: EntityManager, today: string) {
  return raise(tx, today, {
    condition: `status = 'suspended' and overran_raised_on is null and suspended_until < $1`,
    mark: 'overran_raised_on',
    dueColumn: 'suspended_until',
    order: 'suspended_until',
  });
}
