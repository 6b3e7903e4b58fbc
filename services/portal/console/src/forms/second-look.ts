import { text } from '../components/action-form.ts';
import { z } from '../zod.ts';

export const longReason = (label: string) => text(label, 1000).min(2, `请填写${label}`);
export const reasoned = (label: string) => ({
  schema: z.object({ reason: longReason(label) }),
  fields: [{ key: 'reason', label, input: 'textarea' as const }],
});

/** Yes or no of a second person. */
export const agreement = (label: string) => ({
  schema: z.object({ accepted: z.boolean() }),
  fields: [{ key: 'accepted', label, input: 'switch' as const }],
  initial: { accepted: true },
});
