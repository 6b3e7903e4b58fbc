import type { Option } from '../text/dictionaries.ts';
import { z } from '../zod.ts';

export type ActionField = {
  key: string;
  label: string;
  input: 'text' | 'textarea' | 'date' | 'number' | 'select';
  options?: readonly Option[];
};

/** What an action asks for beyond the click; the service validates the same again. */
export type ActionForm = { schema: z.ZodObject; fields: readonly ActionField[] };

const comment = z
  .string('请填写意见')
  .trim()
  .min(2, '意见至少 2 个字')
  .max(500, '意见不超过 500 字');

/** 意见：compulsory where the service says so, offered everywhere else. */
export function withComment(form: ActionForm | undefined, required: boolean): ActionForm {
  if (form?.fields.some((field) => field.key === 'comment')) return form;
  const field: ActionField = { key: 'comment', label: '意见', input: 'textarea' };
  return {
    schema: (form?.schema ?? z.object({})).extend({
      comment: required ? comment : comment.optional(),
    }),
    fields: [...(form?.fields ?? []), field],
  };
}
