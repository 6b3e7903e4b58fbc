import { LockMode } from '@mikro-orm/core';
import type { EntityManager } from '@mikro-orm/postgresql';
import type { Calendar } from '@tisheng/workdays';
import {
  type ClockName,
  clockKinds,
  type Projection,
  type Projections,
  projectClocks,
} from '#domain/clock.ts';
import { leadingClock } from '#domain/lamp.ts';
import type { TransferCase } from '#domain/transfer-case.ts';
import { CaseRow } from './case-row.ts';

export type DatedCalendar = Calendar & { version: number };

/** One statement; the row stays locked until the decision is committed, so two officers never both decide. */
export function lockCase(tx: EntityManager, id: string): Promise<CaseRow | null> {
  return tx.findOne(CaseRow, { id }, { lockMode: LockMode.PESSIMISTIC_WRITE });
}

export function toCase(row: CaseRow): TransferCase {
  const { id, correction, acceptedOn, extension, closedOn, newPermitNumber, ...state } = row;
  return {
    ...state,
    caseId: id,
    correction: correction ?? null,
    acceptedOn: acceptedOn ?? null,
    extension: extension ?? null,
    closedOn: closedOn ?? null,
    newPermitNumber: newPermitNumber ?? null,
  };
}

/** Writes what was decided into the row, and projects its clocks on the calendar of the day. */
export function writeCase(row: CaseRow, transfer: TransferCase, calendar: DatedCalendar): void {
  const { status, track, correction, acceptedOn, deemedAccepted, suspensions } = transfer;
  const { extension, closedOn, newPermitNumber, materials } = transfer;
  // With the full supplement the acceptance begins anew, and may become due soon anew.
  if (correction?.suppliedOn !== row.correction?.suppliedOn) row.acceptanceNearingRaisedOn = null;
  Object.assign(row, { status, track, correction, acceptedOn, deemedAccepted, suspensions });
  Object.assign(row, { extension, closedOn, newPermitNumber, materials });
  const open = suspensions.find(({ resumedOn }) => resumedOn === null);
  if (open?.expectedUntil !== row.suspendedUntil) row.overranRaisedOn = null;
  row.suspendedUntil = open?.expectedUntil ?? null;
  writeClocks(row, transfer, calendar);
}

/** A closed case keeps the days it had; an accepted one keeps its acceptance day. */
export function writeClocks(row: CaseRow, transfer: TransferCase, calendar: DatedCalendar): void {
  if (transfer.closedOn !== null) {
    row.dueOn = row.nearingOn = null;
    return;
  }
  const clocks = runningClocks(transfer, projectClocks(transfer, calendar));
  for (const [name, { dueOn, provisional, nearingOn }] of clocks) {
    row[`${name}DueOn`] = dueOn;
    row[`${name}Provisional`] = provisional;
    row[`${name}NearingOn`] = nearingOn;
  }
  const leading = leadingClock(transfer);
  row.dueOn = row[`${leading}DueOn`] ?? null;
  row.nearingOn = row[`${leading}NearingOn`] ?? null;
  row.calendarVersion = calendar.version;
}

/** Acceptance is over once it happened; its day stays as it was. */
export function runningClocks(
  { acceptedOn }: Pick<TransferCase, 'acceptedOn'>,
  projections: Projections,
): [ClockName, Projection][] {
  const running = clockKinds.filter((name) => name !== 'acceptance' || acceptedOn === null);
  return running.map((name) => [name, projections[name]]);
}

/** The clocks as stored: what was told to people. */
export function storedClocks(row: CaseRow): Projections {
  const stored = (name: ClockName): Projection => ({
    dueOn: row[`${name}DueOn`] ?? null,
    provisional: row[`${name}Provisional`],
    nearingOn: row[`${name}NearingOn`] ?? null,
  });
  const [acceptance, promise, statutory] = [
    stored('acceptance'),
    stored('promise'),
    stored('statutory'),
  ];
  return { acceptance, promise, statutory };
}
