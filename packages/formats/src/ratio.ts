import { NOTHING } from './dates.ts';

/** `66.7%`. Never 100.0% before all is done: 9996 of 10000 is 99.9%. A dash when there is nothing. */
export function formatRatio(part: number, whole: number): string {
  if (whole === 0) return NOTHING;
  const tenths = Math.round((part * 1000) / whole);
  return `${((part < whole ? Math.min(tenths, 999) : tenths) / 10).toFixed(1)}%`;
}
