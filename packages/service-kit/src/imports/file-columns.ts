import type { Columns } from './headings.ts';
import type { Template } from './write-template.ts';

/** A column of an office file: how it is called, how it is filled in, and whether a row means nothing without it. */
export type FileColumn = {
  /** 表头, as templates and messages write it; in a file it goes before the others. */
  heading: string;
  /** Other headings in use; a pattern serves those that carry a year and matches them whole. */
  aliases?: readonly (string | RegExp)[];
  required?: true;
  /** 填写方法. */
  hint: string;
  /** All that a cell of the template may say. */
  options?: readonly string[];
  /** What the template heads the column with, where the heading itself carries a year. */
  templateHeading?: string;
};

/** A kind of file: its columns by key, in the order of the template. */
export type FileColumns<Key extends string> = Record<Key, FileColumn>;

const keysOf = <Key extends string>(columns: FileColumns<Key>) => Object.keys(columns) as Key[];

/** What `readTable` looks for. */
export function tableOptionsOf<Key extends string>(
  columns: FileColumns<Key>,
): { columns: Columns<Key>; required: Key[] } {
  const accepted = {} as Columns<Key>;
  for (const key of keysOf(columns))
    accepted[key] = [columns[key].heading, ...(columns[key].aliases ?? [])];
  return { columns: accepted, required: keysOf(columns).filter((key) => columns[key].required) };
}

/** Key -> heading, for messages and previews. */
export function labelsOf<Key extends string>(columns: FileColumns<Key>): Record<Key, string> {
  const labels = {} as Record<Key, string>;
  for (const key of keysOf(columns)) labels[key] = columns[key].heading;
  return labels;
}

/** What `writeTemplate` writes; patterns stay behind, since no thread can be sent one. */
export function templateOf<Key extends string>(
  name: string,
  columns: FileColumns<Key>,
  notes: readonly string[],
): Template {
  const written = keysOf(columns).map((key) => {
    const { aliases: _, ...column }: FileColumn = columns[key];
    return column;
  });
  return { name, columns: written, notes };
}
