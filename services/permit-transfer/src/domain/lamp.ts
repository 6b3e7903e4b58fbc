import type { Day } from '@tisheng/contracts';
import { suspensionKindNames } from '@tisheng/contracts/words';
import { type Calendar, workdaysLeft } from '@tisheng/workdays';
import { type ClockName, type Projection, runOf } from './clock.ts';
import type { TransferCase } from './transfer-case.ts';

export const lampStates = ['normal', 'nearing', 'overdue', 'paused', 'done'] as const;
export type LampState = (typeof lampStates)[number];
export type Lamp = { state: LampState; text: string };
export type ClockReading = { lamp: Lamp; workdaysLeft: number | null };

/** The clock an officer works against now: to accept, then what was promised, else what the law says. */
export function leadingClock(transfer: Pick<TransferCase, 'acceptedOn' | 'track'>): ClockName {
  if (transfer.acceptedOn === null) return 'acceptance';
  return transfer.track === 'transfer' ? 'promise' : 'statutory';
}

/** 红黄绿灯 of one clock on a day: state and words, so that colour never stands alone; over the law's limit 红牌. */
export function readClock(
  transfer: TransferCase,
  name: ClockName,
  projection: Projection,
  calendar: Calendar,
  today: Day,
): ClockReading | null {
  const run = runOf(transfer, name);
  if (!run) return null;
  if (isDone(transfer, name))
    return { lamp: { state: 'done', text: doneText(transfer, name) }, workdaysLeft: null };
  const { dueOn, nearingOn, provisional } = projection;
  if (dueOn === null)
    return { lamp: { state: 'paused', text: pausedText(transfer) }, workdaysLeft: null };
  const left = workdaysLeft(calendar, today, dueOn, run.pauses).count;
  const until = `${monthDay(dueOn)}到期${provisional ? '（暂估，放假安排未公布）' : ''}`;
  if (today > dueOn) {
    const card = name === 'statutory' ? '红牌 · ' : '';
    const text = `${card}已超 ${-left} 个工作日 · ${until}`;
    return { lamp: { state: 'overdue', text }, workdaysLeft: left };
  }
  const state = nearingOn !== null && today >= nearingOn ? 'nearing' : 'normal';
  const text = today === dueOn ? `今日到期 · ${until}` : `剩 ${left} 个工作日 · ${until}`;
  return { lamp: { state, text }, workdaysLeft: left };
}

function isDone({ acceptedOn, closedOn }: TransferCase, name: ClockName): boolean {
  return closedOn !== null || (name === 'acceptance' && acceptedOn !== null);
}

function doneText({ acceptedOn, closedOn, deemedAccepted }: TransferCase, name: ClockName): string {
  if (name === 'acceptance' && acceptedOn !== null)
    return deemedAccepted ? `视为 ${monthDay(acceptedOn)}受理` : `${monthDay(acceptedOn)}受理`;
  return `${monthDay(closedOn ?? '')}办结`;
}

function pausedText({ suspensions }: TransferCase): string {
  const open = suspensions.find(({ resumedOn }) => resumedOn === null);
  if (!open) return '暂停计时';
  return `暂停：${suspensionKindNames[open.kind]} · 预计至${monthDay(open.expectedUntil)}`;
}

function monthDay(day: Day): string {
  const [, month, date] = day.split('-');
  return month && date ? `${Number(month)}月${Number(date)}日` : '';
}
