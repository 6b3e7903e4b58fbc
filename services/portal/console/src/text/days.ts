const instantFormat = new Intl.DateTimeFormat('sv-SE', {
  dateStyle: 'short',
  timeStyle: 'short',
  timeZone: 'Asia/Shanghai',
});
const shortDay = new Intl.DateTimeFormat('zh-CN', {
  month: 'long',
  day: 'numeric',
  timeZone: 'UTC',
});
const weekday = new Intl.DateTimeFormat('zh-CN', { weekday: 'short', timeZone: 'UTC' });
const civil = (day: string): Date => new Date(`${day}T00:00:00Z`);

/** `2024-08-09 14:30`, wall clock of Asia/Shanghai. */
export const instantText = (instant: string): string => instantFormat.format(new Date(instant));
/** `8月9日` of a civil day. */
export const shortDayText = (day: string): string => shortDay.format(civil(day));
/** `周五` of a civil day. */
export const weekdayText = (day: string): string => weekday.format(civil(day));
