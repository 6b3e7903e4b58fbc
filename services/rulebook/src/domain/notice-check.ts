import {
  addDays,
  type CalendarYear,
  type Day,
  isDay,
  statutoryHolidays,
  weekday,
} from '@tisheng/workdays';

/** One line of a holiday notice, as typed or as the file has it. */
export type NoticeDay = {
  /** The number people see: the line of the form, or of the file. */
  row: number;
  day: string;
  /** Null when the file says neither 放假 nor 上班. */
  kind: 'off' | 'work' | null;
  holiday: string | null;
};

/** `row` null = about the notice as a whole. `detail` says what is wrong and what to do. */
export type RowProblem = { row: number | null; day: string | null; detail: string };

/** Which days a notice may name: those of its year, and the end of the year before for 元旦. */
export type NoticeSpan = { from: Day; to: Day };

export const spanOfYear = (year: number): NoticeSpan => ({
  from: `${year - 1}-12-25`,
  to: `${year}-12-31`,
});

/** Each line by itself and against the others; a notice with any problem changes nothing. */
export function dayProblems(days: readonly NoticeDay[], span: NoticeSpan | null): RowProblem[] {
  const firstRow = new Map<string, NoticeDay>();
  const problems: RowProblem[] = [];
  for (const line of days) {
    const detail = problemOf(line, span, firstRow.get(line.day));
    if (detail) problems.push({ row: line.row, day: line.day, detail });
    if (!firstRow.has(line.day)) firstRow.set(line.day, line);
  }
  return problems;
}

function problemOf(line: NoticeDay, span: NoticeSpan | null, earlier?: NoticeDay): string | null {
  const { day, kind, holiday } = line;
  if (!isDay(day)) return `“${day}”不是日历上的日期，请按通知改为 YYYY-MM-DD`;
  if (kind === null) return `${day} 的类型不明，请填“放假”或“上班”`;
  if (span && (day < span.from || day > span.to))
    return `${day} 不在本年度内，请核对年份，或填入对应年度的通知`;
  if (earlier && earlier.kind !== kind)
    return `${day} 与第 ${earlier.row} 行矛盾：同一天既放假又上班，请按通知保留一行`;
  if (earlier) return `${day} 与第 ${earlier.row} 行重复，请删除其中一行`;
  if (kind === 'off' && !holiday?.trim()) return `${day} 放假但没有填写节日名称，请补填`;
  if (kind === 'work' && weekday(day) <= 5)
    return `${day} 是周一至周五，本来就上班，调休上班只能是周六或周日，请核对日期`;
  return null;
}

/** A day that the notice of another year has decided already, the other way round. */
export function overlapProblems(
  days: readonly NoticeDay[],
  others: readonly CalendarYear[],
): RowProblem[] {
  return days.flatMap(({ row, day, kind }) => {
    const other = others.find(({ offDays, makeupWorkdays }) =>
      kind === 'off' ? makeupWorkdays.includes(day) : offDays[day] !== undefined,
    );
    if (!other) return [];
    const detail = `${day} 与 ${other.year} 年通知（${other.notice}）的安排相反，请核对两份通知`;
    return [{ row, day, detail }];
  });
}

/**
 * Days off whose date the law itself says. Those that move are left for the notice to say, so that a template sent back
 * untouched is refused and never taken for one.
 */
export const fixedHolidays = (year: number): { day: Day; holiday: string }[] =>
  statutoryHolidays(year).flatMap(({ name, moves, dates }) =>
    moves ? [] : dates.map((day) => ({ day, holiday: name })),
  );

/** A notice may move days off, it cannot give fewer than the law does (全国年节及纪念日放假办法 第2条). */
export function statutoryProblems(year: number, days: readonly NoticeDay[]): RowProblem[] {
  const off = days.filter(({ kind, day }) => kind === 'off' && isDay(day));
  const required = statutoryHolidays(year);
  const total = required.reduce((sum, holiday) => sum + holiday.days, 0);
  const problems = required.flatMap(({ name, days: least, dates }) => {
    const named = off.filter(({ holiday }) => holiday?.includes(shortName(name))).length;
    const missing = dates.filter((day) => !off.some((line) => line.day === day));
    if (named < least) return [`${name}法定放假 ${least} 天，通知中只有 ${named} 天，请补齐`];
    return missing.map((day) => `${day} 是法定节假日（${name}），请补入放假日`);
  });
  if (problems.length === 0 && off.length < total)
    problems.push(`全年法定节假日共 ${total} 天，通知中只有 ${off.length} 天，请补齐`);
  return problems.map((detail) => ({ row: null, day: null, detail }));
}

/** Notices write 清明 and 清明节 alike. */
const shortName = (name: string) => (name.length > 2 ? name.replace(/节$/u, '') : name);

export type NoticeDays = { offDays: Record<Day, string>; makeupWorkdays: Day[] };

export function sorted(days: readonly NoticeDay[]): NoticeDays {
  const inOrder = days.toSorted((a, b) => a.day.localeCompare(b.day));
  const off = inOrder.filter(({ kind }) => kind === 'off');
  return {
    offDays: Object.fromEntries(off.map(({ day, holiday }) => [day, holiday ?? ''])),
    makeupWorkdays: inOrder.filter(({ kind }) => kind === 'work').map(({ day }) => day),
  };
}

export function daysOfYear(year: number): Day[] {
  const days: Day[] = [];
  for (let day = `${year}-01-01`; day <= `${year}-12-31`; day = addDays(day, 1)) days.push(day);
  return days;
}
