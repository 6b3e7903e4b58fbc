const DAY = /^(\d{4})-(\d{2})-(\d{2})$/;
const SHANGHAI_OFFSET_MS = 8 * 3_600_000;

/** What stands in a table where there is nothing to show. */
export const NOTHING = '—';

/** `2024-08-09`, or a dash where no day is known. */
export function formatDay(day: string | null | undefined): string {
  if (!day) return NOTHING;
  partsOf(day);
  return day;
}

/** `2024年8月9日`, without padding, as documents write it (GB/T 9704). */
export function formatDayLong(day: string): string {
  const [year, month, date] = partsOf(day);
  return `${year}年${Number(month)}月${Number(date)}日`;
}

/** `2024-08-09 14:30` in Beijing (UTC+8 without summer time, as it is since 1992). */
export function formatInstant(instant: Date | string | null | undefined): string {
  if (instant === null || instant === undefined) return NOTHING;
  const shifted = new Date(new Date(instant).getTime() + SHANGHAI_OFFSET_MS);
  return shifted.toISOString().slice(0, 16).replace('T', ' ');
}

function partsOf(day: string): [string, string, string] {
  const match = DAY.exec(day);
  if (match === null) throw new RangeError(`not a day: ${JSON.stringify(day)}`);
  const [, year = '', month = '', date = ''] = match;
  return [year, month, date];
}
