import type { z } from 'zod';
import { choicesOf } from '../text/choices.ts';
import { fieldName, hintOf, inReadingOrder, isMoney } from '../text/fields.ts';
import type { Option } from '../text/options.ts';

/** How a person fills in one field of a rule. */
type Kind =
  | { kind: 'number' | 'money' | 'switch' | 'day' | 'text' | 'words' }
  | { kind: 'choice' | 'choices'; options: readonly Option[] }
  | { kind: 'rows' | 'group'; fields: SchemaField[] };

export type SchemaField = Kind & {
  key: string;
  label: string;
  hint: string;
  /** May be left out, said by a word of its own. */
  nullable: boolean;
};
export type Filled = Record<string, unknown>;

type Def = {
  type: string;
  format?: string;
  innerType?: z.ZodType;
  element?: z.ZodType;
  shape?: Record<string, z.ZodType>;
  entries?: Record<string, string>;
};
type Bounds = { minValue?: number | null; maxValue?: number | null };

const defOf = (schema: z.ZodType): Def => schema.def;

/** The fields of an object schema of the contracts, each by the kind of its schema and its Chinese name. */
export const fieldsOf = (schema: z.ZodType): SchemaField[] =>
  Object.entries(defOf(schema).shape ?? {}).map(([key, inner]) => fieldOf(key, inner));

function fieldOf(key: string, schema: z.ZodType): SchemaField {
  const def = defOf(schema);
  if (def.innerType) return { ...fieldOf(key, def.innerType), nullable: true };
  const label = fieldName(key);
  const hint = [hintOf(key), rangeOf(key, schema)].filter(Boolean).join('；');
  return { key, label, hint, nullable: false, ...kindOf(key, def) };
}

function kindOf(key: string, { type, format, element, shape, entries }: Def): Kind {
  const options = choicesOf[key] ?? [];
  if (shape) return { kind: 'group', fields: shapeFields(shape) };
  if (element) {
    const rows = defOf(element).shape;
    if (rows) return { kind: 'rows', fields: shapeFields(rows) };
    return options.length > 0 ? { kind: 'choices', options } : { kind: 'words' };
  }
  if (entries) return { kind: 'choice', options: options.filter(({ value }) => value in entries) };
  if (type === 'boolean') return { kind: 'switch' };
  if (type === 'number') return { kind: isMoney(key) ? 'money' : 'number' };
  return { kind: format === 'date' ? 'day' : 'text' };
}

const shapeFields = (shape: Record<string, z.ZodType>): SchemaField[] =>
  inReadingOrder(
    Object.entries(shape).map(([key, inner]) => fieldOf(key, inner)),
    ({ key }) => key,
  );

/** `1 至 120`, where the schema says so. */
function rangeOf(key: string, schema: z.ZodType): string {
  const { minValue, maxValue } = schema as Bounds;
  if (isMoney(key) || typeof minValue !== 'number' || typeof maxValue !== 'number') return '';
  return Number.isSafeInteger(minValue) && maxValue < Number.MAX_SAFE_INTEGER
    ? `${minValue} 至 ${maxValue}`
    : '';
}

/** What a field holds before anybody has filled it in. */
export function emptyOf(field: SchemaField): unknown {
  if (field.nullable) return null;
  if (field.kind === 'group') return emptyRow(field.fields);
  if (field.kind === 'switch') return false;
  return ['words', 'choices', 'rows'].includes(field.kind) ? [] : '';
}

export const emptyRow = (fields: readonly SchemaField[]): Filled =>
  Object.fromEntries(fields.map((field) => [field.key, emptyOf(field)]));

/** A row that is added; where rows have a code, one that no other row has. */
export function newRow(fields: readonly SchemaField[], rows: readonly Filled[]): Filled {
  const row = emptyRow(fields);
  if (!('key' in row)) return row;
  const taken = new Set(rows.map(({ key }) => key));
  let number = rows.length + 1;
  while (taken.has(`item-${number}`)) number += 1;
  return { ...row, key: `item-${number}` };
}

export const wordsOf = (text: string): string[] =>
  text.split(/[、,，;；\s]+/).filter((word) => word !== '');
