export {
  type Calendar,
  type CalendarOverlay,
  type CalendarYear,
  coverage,
  type DayKind,
  type DayReason,
  dayKind,
} from './calendar.ts';
export {
  addWorkdays,
  type CountOptions,
  countWorkdays,
  type Due,
  type ExplainedDay,
  type FixedDue,
  nextWorkday,
  type Pause,
  type WaitingDue,
  workdaysLeft,
} from './count.ts';
export {
  addDays,
  addMonths,
  compare,
  type Day,
  daysBetween,
  isDay,
  shanghaiDay,
  weekday,
} from './day.ts';
export { officialCalendar } from './notices/index.ts';
export { type StatutoryHoliday, statutoryHolidays } from './statutory.ts';
