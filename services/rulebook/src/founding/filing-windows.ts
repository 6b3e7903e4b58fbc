import type { PolicyParameters } from '@tisheng/contracts';

type FilingWindow = PolicyParameters<'filing-windows'>['windows'][number];

const years = [2026, 2027, 2028];
const months = Array.from({ length: 12 }, (_, month) => String(month + 1).padStart(2, '0'));

/** 月度：当月 20 日前；年度：10 月、11 月、12 月各一批，30 日前. The city's own days are to be confirmed. */
export const defaultFilingWindows: FilingWindow[] = years.flatMap((year) => [
  ...months.map((month) => window('monthly', `${year}-${month}`, '20')),
  ...['10', '11', '12'].map((month) => window('yearly', `${year}-${month}`, '30')),
]);

function window(track: FilingWindow['track'], month: string, lastDay: string): FilingWindow {
  return { track, opensOn: `${month}-01`, closesOn: `${month}-${lastDay}` };
}
