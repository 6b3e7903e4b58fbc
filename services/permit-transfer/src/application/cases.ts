import { permitTransfer } from '@tisheng/contracts';
import { type PersonContext, requireDistrict, requireVersion } from '@tisheng/service-kit/http';
import { announceMany, type CommandContext } from '@tisheng/service-kit/messaging';
import { loadReference } from '@tisheng/service-kit/reference';
import { refuse } from '@tisheng/service-kit/refusal';
import { type CaseAction, requireAction, requireCompetence } from '#domain/case-actions.ts';
import { reroute } from '#domain/closing.ts';
import { evolve } from '#domain/evolve.ts';
import { type Extend, extend } from '#domain/extension.ts';
import {
  accept,
  type CorrectionNotice,
  requestCorrection,
  supplyCorrection,
} from '#domain/intake.ts';
import { resume, type Suspend, suspend } from '#domain/suspension.ts';
import type { CaseFact, TransferCase } from '#domain/transfer-case.ts';
import type { CaseRow } from '#persistence/case-row.ts';
import { type DatedCalendar, lockCase, toCase, writeCase } from '#persistence/cases.ts';
import type { Decided } from './decided.ts';
import { caseSubject } from './open-cases.ts';

/** Which case, and the version the officer saw. */
export type Seen = { caseId: string; version: number };

type Decide = (transfer: TransferCase, calendar: DatedCalendar) => CaseFact[];

export const acceptCase = (context: PersonContext, seen: Seen) =>
  decideOn(context, seen, 'accept', (transfer, calendar) =>
    accept(transfer, calendar, context.today),
  );

export const requestCorrections = (context: PersonContext, seen: Seen, notice: CorrectionNotice) =>
  decideOn(context, seen, 'request-correction', (transfer, calendar) =>
    requestCorrection(transfer, notice, calendar, context.today),
  );

export const supplyCorrections = (context: PersonContext, seen: Seen) =>
  decideOn(context, seen, 'supply-corrections', (transfer, calendar) =>
    supplyCorrection(transfer, calendar, context.today),
  );

export const suspendClock = (context: PersonContext, seen: Seen, command: Suspend) =>
  decideOn(context, seen, 'suspend', (transfer, calendar) =>
    suspend(transfer, command, calendar, context.today),
  );

export const resumeClock = (context: PersonContext, seen: Seen) =>
  decideOn(context, seen, 'resume', (transfer, calendar) =>
    resume(transfer, calendar, context.today),
  );

export const extendLimit = (context: PersonContext, seen: Seen, command: Extend) =>
  decideOn(context, seen, 'extend', (transfer, calendar) =>
    extend(transfer, command, calendar, context.today),
  );

export const rerouteCase = (
  context: PersonContext,
  seen: Seen,
  found: { field: string; label: string; old: string; new: string }[],
) =>
  decideOn(context, seen, 'reroute', (transfer, calendar) =>
    reroute(transfer, found, calendar, context.today),
  );

/** Load, decide, evolve, save, announce; the row stays locked, so of two officers the second sees the first. */
export async function decideOn(
  context: PersonContext,
  seen: Seen,
  action: CaseAction,
  decide: Decide,
): Promise<Decided> {
  const { calendar } = await loadReference(context.tx);
  const row = await takeCase(context, seen, action);
  const facts = decide(toCase(row), calendar);
  if (facts.length > 0) await keep(context, row, facts, calendar);
  return { row, calendar, hint: null };
}

/** @throws Refusal `not-found` | `outside-your-district` | `not-your-department` | `stale-version` | `action-not-available` */
export async function takeCase(
  { tx, actor }: PersonContext,
  { caseId, version }: Seen,
  action: CaseAction,
): Promise<CaseRow> {
  const row = await lockCase(tx, caseId);
  if (!row) throw refuse('not-found', '没有这一办件，请核对编号');
  requireDistrict(actor, row.district);
  const transfer = toCase(row);
  requireCompetence(transfer, actor, action);
  requireVersion(row, version);
  requireAction(transfer, actor, action);
  return row;
}

export async function keep(
  context: CommandContext,
  row: CaseRow,
  facts: CaseFact[],
  calendar: DatedCalendar,
): Promise<TransferCase> {
  const transfer = facts.reduce(evolve, toCase(row));
  writeCase(row, transfer, calendar);
  row.version += 1;
  row.lastActor = context.cause.actor.name;
  await announceMany(context, permitTransfer, [{ ...caseSubject(row), facts }]);
  return transfer;
}
