import * as fc from 'fast-check';
import type { Schema } from '../any-request/schema-values.ts';

const seed = 20261201;
const anId = '01979c5a-4c00-7000-8000-0000000000e1';

/** The plainest value that a schema takes: what it asks for, and no more. */
export function exampleOf(schema: Schema, today: string): unknown {
  const either = schema.anyOf ?? schema.oneOf;
  if (either) return exampleOf(either.find(({ type }) => type !== 'null') ?? {}, today);
  if (schema.const !== undefined) return schema.const;
  if (schema.enum) return schema.enum[0];
  const [type = 'anything'] = [schema.type].flat();
  switch (type) {
    case 'string':
      return textOf(schema, today);
    case 'integer':
    case 'number':
      return Math.min(Math.max(1, schema.minimum ?? 1), schema.maximum ?? 1);
    case 'boolean':
      return true;
    case 'array':
      return Array.from({ length: schema.minItems ?? 0 }, () =>
        exampleOf(schema.items ?? {}, today),
      );
    case 'object':
      return Object.fromEntries(
        Object.entries(schema.properties ?? {})
          .filter(([key]) => schema.required?.includes(key))
          .map(([key, of]) => [key, exampleOf(of, today)]),
      );
    default:
      return null;
  }
}

function textOf({ format, pattern, minLength = 0, maxLength = 40 }: Schema, today: string): string {
  if (format === 'uuid') return anId;
  if (format === 'date') return today;
  if (pattern)
    return fc.sample(fc.stringMatching(new RegExp(pattern)), { numRuns: 1, seed })[0] ?? '';
  return '演示说明'.padEnd(minLength, '示').slice(0, maxLength);
}
