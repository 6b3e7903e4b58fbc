import { LockMode } from '@mikro-orm/core';
import type { PersonContext } from '@tisheng/service-kit/http';
import type { CommandContext } from '@tisheng/service-kit/messaging';
import { loadReference } from '@tisheng/service-kit/reference';
import { refuse } from '@tisheng/service-kit/refusal';
import { v7 as newId } from 'uuid';
import { complete, measured, refuseTransfer, renewalHint, withdraw } from '#domain/closing.ts';
import type { CaseOutcome } from '#domain/outcome.ts';
import { dueDaysPassed } from '#domain/passed.ts';
import type { RefusalCode } from '#domain/refusal-codes.ts';
import type { CaseFact, TransferCase } from '#domain/transfer-case.ts';
import { ApplicationRow } from '#persistence/application-row.ts';
import { CaseRow } from '#persistence/case-row.ts';
import { type DatedCalendar, storedClocks, toCase } from '#persistence/cases.ts';
import { districtOfPermit } from '#persistence/permit-list.ts';
import { PermitRow } from '#persistence/permit-row.ts';
import { endApplication } from './applications.ts';
import { newPermitScan } from './case-files.ts';
import { keep, type Seen, takeCase } from './cases.ts';
import type { Decided } from './decided.ts';
import { announcePermit } from './permits.ts';

/** 换发：the old permit ends and the new one begins on the same day, so that there is never both or neither. */
export async function completeCase(
  context: PersonContext,
  seen: Seen,
  newPermitNumber: string,
): Promise<Decided> {
  const { tx, today } = context;
  const { calendar } = await loadReference(tx);
  const row = await takeCase(context, seen, 'complete');
  const old = await tx.findOneOrFail(
    PermitRow,
    { id: row.permitId },
    { lockMode: LockMode.PESSIMISTIC_WRITE },
  );
  await refuseTakenNumber(context, old, newPermitNumber);
  const validTo = old.validTo ?? null;
  const scanFileId = await newPermitScan(tx, row.id);
  const command = { newPermitNumber, validTo, scanFileId };
  const facts = complete(toCase(row), command, calendar, today);
  measure(row, calendar, today);
  await close(context, row, facts, calendar);
  await replacePermit(context, old, row, newPermitNumber);
  await finishApplication(context, row.applicationId);
  return { row, calendar, hint: renewalHint(validTo, today, row.terms.renewalMarginDays) };
}

/** 部门成绩单: what was decided, whichever way, counts with its time. */
function measure(row: CaseRow, calendar: DatedCalendar, today: string): void {
  const { onTime, departmentWorkdays } = measured(toCase(row), calendar, today);
  row.onTime = onTime;
  row.spentWorkdays = departmentWorkdays;
}

/** The number may stay the same (器械经营许可 keeps it), but never be that of another permit in force. */
async function refuseTakenNumber({ tx }: PersonContext, old: PermitRow, number: string) {
  const { permitTypeId, id } = old;
  const other = await tx.findOne(PermitRow, {
    permitTypeId,
    number,
    replacedOn: null,
    takenBackOn: null,
    id: { $ne: id },
  });
  if (other)
    throw refuse<RefusalCode>('permit-already-filed', `新证号 ${number} 已登记在另一证上，请核对`);
}

export function refuseCase(
  context: PersonContext,
  seen: Seen,
  ground: { reason: string; legalBasis: string },
): Promise<Decided> {
  return closeWith(context, seen, 'refuse', (transfer) =>
    refuseTransfer(transfer, ground, context.today),
  );
}

export function withdrawCase(context: PersonContext, seen: Seen, reason: string): Promise<Decided> {
  return closeWith(context, seen, 'withdraw', (transfer) =>
    withdraw(transfer, { reason }, context.today),
  );
}

async function closeWith(
  context: PersonContext,
  seen: Seen,
  action: 'refuse' | 'withdraw',
  decide: (transfer: TransferCase) => CaseFact[],
): Promise<Decided> {
  const { calendar } = await loadReference(context.tx);
  const row = await takeCase(context, seen, action);
  const facts = decide(toCase(row));
  if (action === 'refuse') measure(row, calendar, context.today);
  await close(context, row, facts, calendar);
  await finishApplication(context, row.applicationId);
  return { row, calendar, hint: null };
}

/** A limit that ran out while nobody watched is said before the case is closed: no delay disappears. */
export async function close(
  context: CommandContext,
  row: CaseRow,
  facts: CaseFact[],
  calendar: DatedCalendar,
): Promise<void> {
  const { today } = context;
  const raised = { promise: !!row.promisePassedRaisedOn, statutory: !!row.statutoryPassedRaisedOn };
  const passed = dueDaysPassed(toCase(row), storedClocks(row), raised, today);
  if (passed.some(({ data }) => data.clock === 'promise')) row.promisePassedRaisedOn = today;
  if (passed.some(({ data }) => data.clock === 'statutory')) row.statutoryPassedRaisedOn = today;
  await keep(context, row, [...passed, ...facts], calendar);
}

async function replacePermit(
  context: PersonContext,
  old: PermitRow,
  row: CaseRow,
  number: string,
): Promise<void> {
  const { tx, today } = context;
  const changed = row.comparison.map(({ field, new: after }): [string, string] => [field, after]);
  const after = new Map(changed);
  const kept = Object.entries(old.fields).map(([key, text]) => [key, after.get(key) || text]);
  const renewed = {
    id: newId(),
    holderName: row.businessName,
    creditCode: row.creditCode ?? null,
    number,
    fields: Object.fromEntries(kept) as Record<string, string>,
    validFrom: today,
    validTo: old.validTo ?? null,
  };
  const { businessId, department, permitTypeId, permitTypeName } = old;
  old.replacedOn = today;
  old.replacedBy = renewed.id;
  await tx.flush();
  const permit = tx.create(PermitRow, {
    businessId,
    department,
    permitTypeId,
    permitTypeName,
    ...renewed,
  });
  tx.persist(permit);
  await announcePermit(context, permit, (await districtOfPermit(tx, businessId)) ?? row.district);
}

/** The application row is locked, so that of two last cases one sees the other. */
export async function finishApplication(
  context: CommandContext,
  applicationId: string,
): Promise<void> {
  const { tx } = context;
  const application = await tx.findOneOrFail(
    ApplicationRow,
    { id: applicationId },
    { lockMode: LockMode.PESSIMISTIC_WRITE },
  );
  const cases = await tx.find(CaseRow, { applicationId }, { orderBy: { number: 'asc' } });
  const outcomes = cases.flatMap(({ id, status }): CaseOutcome[] =>
    status === 'completed' || status === 'refused' || status === 'withdrawn'
      ? [{ caseId: id, outcome: status }]
      : [],
  );
  if (outcomes.length < cases.length) return;
  await endApplication(context, application, outcomes);
}
