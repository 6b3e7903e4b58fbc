import {
  type FileColumns,
  fileProblem,
  labelsOf,
  leftOutOf,
  readTable,
  type Table,
  type TableRow,
  tableOptionsOf,
} from '@tisheng/service-kit/imports';
import { Refusal } from '@tisheng/service-kit/refusal';
import type { ImportBatch } from '#persistence/imports/batches.ts';
import type { StagedRow } from '#persistence/imports/staging.ts';
import { type OperatorKeys, operatorSecretsOf } from '#persistence/operator-secrets.ts';
import { markDuplicates } from './duplicate-rows.ts';
import { registrarFile } from './registrar-file.ts';
import { readRegistrarRow } from './registrar-rows.ts';
import { readTaxRow, taxFile } from './tax-rows.ts';

/** What a thread is told of an upload; the file comes sealed, as it was kept. */
export type Upload = Pick<ImportBatch, 'batchId' | 'template' | 'districts'> & {
  sealed: Uint8Array;
  keys: OperatorKeys;
  today: string;
};

/** First what was found of the file as a whole, then its rows as JSON, ready for the staging table. */
export type ReadPart =
  | { headings: Record<string, string>; leftOut: string[]; message: string | null }
  | { rows: string };

const rowsPerPart = 2_000;

/**
 * Reads, checks and seals every row of an upload. Runs in a thread of its own (`portionsOffLoop`): 150,000 rows take
 * seconds, and nobody else waits for them.
 */
export async function* readUpload(upload: Upload): AsyncGenerator<ReadPart, void, undefined> {
  const { rows, headings, leftOut, message } = await readRows(upload);
  yield { headings, leftOut, message };
  if (message !== null) return;
  const staged = markDuplicates(rows);
  for (let from = 0; from < staged.length; from += rowsPerPart)
    yield { rows: JSON.stringify(staged.slice(from, from + rowsPerPart)) };
}

type Read = {
  rows: StagedRow[];
  headings: Record<string, string>;
  leftOut: string[];
  message: string | null;
};

async function readRows(upload: Upload): Promise<Read> {
  const { template, batchId, districts, today, sealed, keys } = upload;
  const secrets = operatorSecretsOf(keys);
  const bytes = secrets.openBytes(
    Buffer.from(sealed.buffer, sealed.byteOffset, sealed.length),
    batchId,
  );
  if (template === 'tax-list')
    return readAs(bytes, taxFile, (row, { headings }) => readTaxRow(row, headings));
  const by = { batchId, districts, today, secrets };
  return readAs(bytes, registrarFile, (row) => readRegistrarRow(row, by));
}

async function readAs<Key extends string>(
  bytes: Uint8Array,
  columns: FileColumns<Key>,
  readRow: (row: TableRow<Key>, table: Table<Key>) => StagedRow,
): Promise<Read> {
  try {
    const table = await readTable(bytes, tableOptionsOf(columns));
    const rows = table.rows.map((row) => readRow(row, table));
    return {
      rows,
      headings: { ...table.headings } as Record<string, string>,
      leftOut: leftOutOf(table),
      message: fileProblem(table, labelsOf(columns)),
    };
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return { rows: [], headings: {}, leftOut: [], message: error.message };
  }
}
