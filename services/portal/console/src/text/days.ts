const shortDay = new Intl.DateTimeFormat('zh-CN', {
  month: 'long',
  day: 'numeric',
  timeZone: 'UTC',
});
const weekday = new Intl.DateTimeFormat('zh-CN', { weekday: 'short', timeZone: 'UTC' });
const civil = (day: string): Date => new Date(`${day}T00:00:00Z`);

/** `8月9日` of a civil day. */
export const shortDayText = (day: string): string => shortDay.format(civil(day));
/** `周五` of a civil day. */
export const weekdayText = (day: string): string => weekday.format(civil(day));
