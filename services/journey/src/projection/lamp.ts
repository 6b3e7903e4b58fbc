import { formatDayLong } from '@tisheng/formats';
import { addDays, addMonths, addWorkdays, type Calendar, workdaysLeft } from '@tisheng/workdays';

/** 红黄绿灯; `none` for a task without a day, `completed` for one that is done. */
export type LampState = 'normal' | 'nearing' | 'overdue' | 'paused' | 'none' | 'completed';
export type Lamp = { state: LampState; text: string; workdaysLeft: number | null };

type Lit = {
  dueOn: string | null;
  provisional: boolean;
  paused: boolean;
  waitsUntil: string | null;
  closedOn: string | null;
};

/** The last day that is still near: the same line for the lamp in code and for the filter in SQL. */
export function nearUntil(calendar: Calendar, today: string, nearingWorkdays: number): string {
  return addDays(addWorkdays(calendar, today, nearingWorkdays + 1).day, -1);
}

/** The lamp of a task on a day; computed when it is read, since it changes with the day alone. */
export function lampOf(task: Lit, today: string, calendar: Calendar, near: string): Lamp {
  const { dueOn } = task;
  if (task.closedOn !== null)
    return { state: 'completed', text: `${task.closedOn} 办结`, workdaysLeft: null };
  if (task.waitsUntil !== null && task.waitsUntil >= today)
    return { state: 'paused', text: `等待至 ${dayText(task.waitsUntil)}`, workdaysLeft: null };
  if (task.paused) return { state: 'paused', text: '暂停计时', workdaysLeft: null };
  if (dueOn === null) return { state: 'none', text: '无期限', workdaysLeft: null };
  if (isFar(dueOn, today)) return farLamp(dueOn, today);
  const left = workdaysLeft(calendar, today, dueOn).count;
  const text = `${leftText(left, dueOn < today)} · ${dayText(dueOn)}到期${task.provisional ? '（暂估）' : ''}`;
  if (dueOn < today) return { state: 'overdue', text, workdaysLeft: left };
  return { state: dueOn <= near ? 'nearing' : 'normal', text, workdaysLeft: left };
}

/** Beyond a year no working day is counted: a list must not walk to a day typed by mistake. */
const countedMonthsMax = 12;

const isFar = (dueOn: string, today: string) =>
  dueOn > addMonths(today, countedMonthsMax) || dueOn < addMonths(today, -countedMonthsMax);

function farLamp(dueOn: string, today: string): Lamp {
  const isLate = dueOn < today;
  const text = `${isLate ? '已超一年' : '一年以后'} · ${formatDayLong(dueOn)}到期`;
  return { state: isLate ? 'overdue' : 'normal', text, workdaysLeft: null };
}

function leftText(left: number, isLate: boolean): string {
  if (isLate) return left === 0 ? '已过期' : `超 ${-left} 个工作日`;
  return left === 0 ? '今日到期' : `剩 ${left} 个工作日`;
}

/** `8月12日` */
function dayText(day: string): string {
  return `${Number(day.slice(5, 7))}月${Number(day.slice(8))}日`;
}
