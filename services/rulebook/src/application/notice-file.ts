import { days } from '@tisheng/contracts';
import { fileProblem, parseDay, readTableOffLoop } from '@tisheng/service-kit/imports';
import { refuse } from '@tisheng/service-kit/refusal';
import type { NoticeDay } from '#domain/notice-check.ts';

const columns = {
  day: ['日期', '放假日期'],
  kind: ['类型', '安排'],
  holiday: ['节日', '节日名称', '假日'],
} as const;
const headings = { day: '日期', kind: '类型', holiday: '节日' };
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
  const table = await readTableOffLoop(bytes, {
    columns,
    required: ['day', 'kind'],
    maxRows: rowsMax,
  });
  const problem = fileProblem(table, headings);
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
