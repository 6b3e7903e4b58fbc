import { heard, policyParameters, streams } from '@tisheng/contracts';
import { beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { openEmptyCity } from '../access/collect.ts';

/** Where a value has no bounds for a reason. */
const excepted = [
  // A password is whatever its owner chose, within its length; it is hashed and never shown or stored.
  /^POST \/api\/portal\/session body\.password$/,
  /^PUT \/api\/portal\/own-password body\.(current|next)$/,
  // Parameters of a policy are held to the schema of their policy id, which is walked below.
  /^PolicyPublished\.parameters\.\*$/,
];

type Schema = {
  type?: string | string[];
  enum?: unknown[];
  const?: unknown;
  format?: string;
  pattern?: string;
  maxLength?: number;
  minimum?: number;
  maximum?: number;
  minItems?: number;
  maxItems?: number;
  prefixItems?: Schema[];
  maxProperties?: number;
  items?: Schema;
  properties?: Record<string, Schema>;
  additionalProperties?: Schema | boolean;
  propertyNames?: Schema;
  anyOf?: Schema[];
  oneOf?: Schema[];
  allOf?: Schema[];
  'x-text'?: string;
  'x-earliest'?: string;
};

/** The places within a shape where a value may be as long, as large or as many as the sender likes. */
function endless(schema: Schema, path: string): string[] {
  const either = [...(schema.anyOf ?? []), ...(schema.oneOf ?? []), ...(schema.allOf ?? [])];
  if (either.length > 0) return either.flatMap((each) => endless(each, path));
  if (schema.enum ?? schema.const !== undefined) return [];
  const [type = 'anything'] = [schema.type].flat();
  switch (type) {
    case 'string':
      return isBoundedText(schema) ? [] : [path];
    case 'integer':
    case 'number':
      return isBoundedNumber(schema) ? [] : [path];
    case 'array':
      return [
        ...(schema.maxItems === undefined ? [`${path}[]`] : []),
        ...endless(schema.items ?? {}, `${path}[]`),
      ];
    case 'object':
      return endlessMembers(schema, path);
    case 'boolean':
    case 'null':
      return [];
    default:
      return [path];
  }
}

function endlessMembers(schema: Schema, path: string): string[] {
  const named = Object.entries(schema.properties ?? {}).flatMap(([key, of]) =>
    endless(of, `${path}.${key}`),
  );
  if (typeof schema.additionalProperties !== 'object') return named;
  return [
    ...named,
    ...(schema.maxProperties === undefined ? [`${path}.{}`] : []),
    ...endless(schema.propertyNames ?? {}, `${path}.{key}`),
    ...endless(schema.additionalProperties, `${path}.*`),
  ];
}

/** Text that people write goes through contracts; a pattern says itself which signs may stand, its length how many. */
function isBoundedText(schema: Schema): boolean {
  if (schema.format === 'uuid') return true;
  if (schema.format === 'date' || schema.format === 'date-time')
    return schema['x-earliest'] !== undefined;
  if (schema.maxLength === undefined) return false;
  return (
    schema['x-text'] !== undefined || schema.pattern !== undefined || schema.format === 'base64'
  );
}

const isBoundedNumber = ({ minimum, maximum }: Schema) =>
  [minimum, maximum].every((end) => end !== undefined && Math.abs(end) < Number.MAX_SAFE_INTEGER);

/** The places within a shape that hold a value to a bound. */
function held(schema: Schema, path: string): string[] {
  if (schema.enum ?? schema.const !== undefined) return [];
  const { anyOf = [], oneOf = [], allOf = [], prefixItems = [], items, properties = {} } = schema;
  const members = Object.entries(properties).map(([key, of]) => [`${path}.${key}`, of] as const);
  const { additionalProperties: others, propertyNames: keys } = schema;
  const within = [
    ...[...anyOf, ...oneOf, ...allOf, ...prefixItems].map((each) => [path, each] as const),
    ...members,
    ...(items ? [[`${path}[]`, items] as const] : []),
    ...(typeof others === 'object' ? [[`${path}.*`, others] as const] : []),
    ...(keys ? [[`${path}.{key}`, keys] as const] : []),
  ];
  const own = hasBound(schema) ? [path] : [];
  return [...own, ...within.flatMap(([at, each]) => held(each, at))];
}

function hasBound(schema: Schema): boolean {
  const { maxLength, minItems, maxItems, maxProperties, maximum, pattern, format } = schema;
  if (maxLength !== undefined || maxProperties !== undefined) return true;
  // As many as there are, no more and no fewer: that is a shape.
  if (maxItems !== undefined && maxItems !== minItems) return true;
  if (pattern !== undefined && format === undefined) return true;
  return maximum !== undefined && maximum < Number.MAX_SAFE_INTEGER;
}

const outputOf = (schema: unknown) =>
  z.toJSONSchema(schema as z.ZodType, { io: 'output', unrepresentable: 'any' }) as Schema;
const inputOf = (schema: unknown) =>
  z.toJSONSchema(schema as z.ZodType, { io: 'input', unrepresentable: 'any' }) as Schema;
const unexcepted = (paths: string[]) =>
  paths.filter((path) => !excepted.some((reason) => reason.test(path)));

/** What a door reads and answers, as the service registers it. */
type Read = Partial<Record<'params' | 'querystring' | 'body' | 'headers', unknown>> & {
  response?: unknown;
};
const doors: { door: string; schema: Read | undefined }[] = [];
beforeAll(async () => {
  const { apps } = await openEmptyCity(({ server }) =>
    server.addHook('onRoute', ({ method, url, schema }) => {
      for (const verb of [method].flat().filter((each) => each !== 'HEAD'))
        doors.push({ door: `${verb} ${url}`, schema });
    }),
  );
  for (const app of apps) await app.close();
}, 60_000);

describe('every value', () => {
  test('that comes in at a door has bounds', () => {
    const paths = doors.flatMap(({ door, schema }) =>
      (['params', 'querystring', 'body', 'headers'] as const).flatMap((part) =>
        schema?.[part] ? endless(inputOf(schema[part]), `${door} ${part}`) : [],
      ),
    );
    expect(doors.length).toBeGreaterThan(100);
    expect(
      unexcepted(paths),
      'Take the type of its use from contracts: text.…, days.…, whole(…), fewOf(…); or say here why it has none.',
    ).toEqual([]);
  });

  test('that goes out at a door has none, since what is stored may be older than its bound', () => {
    const answers = doors.flatMap(({ door, schema }) =>
      Object.entries(schema?.response ?? {}).map(([status, shape]) => ({
        door: `${door} ${status}`,
        shape: shape as z.ZodType,
      })),
    );
    const strict = answers.filter(({ shape }) => heard(shape) !== shape);
    const bounded = answers.flatMap(({ door, shape }) => held(outputOf(shape), door));
    expect(answers.length).toBeGreaterThan(100);
    expect(
      [...strict.map(({ door }) => door), ...bounded],
      'Answer `heard(…)`, as doors made by createDoors do, and make the type in contracts with `boundedAs`.',
    ).toEqual([]);
  });

  test('that a fact tells has bounds', () => {
    const paths = Object.values(streams).flatMap(({ events }) =>
      Object.entries(events).flatMap(([type, { data }]) => endless(inputOf(data), type)),
    );
    expect(unexcepted(paths)).toEqual([]);
  });

  test('that a policy is made of has bounds', () => {
    const paths = Object.entries(policyParameters).flatMap(([id, parameters]) =>
      endless(inputOf(parameters), id),
    );
    expect(unexcepted(paths)).toEqual([]);
  });
});
