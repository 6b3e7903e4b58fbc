import { endingCauseNames, permitTransfer } from '@tisheng/contracts';
import { announceMany, type CommandContext, run } from '@tisheng/service-kit/messaging';
import { loadReference } from '@tisheng/service-kit/reference';
import { withdraw } from '#domain/closing.ts';
import { ApplicationRow } from '#persistence/application-row.ts';
import { CaseRow } from '#persistence/case-row.ts';
import { toCase } from '#persistence/cases.ts';
import { takePermitsOffFile } from '#persistence/permits.ts';
import { endApplication } from './applications.ts';
import { close, finishApplication } from './closings.ts';
import { permitSubject } from './permits.ts';

const reason = endingCauseNames.voided;

/**
 * 误导入撤回: the business never was, so its open cases end with that reason, what still waited for a proof ends too, and
 * its permits are no longer on file. Nothing is deleted: what a department has decided stays as it was decided.
 */
export async function takeBack(context: CommandContext, members: readonly string[]): Promise<void> {
  const voided = await run<{ id: string }>(
    context.tx,
    'select business_id as id from registry_records where voided and business_id = any($1)',
    [members],
  );
  if (voided.length === 0) return;
  const ids = voided.map(({ id }) => id);
  await endCases(context, ids);
  await takeBackPermits(context, ids);
  await endWaiting(context, ids);
}

async function endCases(context: CommandContext, businessIds: readonly string[]) {
  const { tx, today } = context;
  const { calendar } = await loadReference(tx);
  const open = await run<{ id: string }>(
    tx,
    `select c.id from transfer_cases c join permits p on p.id = c.permit_id
     where c.closed_on is null and (c.business_id = any($1) or p.business_id = any($1))
     order by c.id for update of c`,
    [businessIds],
  );
  const rows = await tx.find(
    CaseRow,
    { id: { $in: open.map(({ id }) => id) }, closedOn: null },
    { orderBy: { id: 'asc' } },
  );
  for (const row of rows)
    await close(context, row, withdraw(toCase(row), { reason, cause: 'voided' }, today), calendar);
  await tx.flush();
  for (const applicationId of new Set(rows.map((row) => row.applicationId))) {
    await finishApplication(context, applicationId);
    await note(context, applicationId);
  }
}

async function takeBackPermits(context: CommandContext, businessIds: readonly string[]) {
  const { tx, today } = context;
  const permits = await takePermitsOffFile(tx, businessIds, today);
  await announceMany(
    context,
    permitTransfer,
    permits.map(({ id, ...permit }) => ({
      ...permitSubject({ id, businessId: permit.businessId }),
      facts: [
        { type: 'PermitTakenBack', data: { permitId: id, ...permit, takenBackOn: today, reason } },
      ],
    })),
  );
}

/** What waits on such a business, or for nothing but its permits. */
async function endWaiting(context: CommandContext, businessIds: readonly string[]) {
  const { tx } = context;
  const waiting = await run<{ id: string }>(
    tx,
    `select a.id from applications a where a.status = 'awaiting-certificate' and (
       a.business_id = any($1) or not exists (
         select from permits p where p.id = any(a.permit_ids) and p.taken_back_on is null)
       and exists (select from permits p where p.id = any(a.permit_ids) and p.business_id = any($1)))
     order by a.id for update`,
    [businessIds],
  );
  const ids = waiting.map(({ id }) => id);
  for (const application of await tx.find(ApplicationRow, { id: { $in: ids } })) {
    await endApplication(context, application, []);
    application.endedBecause = reason;
  }
  await tx.flush();
}

async function note({ tx }: CommandContext, id: string) {
  const application = await tx.findOneOrFail(ApplicationRow, { id });
  if (application.status === 'completed') application.endedBecause = reason;
  await tx.flush();
}
