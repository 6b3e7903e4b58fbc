import { parseYuanToFen } from '@tisheng/formats';
import type { Option } from '../text/options.ts';
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

/** A decision as it is sent: the last word of its door, what that door takes, and a file that goes along. */
export type Deciding = [noun: string, body: object, file?: File];

/** What an action asks for beyond the click; the service validates the same again. */
export type ActionForm<D extends Deciding = Deciding> = {
  /** What the person should know before he confirms. */
  note?: string;
  schema: z.ZodObject;
  fields: readonly ActionField[];
  initial?: FormValues;
  /** What is sent for values that fulfil the schema. */
  decide: (values: FormValues) => D;
};
/** A form for each action that a page offers. */
export type ActionForms<A extends string = string, D extends Deciding = Deciding> = Readonly<
  Record<A, ActionForm<D>>
>;

type Questions<S extends z.ZodObject> = {
  note?: string;
  schema: S;
  fields: readonly ActionField[];
  initial?: FormValues;
};
type BodyFor<D extends Deciding, N extends D[0]> = Extract<D, [N, ...unknown[]]>[1];
/** The answers are sent as they are where they are what the door takes; else they are put into its words. */
type Sending<S extends z.ZodObject, Body> =
  z.output<S> extends Body
    ? { body?: (given: z.output<S>) => Body }
    : { body: (given: z.output<S>) => Body };

/** Makes forms for the decisions of one kind of resource: what a form sends is what the door takes, or it does not compile. */
export const formsFor =
  <D extends Deciding>() =>
  <N extends D[0], S extends z.ZodObject>(
    noun: N,
    { body, ...questions }: Questions<S> & Sending<S, BodyFor<D, N>>,
  ): ActionForm<D> => ({
    ...questions,
    decide: (values) => {
      const given = questions.schema.parse(values) as z.output<S>;
      return [noun, body ? body(given) : given] as unknown as D;
    },
  });

/** An action that needs a second look but no more words. */
export const confirmation = (note: string) => ({
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
export const choice = <Value extends string>(what: string, options: readonly Option<Value>[]) =>
  z.enum(
    options.map(({ value }) => value),
    `请选择${what}`,
  );
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
