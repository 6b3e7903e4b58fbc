import { CsvError, parse } from 'csv-parse';
import { refuse } from '../refusal.ts';
import type { RawRows } from './raw-row.ts';

export type CsvEncoding = 'utf-8' | 'utf-16le' | 'gb18030';

/**
 * UTF-8 is tried first and strictly, because text in GB 18030 almost never passes as UTF-8, while
 * UTF-8 often passes as GB 18030 and turns into nonsense.
 */
export function decodeCsv(bytes: Uint8Array): { text: string; encoding: CsvEncoding } {
  const encodings: CsvEncoding[] =
    bytes[0] === 0xff && bytes[1] === 0xfe ? ['utf-16le'] : ['utf-8', 'gb18030'];
  for (const encoding of encodings) {
    const text = decoded(bytes, encoding);
    if (text !== null) return { text, encoding };
  }
  throw refuse(
    'file-not-readable',
    '无法识别文件的文字编码，请另存为 xlsx 或 UTF-8 格式的 csv 后重新上传',
  );
}

/** One row per record: a quoted line break does not make a new one, as in spreadsheet software. */
export async function* csvRows(text: string): RawRows {
  const parser = parse(text, {
    bom: true,
    delimiter: delimiterOf(text),
    relax_column_count: true,
    relax_quotes: true,
    // A file pasted together from two systems ends its lines in both ways.
    record_delimiter: ['\r\n', '\n', '\r'],
    max_record_size: 1_000_000,
  });
  let rowNumber = 0;
  try {
    for await (const values of parser as AsyncIterable<string[]>) {
      rowNumber += 1;
      yield { rowNumber, values };
    }
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    throw refuse(
      'file-not-readable',
      `第 ${parser.info.records + 1} 行之后无法读取，请检查引号是否成对，或另存为 xlsx 后重新上传`,
      { reason: error.message },
    );
  }
}

function decoded(bytes: Uint8Array, encoding: CsvEncoding): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch (error) {
    if (error instanceof TypeError) return null;
    throw error;
  }
}

/** Whichever of comma, tab and semicolon is most frequent at the beginning. */
function delimiterOf(text: string): string {
  const beginning = text.slice(0, 4000);
  const count = (sign: string) => beginning.split(sign).length;
  return ['\t', ';'].reduce((best, sign) => (count(sign) > count(best) ? sign : best), ',');
}
