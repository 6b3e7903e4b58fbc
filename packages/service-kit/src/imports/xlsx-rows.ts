import { type CellValue, HucreError } from 'hucre';
import { readXlsx, streamXlsxRows } from 'hucre/xlsx';
import { refuse } from '../refusal.ts';
import { DIGITS_LOST } from './cell-problems.ts';
import { type Merge, mergesOf } from './merged-cells.ts';
import type { RawRows } from './raw-row.ts';
import { refuseZipBomb, UNREADABLE } from './zip-bomb.ts';

/** A zip file: what xlsx files are. */
export function isXlsx(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 0x03 && bytes[3] === 0x04;
}

/** The container of xls files and of xlsx files under a password. */
export function isOle2(bytes: Uint8Array): boolean {
  return bytes[0] === 0xd0 && bytes[1] === 0xcf && bytes[2] === 0x11 && bytes[3] === 0xe0;
}

/** The places of the sheets that people see, in the order of the workbook. */
export async function visibleSheets(bytes: Uint8Array): Promise<number[]> {
  refuseZipBomb(bytes);
  const indexes: number[] = [];
  try {
    await readXlsx(bytes, {
      sheets: ({ hidden, veryHidden }, index) => {
        if (hidden !== true && veryHidden !== true) indexes.push(index);
        return false;
      },
    });
  } catch (error) {
    throw unreadable(error);
  }
  return indexes;
}

export async function* xlsxRows(bytes: Uint8Array, sheet: number): RawRows {
  try {
    const merged = mergesOf(await mergesIn(bytes, sheet));
    for await (const { index, values } of streamXlsxRows(bytes, { sheet }))
      yield merged.over(index, values.map(shown));
  } catch (error) {
    throw unreadable(error);
  }
}

/** Ranges stand behind the rows, so a sheet is walked through once for them alone; no cell is kept. */
async function mergesIn(bytes: Uint8Array, sheet: number): Promise<readonly Merge[]> {
  const { sheets } = await readXlsx(bytes, { sheets: [sheet], maxRows: 1 });
  return sheets[0]?.merges ?? [];
}

/** Days as `YYYY-MM-DD`, numbers with the 15 digits a spreadsheet keeps and without exponent; more digits are lost. */
function shown(cell: CellValue): string {
  if (cell === null || cell === undefined) return '';
  if (typeof cell === 'string') return cell;
  if (typeof cell === 'boolean') return cell ? '是' : '否';
  if (typeof cell === 'number') return plainNumber(cell);
  if (Number.isNaN(cell.getTime())) return '';
  const [day = '', time = ''] = new Date(Math.round(cell.getTime() / 1000) * 1000)
    .toISOString()
    .slice(0, 19)
    .split('T');
  return time === '00:00:00' ? day : `${day} ${time}`;
}

function plainNumber(number: number): string {
  if (Math.abs(number) >= 1e15) return DIGITS_LOST;
  const rounded = Number(number.toPrecision(15));
  const text = String(rounded);
  return text.includes('e') ? rounded.toFixed(20).replace(/\.?0+$/, '') : text;
}

function unreadable(error: unknown): unknown {
  return error instanceof HucreError
    ? refuse('file-not-readable', UNREADABLE, { reason: error.message })
    : error;
}
