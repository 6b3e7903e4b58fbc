type Line = { day: string; kind: string; holiday: string | null };
export const off = (holiday: string, ...days: string[]): Line[] =>
  days.map((day) => ({ day: `2027-${day}`, kind: 'off', holiday }));
export const work = (...days: string[]): Line[] =>
  days.map((day) => ({ day: `2027-${day}`, kind: 'work', holiday: null }));

/** An invented notice: only the statutory days are known of the real one. */
export const days2027 = [
  ...off('元旦', '01-01'),
  ...off('春节', '02-05', '02-06', '02-07', '02-08', '02-09', '02-10', '02-11'),
  ...work('02-14'),
  ...off('清明节', '04-05'),
  ...off('劳动节', '05-01', '05-02', '05-03'),
  ...off('端午节', '06-09'),
  ...off('中秋节', '09-15'),
  ...off('国庆节', '10-01', '10-02', '10-03', '10-04', '10-05'),
];
export const notice = { year: 2027, notice: '演示〔2026〕1号', noticeOn: '2026-11-20' };

export const details = (body: { errors: { row: number | null; detail: string }[] }) =>
  body.errors.map(({ row, detail }) => [row, detail]);
