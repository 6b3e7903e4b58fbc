import { parseYuanToFen } from '@tisheng/formats';
import type { Option } from '../text/dictionaries.ts';
import { z } from '../zod.ts';

export type FieldValue = string | number | boolean | File | undefined;
export type FormValues = Record<string, FieldValue>;
export type ActionField = {
  key: string;
  label: string;
  input: 'text' | 'textarea' | 'date' | 'number' | 'select' | 'money' | 'switch' | 'file';
  options?: readonly Option[];
  hint?: string;
};

/** What an action asks for beyond the click; the service validates the same again. */
export type ActionForm = {
  /** Door of the action where it is not called like the action. */
  noun?: string;
  /** What the person should know before he confirms. */
  note?: string;
  schema: z.ZodObject;
  fields: readonly ActionField[];
  initial?: FormValues;
  /** What is sent, where it is not the fields as they are. */
  body?: (values: FormValues) => object;
};
export type ActionForms = Readonly<Record<string, ActionForm>>;

/** An action that needs a second look but no more words. */
export const confirmation = (note: string, noun?: string): ActionForm => ({
  ...(noun ? { noun } : {}),
  note,
  schema: z.object({}),
  fields: [],
});

export const text = (what: string, lengthMax = 500) =>
  z
    .string(`请填写${what}`)
    .trim()
    .min(1, `请填写${what}`)
    .max(lengthMax, `${what}不超过 ${lengthMax} 字`);
export const day = (what: string) => z.iso.date(`请选择${what}`);
export const choice = (what: string) => z.string(`请选择${what}`).min(1, `请选择${what}`);
export const count = (what: string) => z.int(`请填写${what}`).positive(`${what}须大于 0`);
/** 扫描件: what the service lets in, asked here so that nobody waits for an upload in vain. */
export const scanTypes = '.pdf,.jpg,.jpeg,.png';
const scanBytesMax = 20 * 1024 * 1024;
export const scan = (what: string) =>
  z
    .file(`请选择${what}`)
    .max(scanBytesMax, `${what}超过 20 MB，请压缩或分页上传`)
    .mime(['application/pdf', 'image/jpeg', 'image/png'], `${what}只接受 PDF、JPG 或 PNG`);
/** People write 元; services count 分. */
export const yuan = (what: string) =>
  text(what, 20).refine((given) => (parseYuanToFen(given) ?? 0) > 0, `${what}应为大于 0 的元数`);

const textOf = (value: FieldValue): string => (value instanceof File ? '' : String(value ?? ''));
export const fenOf = (value: FieldValue): number => parseYuanToFen(textOf(value)) ?? 0;
export const linesOf = (value: FieldValue): string[] =>
  textOf(value)
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
