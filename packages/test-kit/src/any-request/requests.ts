import * as fc from 'fast-check';
import type { Door } from './doors.ts';
import {
  hostileBodies,
  hostileHeaders,
  hostileQueries,
  hostileSegments,
  hostileValues,
} from './hostile.ts';
import { valuesOf } from './schema-values.ts';

/** What is sent to a door, ids still unresolved; the twist says what is wrong with it, if anything. */
export type Made = {
  params: Record<string, unknown>;
  query: Record<string, unknown>;
  body: unknown;
  who: number;
  version: number | null;
  twist: Twist;
};

type Twist =
  | { what: 'none' }
  | { what: 'value'; at: number; value: unknown }
  | { what: 'left-out'; at: number }
  | { what: 'one-more'; value: unknown }
  | { what: 'raw-body'; raw: (typeof hostileBodies)[number] }
  | { what: 'raw-query'; text: string }
  | { what: 'segment'; text: string }
  | { what: 'headers'; headers: Record<string, string> };

const twists: fc.Arbitrary<Twist> = fc.oneof(
  { arbitrary: fc.constant<Twist>({ what: 'none' }), weight: 4 },
  {
    arbitrary: fc.record({
      what: fc.constant('value' as const),
      at: fc.nat(),
      value: fc.constantFrom(...hostileValues),
    }),
    weight: 6,
  },
  { arbitrary: fc.record({ what: fc.constant('left-out' as const), at: fc.nat() }), weight: 1 },
  {
    arbitrary: fc.record({
      what: fc.constant('one-more' as const),
      value: fc.constantFrom(...hostileValues),
    }),
    weight: 1,
  },
  {
    arbitrary: fc.record({
      what: fc.constant('raw-body' as const),
      raw: fc.constantFrom(...hostileBodies),
    }),
    weight: 2,
  },
  {
    arbitrary: fc.record({
      what: fc.constant('raw-query' as const),
      text: fc.constantFrom(...hostileQueries),
    }),
    weight: 1,
  },
  {
    arbitrary: fc.record({
      what: fc.constant('segment' as const),
      text: fc.constantFrom(...hostileSegments),
    }),
    weight: 1,
  },
  {
    arbitrary: fc.record({
      what: fc.constant('headers' as const),
      headers: fc.constantFrom(...hostileHeaders),
    }),
    weight: 1,
  },
);

/** Valid, nearly valid and hostile requests to one door. */
export function requestsTo({ params, query, body }: Door): fc.Arbitrary<Made> {
  const members = (schemas: Door['query'], requiredKeys?: []) =>
    fc.record(
      Object.fromEntries(Object.entries(schemas).map(([key, schema]) => [key, valuesOf(schema)])),
      requiredKeys ? { requiredKeys } : {},
    );
  return fc.record({
    params: members(params),
    query: members(query, []),
    body: body ? valuesOf(body) : fc.constantFrom(undefined, {}),
    who: fc.nat(),
    version: fc.option(fc.integer({ min: 0, max: 3 })),
    twist: twists,
  });
}

type Place = { holder: Record<string, unknown> | unknown[]; key: string | number };

/** Every member of a value, however deep, as a place where something else could stand. */
function placesIn(value: unknown): Place[] {
  if (typeof value !== 'object' || value === null) return [];
  const holder = value as Record<string, unknown>;
  return Object.keys(holder).flatMap((key) => [{ holder, key }, ...placesIn(holder[key])]);
}

/** The request with its twist in it: one value of query or body replaced, taken away or added. */
export function twisted(made: Made): Made {
  const { twist, ...rest } = structuredClone(made);
  const places = placesIn({ query: rest.query, body: rest.body }).slice(1);
  const place = 'at' in twist ? places[twist.at % Math.max(places.length, 1)] : undefined;
  if (place && twist.what === 'value') Object.assign(place.holder, { [place.key]: twist.value });
  if (place && twist.what === 'left-out') Reflect.deleteProperty(place.holder, place.key);
  if (twist.what === 'one-more' && typeof rest.body === 'object')
    Object.assign(rest.body ?? {}, { nobodyAsked: twist.value });
  return { ...rest, twist };
}
