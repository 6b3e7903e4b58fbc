import { offLoop } from '../workers/index.ts';
import type { Table, TableOptions } from './read-table.ts';
import type { ExportSheet } from './write-table.ts';
import type { Template } from './write-template.ts';

/**
 * `readTable` in a thread of its own: a large file keeps nobody waiting but whoever sent it. Whoever works on many rows
 * afterwards does that in the thread too and calls `readTable` there.
 * @throws Refusal `file-too-large` | `file-not-readable` | `too-many-rows`
 */
export function readTableOffLoop<Key extends string>(
  bytes: Uint8Array,
  options: TableOptions<Key>,
): Promise<Table<Key>> {
  const module = new URL('./read-table.ts', import.meta.url);
  return offLoop({ pool: 'tables', module, name: 'readGiven' }, { bytes, options });
}

/** `writeXlsx` in a thread of its own. */
export function writeXlsxOffLoop(workbook: {
  sheets: readonly ExportSheet[];
}): Promise<Uint8Array> {
  const module = new URL('./write-table.ts', import.meta.url);
  return offLoop({ pool: 'tables', module, name: 'writeXlsx' }, workbook);
}

/** `writeTemplate` in a thread of its own. */
export function writeTemplateOffLoop(template: Template): Promise<Uint8Array> {
  const module = new URL('./write-template.ts', import.meta.url);
  return offLoop({ pool: 'tables', module, name: 'writeTemplate' }, template);
}
