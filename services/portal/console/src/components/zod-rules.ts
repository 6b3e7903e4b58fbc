import type { FormRules } from 'element-plus';
import type { z } from '../zod.ts';

/** One Element rule per field of the schema, so that form and service judge by the same text. */
export const zodRules = (schema: z.ZodObject): FormRules =>
  Object.fromEntries(
    Object.entries(schema.shape).map(([key, field]) => [
      key,
      [
        {
          required: !(field as z.ZodType).safeParse(undefined).success,
          trigger: 'blur',
          validator: (_rule: unknown, value: unknown, done: (error?: Error) => void) => {
            const parsed = (field as z.ZodType).safeParse(value === '' ? undefined : value);
            done(parsed.success ? undefined : new Error(parsed.error.issues[0]?.message));
          },
        },
      ],
    ]),
  );
