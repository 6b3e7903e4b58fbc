import { writeXlsxOffLoop } from '@tisheng/service-kit/imports';
import { fixedHolidays } from '#domain/notice-check.ts';

const columns = [
  { key: 'day', header: '日期', width: 14, text: true },
  { key: 'kind', header: '类型', width: 10 },
  { key: 'holiday', header: '节日', width: 24 },
];

const explanations = [
  ['日期', '每天一行，写作 2027-01-01；不写起止日期'],
  ['类型', '放假，或上班（调休上班）；周一至周五放假、周六周日上班的都要逐日列出'],
  ['节日', '放假的必填，如 元旦；上班的留空'],
  ['周末', '假期内的周六、周日也请按通知列出，日历上才会标明属于哪个节日'],
  ['年度', '只列该年度的日期；元旦假期在上年 12 月下旬的，也列在本年度通知中'],
  ['已列出', '日期固定的法定节假日已列出；春节、清明、端午、中秋及调休请按通知补充'],
  ['校验', '任何一行有误，整份不保存，并按行号说明如何修改；现行日历不受影响'],
] as const;

/** 放假安排模板: the columns that `readNoticeFile` reads, what the law fixes, and how to fill in the rest. */
export function writeNoticeTemplate(year: number): Promise<Uint8Array> {
  return writeXlsxOffLoop({
    sheets: [
      {
        name: '放假安排',
        columns,
        rows: fixedHolidays(year).map((row) => ({ ...row, kind: '放假' })),
      },
      {
        name: '填写说明',
        columns: [
          { key: 'what', header: '项目', width: 12 },
          { key: 'how', header: '填写方法', width: 70 },
        ],
        rows: explanations.map(([what, how]) => ({ what, how })),
      },
    ],
  });
}
