import type { Day } from '@tisheng/contracts';
import type { Calendar } from '@tisheng/workdays';
import { projectClocks } from './clock.ts';
import { differences } from './comparison.ts';
import { dueDay } from './due-day.ts';
import { aboutOf, type CaseFact, type TransferCase } from './transfer-case.ts';

/** A case as it is before anything was decided. */
export type NewCase = Omit<
  TransferCase,
  | 'status'
  | 'track'
  | 'correction'
  | 'acceptedOn'
  | 'deemedAccepted'
  | 'suspensions'
  | 'extension'
  | 'closedOn'
  | 'newPermitNumber'
>;

export function receivedCase(given: NewCase): TransferCase {
  return {
    ...given,
    status: 'received',
    track: 'transfer',
    correction: null,
    acceptedOn: null,
    deemedAccepted: false,
    suspensions: [],
    extension: null,
    closedOn: null,
    newPermitNumber: null,
  };
}

/** 一证一件送达部门；举措21：关键信息有变化的，不是不予办理，而是转普通变更程序. */
export function open(transfer: TransferCase, calendar: Calendar, today: Day): CaseFact[] {
  const { permitTypeName, permitId, receivedOn, findings } = transfer;
  const acceptanceDue = dueDay(projectClocks(transfer, calendar).acceptance);
  const received: CaseFact = {
    type: 'TransferReceived',
    data: { ...aboutOf(transfer), permitTypeName, permitId, receivedOn, acceptanceDue, findings },
  };
  const changed = differences(transfer.comparison);
  return changed.length ? [received, rerouted(transfer, changed, calendar, today)] : [received];
}

type Difference = { field: string; label: string; old: string; new: string };

export function rerouted(
  transfer: TransferCase,
  changed: readonly Difference[],
  calendar: Calendar,
  today: Day,
): CaseFact {
  const clocks = projectClocks({ ...transfer, track: 'ordinary' }, calendar);
  return {
    type: 'TransferRerouted',
    data: {
      ...aboutOf(transfer),
      reroutedOn: today,
      differences: changed.map(({ field, label, old, new: after }) => ({
        field,
        label,
        old,
        new: after,
      })),
      promise: dueDay(clocks.promise),
      statutory: dueDay(clocks.statutory),
    },
  };
}
