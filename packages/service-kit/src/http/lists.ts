import { z } from 'zod';

/** `true` or `false` in a query. */
export const Flag = z
  .enum(['true', 'false'], '请填写 true 或 false')
  .transform((said) => said === 'true');

/** What every list accepts; a service adds its filters with `.extend`. */
export const ListQuery = z.object({
  limit: z.coerce.number().int().min(1).max(500).default(20),
  offset: z.coerce.number().int().min(0).max(1_000_000).default(0),
});

/** What this person may do now, of the closed list of a resource: no page draws a button that it does not know. */
export const actionsOf = <Action extends string>(names: readonly Action[]) =>
  z.array(z.object({ action: z.enum(names), label: z.string() }));

/** What every list answers: a page and how many there are in all. */
export function listOf<Item extends z.ZodType>(item: Item) {
  return z.object({ items: z.array(item), total: z.int().nonnegative() });
}
