import { z } from 'zod';
import { boundedAs } from './heard.ts';

/** How many, from `min` to `max`, said at the field. */
export function whole(min: number, max: number, wide: z.ZodType = z.int()) {
  const allowed = `请填写 ${min} 至 ${max} 的整数`;
  return boundedAs(z.int(allowed).min(min, allowed).max(max, allowed), wide);
}

/** 从业人数. */
export const employeesMax = 10_000_000;

/** PostgreSQL keeps versions and sequences in four bytes. */
export const versionMax = 2_147_483_647;

/** The version of an aggregate, a policy or a calendar. */
export const Version = whole(1, versionMax);

/** Days of a clock, counted or not: none is longer than ten years. */
export const DayCount = whole(0, 3_660);

/** A list that says how many it takes; its JSON Schema says so too. */
export function fewOf<Item extends z.ZodType>(item: Item, max = 500) {
  return boundedAs(z.array(item).max(max, `不超过 ${max} 项`), z.array(item));
}

/** Members by a key that the client names: keys and values are bounded, and so is their number. */
export function membersOf<Value extends z.ZodType>(
  key: z.ZodType<string, string>,
  value: Value,
  max: number,
) {
  const isFew = (members: Record<string, unknown>) => Object.keys(members).length <= max;
  const members = z.record(key, value);
  return boundedAs(members.refine(isFew, `不超过 ${max} 项`).meta({ maxProperties: max }), members);
}
