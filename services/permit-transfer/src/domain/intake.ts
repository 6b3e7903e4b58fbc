import type { Day } from '@tisheng/contracts';
import { refuse } from '@tisheng/service-kit/refusal';
import { addDays, type Calendar } from '@tisheng/workdays';
import { completeOn, projectClocks } from './clock.ts';
import { dueDay } from './due-day.ts';
import { evolve } from './evolve.ts';
import type { RefusalCode } from './refusal-codes.ts';
import { aboutOf, type CaseFact, type TransferCase } from './transfer-case.ts';

type DatedCalendar = Calendar & { version: number };

/**
 * 受理. The acceptance day is today, or the day on which the full supplement came in.
 * @throws Refusal `acceptance-period-over` | `materials-missing`
 */
export function accept(transfer: TransferCase, calendar: DatedCalendar, today: Day): CaseFact[] {
  refuseAfterPeriod(transfer, calendar, today);
  const missing = transfer.materials.filter(
    ({ required, state }) => required && state === 'missing',
  );
  if (missing.length > 0) {
    const names = missing.map(({ name }) => name);
    const message = `还缺：${names.join('、')}。请补交、按规定容缺，或一次性告知补正`;
    throw refuse<RefusalCode>('materials-missing', message, { missing: names });
  }
  const acceptedOn = transfer.correction?.suppliedOn ?? today;
  return [{ type: 'TransferAccepted', data: acceptance(transfer, acceptedOn, calendar) }];
}

/**
 * 行政许可法 第32条：逾期不告知的，自收到申请材料之日起即为受理. The law dates it, whenever the sweep came by.
 * Nothing happens before the last day is over, or while it is only provisional.
 */
export function deemAccepted(
  transfer: TransferCase,
  calendar: DatedCalendar,
  today: Day,
): CaseFact[] {
  const received = completeOn(transfer);
  const { dueOn, provisional } = projectClocks(transfer, calendar).acceptance;
  if (transfer.status !== 'received' || received === null) return [];
  if (dueOn === null || provisional || today <= dueOn) return [];
  const data = { ...acceptance(transfer, received, calendar), deemedOn: addDays(dueOn, 1) };
  return [{ type: 'TransferDeemedAccepted', data }];
}

function acceptance(transfer: TransferCase, acceptedOn: Day, calendar: DatedCalendar) {
  const { receivedOn, track, terms } = transfer;
  const clocks = projectClocks({ ...transfer, acceptedOn }, calendar);
  return {
    ...aboutOf(transfer),
    receivedOn,
    acceptedOn,
    track,
    promise: dueDay(clocks.promise),
    statutory: dueDay(clocks.statutory),
    calendarVersion: calendar.version,
    ground: terms.ground,
  };
}

export type CorrectionNotice = { noticeNo: string; items: string[] };

/**
 * 行政许可法 第32条：一次告知需要补正的全部内容.
 * @throws Refusal `correction-already-requested` | `acceptance-period-over`
 */
export function requestCorrection(
  transfer: TransferCase,
  notice: CorrectionNotice,
  calendar: Calendar,
  today: Day,
): CaseFact[] {
  if (transfer.correction) {
    const { noticeNo, requestedOn } = transfer.correction;
    const message = `已于 ${requestedOn} 以 ${noticeNo} 一次性告知补正，不得再次告知（行政许可法 第32条：应当一次告知申请人需要补正的全部内容）`;
    throw refuse<RefusalCode>('correction-already-requested', message, { noticeNo, requestedOn });
  }
  refuseAfterPeriod(transfer, calendar, today);
  return [
    { type: 'CorrectionRequested', data: { ...aboutOf(transfer), requestedOn: today, ...notice } },
  ];
}

/** The full supplement is in: the acceptance clock begins anew on this day. */
export function supplyCorrection(
  transfer: TransferCase,
  calendar: Calendar,
  today: Day,
): CaseFact[] {
  const supplied = { ...aboutOf(transfer), suppliedOn: today };
  const standing = { dueOn: null, provisional: false };
  const fact: CaseFact = {
    type: 'CorrectionSupplied',
    data: { ...supplied, acceptanceDue: standing },
  };
  const acceptanceDue = dueDay(projectClocks(evolve(transfer, fact), calendar).acceptance);
  return [{ type: 'CorrectionSupplied', data: { ...supplied, acceptanceDue } }];
}

function refuseAfterPeriod(transfer: TransferCase, calendar: Calendar, today: Day): void {
  const { dueOn, provisional } = projectClocks(transfer, calendar).acceptance;
  if (dueOn === null || provisional || today <= dueOn) return;
  const message = `受理期限已于 ${dueOn} 届满，依法自收到申请材料之日起即为受理（行政许可法 第32条），请刷新后办理`;
  throw refuse<RefusalCode>('acceptance-period-over', message, { acceptanceDueOn: dueOn });
}
