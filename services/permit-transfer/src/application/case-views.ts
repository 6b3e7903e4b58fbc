import { type Actor, bureauNames } from '@tisheng/contracts';
import type { Calendar } from '@tisheng/workdays';
import { availableActions, type CaseAction, caseActions } from '#domain/case-actions.ts';
import { type ClockName, clockKinds } from '#domain/clock.ts';
import { type ClockReading, leadingClock, readClock } from '#domain/lamp.ts';
import type { CaseRow } from '#persistence/case-row.ts';
import { storedClocks, toCase } from '#persistence/cases.ts';

export type Seeing = { actor: Actor; calendar: Calendar; today: string };

type ClockView = { dueOn: string | null; provisional: boolean } & ClockReading;

/** One row of a list, and the answer of each decision. */
export function briefCase(row: CaseRow, seeing: Seeing) {
  const transfer = toCase(row);
  const clocks = clockViews(row, seeing);
  return {
    id: row.id,
    number: row.number,
    version: row.version,
    status: row.status,
    track: row.track,
    businessId: row.businessId,
    businessName: row.businessName,
    creditCode: row.creditCode ?? null,
    permitId: row.permitId,
    permitTypeId: row.permitTypeId,
    permitTypeName: row.permitTypeName,
    department: row.department,
    departmentName: bureauNames[row.department],
    district: row.district,
    receivedOn: row.receivedOn,
    acceptedOn: row.acceptedOn ?? null,
    deemedAccepted: row.deemedAccepted,
    closedOn: row.closedOn ?? null,
    dueOn: row.dueOn ?? null,
    officer: row.officerId ? { id: row.officerId, name: row.officerName ?? '' } : null,
    lamp: leadingLamp(row, clocks),
    clocks,
    availableActions: actionViews(availableActions(transfer, seeing.actor)),
  };
}

export function clockViews(
  row: CaseRow,
  { calendar, today }: Seeing,
): Record<ClockName, ClockView | null> {
  const transfer = toCase(row);
  const stored = storedClocks(row);
  const entries = clockKinds.map((name) => {
    const { dueOn, provisional } = stored[name];
    const reading = readClock(transfer, name, stored[name], calendar, today);
    return [name, reading && { dueOn, provisional, ...reading }];
  });
  return Object.fromEntries(entries) as Record<ClockName, ClockView | null>;
}

/** What the law says goes before what was promised, once it is over. */
function leadingLamp(row: CaseRow, clocks: Record<ClockName, ClockView | null>) {
  if (clocks.statutory?.lamp.state === 'overdue') return clocks.statutory.lamp;
  const leading = clocks[leadingClock({ acceptedOn: row.acceptedOn ?? null, track: row.track })];
  return leading?.lamp ?? ({ state: 'paused', text: '等待申请人补正' } as const);
}

const actionViews = (actions: CaseAction[]) =>
  actions.map((action) => {
    const { label, commentRequired } = caseActions[action];
    return { action, label, commentRequired };
  });
