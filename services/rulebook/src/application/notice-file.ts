import { days } from '@tisheng/contracts';
import {
  type FileColumns,
  fileProblem,
  labelsOf,
  parseDay,
  readTableOffLoop,
  tableOptionsOf,
} from '@tisheng/service-kit/imports';
import { refuse } from '@tisheng/service-kit/refusal';
import type { NoticeDay } from '#domain/notice-check.ts';

const noticeFile: FileColumns<'day' | 'kind' | 'holiday'> = {
  day: {
    heading: '日期',
    aliases: ['放假日期'],
    required: true,
    hint: '每天一行，写作 2027-01-01；不写起止日期',
  },
  kind: { heading: '类型', aliases: ['安排'], required: true, hint: '放假，或上班（调休上班）' },
  holiday: {
    heading: '节日',
    aliases: ['节日名称', '假日'],
    hint: '放假的必填，如 元旦；上班的留空',
  },
};
const rowsMax = 200;

const kinds: Record<string, NoticeDay['kind']> = {
  放假: 'off',
  休: 'off',
  上班: 'work',
  调休上班: 'work',
  班: 'work',
};

/**
 * One row for each day: 日期, 类型 (放假 or 上班), 节日. What is wrong with a row is told with the others.
 * @throws Refusal `columns-missing`, and those of an unreadable file
 */
export async function readNoticeFile(bytes: Uint8Array): Promise<NoticeDay[]> {
  const options = { ...tableOptionsOf(noticeFile), maxRows: rowsMax };
  const table = await readTableOffLoop(bytes, options);
  const problem = fileProblem(table, labelsOf(noticeFile));
  if (problem !== null) throw refuse('columns-missing', problem);
  return table.rows.map(({ rowNumber, cells }) => {
    const day = parseDay(cells.day, days.calendar());
    return {
      row: rowNumber,
      day: day.ok ? day.value : cells.day.trim(),
      kind: kinds[cells.kind.trim()] ?? null,
      holiday: cells.holiday.trim() || null,
    };
  });
}
