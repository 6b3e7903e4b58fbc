import { writeXlsx } from '@tisheng/service-kit/imports';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { days2027, details, notice } from './notice-2027.ts';
import { bytesOf, editor, openRulebook, type Rulebook } from './rulebook.ts';

let rulebook: Rulebook;
beforeAll(async () => {
  rulebook = await openRulebook();
});
afterAll(() => rulebook.close());

describe('a notice as a file', () => {
  const csv = (...lines: string[]) => Buffer.from(lines.join('\n')).toString('base64');
  const upload = (file: string) =>
    rulebook.post('/calendar-notices', { as: editor, body: { ...notice, file } });
  const rows = days2027.map(({ day, kind, holiday }) => ({
    day,
    kind: kind === 'off' ? '放假' : '上班',
    holiday: holiday ?? '',
  }));

  test('is read from a spreadsheet', async () => {
    const columns = [
      { key: 'day', header: '日期' },
      { key: 'kind', header: '类型' },
      { key: 'holiday', header: '节日' },
    ];
    const bytes = await writeXlsx({ sheets: [{ name: '2027年放假安排', columns, rows }] });
    const { status, body } = await upload(Buffer.from(bytes).toString('base64'));
    expect(status).toBe(200);
    expect(Object.keys(body.offDays)).toHaveLength(19);
  });

  test('is refused with the numbers of its rows', async () => {
    const lines = rows.map(({ day, kind, holiday }) => `${day},${kind},${holiday}`);
    const { body } = await upload(
      csv('日期,类型,节日', ...lines, '2027-13-40,放假,元旦', '2027-03-06,值班,'),
    );
    expect(details(body)).toEqual([
      [22, '“2027-13-40”不是日历上的日期，请按通知改为 YYYY-MM-DD'],
      [23, '2027-03-06 的类型不明，请填“放假”或“上班”'],
    ]);
  });

  test.each([
    ['a day of month 13', '2027-13-01,放假,元旦', '“2027-13-01”不是日历上的日期'],
    ['a day of another year', '2028-05-01,放假,劳动节', '2028-05-01 不在本年度内'],
    ['a day twice', '2027-10-01,放假,国庆节', '2027-10-01 与第 17 行重复'],
    ['a day off and on', '2027-10-03,上班,', '2027-10-03 与第 19 行矛盾'],
    ['a day that another year arranged', '2026-12-31,上班,', '2026-12-31 是周一至周五'],
  ])('with %s leaves the calendar as it is, to the byte', async (_what, line, detail) => {
    const answered = () => bytesOf(rulebook, '/calendar?year=2027');
    const [before, told] = [await answered(), (await rulebook.journal()).length];
    const lines = rows.map(({ day, kind, holiday }) => `${day},${kind},${holiday}`);
    const { status, body } = await upload(csv('日期,类型,节日', ...lines, line));
    expect({ status, code: body.code }).toEqual({ status: 422, code: 'notice-has-errors' });
    expect(details(body)).toEqual([[22, expect.stringContaining(detail)]]);
    expect((await answered()).equals(before)).toBe(true);
    expect(await rulebook.journal()).toHaveLength(told);
  });

  test('begins as a template that has the days which the law fixes', async () => {
    const template = await bytesOf(rulebook, '/calendar-notices/template.xlsx?year=2027');
    const { body } = await upload(template.toString('base64'));
    expect(details(body).map(([, detail]: (string | number | null)[]) => detail)).toEqual([
      '春节法定放假 4 天，通知中只有 0 天，请补齐',
      '清明节法定放假 1 天，通知中只有 0 天，请补齐',
      '端午节法定放假 1 天，通知中只有 0 天，请补齐',
      '中秋节法定放假 1 天，通知中只有 0 天，请补齐',
    ]);
  });

  test('is refused without its columns, or when it is no table', async () => {
    const missing = await upload(csv('日期,节日', '2027-01-01,元旦'));
    expect(missing.body).toMatchObject({
      code: 'columns-missing',
      detail: expect.stringContaining('缺少必需的列：类型'),
    });
    const noTable = await upload(Buffer.from('a\0b').toString('base64'));
    expect(noTable.body.code).toBe('file-not-readable');
    const tooLong = await upload(csv('日期,类型,节日', ...Array(201).fill('2027-01-01,放假,元旦')));
    expect(tooLong.body.code).toBe('too-many-rows');
  });
});
