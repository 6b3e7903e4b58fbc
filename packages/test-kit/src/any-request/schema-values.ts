import * as fc from 'fast-check';

/** As much of JSON Schema as our documents use. */
export type Schema = {
  type?: string | string[];
  enum?: unknown[];
  const?: unknown;
  format?: string;
  pattern?: string;
  minLength?: number;
  maxLength?: number;
  minimum?: number;
  maximum?: number;
  items?: Schema;
  maxItems?: number;
  minItems?: number;
  properties?: Record<string, Schema>;
  required?: string[];
  additionalProperties?: Schema | boolean;
  propertyNames?: Schema;
  anyOf?: Schema[];
  oneOf?: Schema[];
  'x-earliest'?: string;
  'x-latest'?: string;
};

/** Stands for an id that the service itself has told; chosen when the request is sent. */
export const knownId = (nth: number) => `known:${nth}`;

const words = [
  '走访情况良好',
  '乌海市海勃湾区演示街 1 号',
  '演示',
  '第一行\n第二行',
  'A-1',
  '𠮷野家',
  '%_\\',
];
const daysNear = [
  '2026-03-01',
  '2026-03-02',
  '2026-03-03',
  '2025-06-30',
  '2026-12-31',
  '2028-02-29',
];

/** Values as the schema asks for them; what a refinement asks besides is left to luck. */
export function valuesOf(schema: Schema): fc.Arbitrary<unknown> {
  const either = schema.anyOf ?? schema.oneOf;
  if (either) return fc.oneof(...either.map(valuesOf));
  if (schema.const !== undefined) return fc.constant(schema.const);
  if (schema.enum) return fc.constantFrom(...schema.enum);
  const [type = 'anything'] = [schema.type].flat();
  switch (type) {
    case 'string':
      return stringsOf(schema);
    case 'integer':
    case 'number':
      return numbersOf(schema);
    case 'boolean':
      return fc.boolean();
    case 'array':
      return fc.array(valuesOf(schema.items ?? {}), {
        minLength: schema.minItems ?? 0,
        maxLength: Math.min(schema.maxItems ?? 3, Math.max(schema.minItems ?? 0, 3)),
      });
    case 'object':
      return objectsOf(schema);
    case 'null':
      return fc.constant(null);
    default:
      return fc.jsonValue({ maxDepth: 2 });
  }
}

function stringsOf({ format, pattern, maxLength = 40, minLength = 0, ...schema }: Schema) {
  if (format === 'uuid')
    return fc.oneof(
      { arbitrary: fc.nat().map(knownId), weight: 4 },
      { arbitrary: fc.uuid({ version: 7 }), weight: 1 },
    );
  if (format === 'date') {
    const ends = [schema['x-earliest'], schema['x-latest']].filter((day) => day !== undefined);
    return fc.constantFrom(...daysNear, ...ends);
  }
  if (format === 'date-time') return fc.constant('2026-03-02T01:00:00.000Z');
  if (format === 'base64') return fc.base64String({ maxLength: 40 });
  if (pattern) return fc.oneof(fc.stringMatching(new RegExp(pattern)), fc.string({ maxLength: 5 }));
  const longest = Math.max(minLength, Math.min(maxLength, 40));
  return fc.oneof(
    fc.constantFrom(...words).map((word) => word.slice(0, maxLength)),
    fc.string({ unit: 'grapheme', minLength, maxLength: longest }),
    fc.constant('长'.repeat(maxLength)),
  );
}

function numbersOf({ minimum = -1e9, maximum = 1e9 }: Schema): fc.Arbitrary<number> {
  const min = Math.ceil(minimum);
  const max = Math.floor(maximum);
  const small = fc.integer({ min, max: Math.max(min, Math.min(max, min + 5)) });
  return fc.oneof(
    small,
    fc.constantFrom(min, max),
    fc.maxSafeInteger().map((n) => clamp(n, min, max)),
  );
}

const clamp = (n: number, min: number, max: number) => Math.min(max, Math.max(min, n));

function objectsOf({ properties = {}, required = [], ...schema }: Schema): fc.Arbitrary<unknown> {
  const members = fc.record(
    Object.fromEntries(Object.entries(properties).map(([key, of]) => [key, valuesOf(of)])),
    { requiredKeys: required.filter((key) => key in properties) },
  );
  if (typeof schema.additionalProperties !== 'object') return members;
  const key = schema.propertyNames ? valuesOf(schema.propertyNames) : fc.constantFrom(...words);
  const more = fc.dictionary(key.map(String), valuesOf(schema.additionalProperties), {
    maxKeys: 3,
  });
  return fc.tuple(members, more).map(([own, others]) => ({ ...others, ...(own as object) }));
}
