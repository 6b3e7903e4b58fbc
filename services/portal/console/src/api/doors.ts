import type { paths as BusinessRegistry } from './doors/business-registry.gen.ts';
import type { paths as ConversionPool } from './doors/conversion-pool.gen.ts';
import type { paths as Journey } from './doors/journey.gen.ts';
import type { paths as PermitTransfer } from './doors/permit-transfer.gen.ts';
import type { paths as Portal } from './doors/portal.gen.ts';
import type { paths as Rulebook } from './doors/rulebook.gen.ts';
import type { paths as SubsidyLedger } from './doors/subsidy-ledger.gen.ts';
import type { paths as UpscalePools } from './doors/upscale-pools.gen.ts';

type Paths = BusinessRegistry &
  ConversionPool &
  Journey &
  PermitTransfer &
  Portal &
  Rulebook &
  SubsidyLedger &
  UpscalePools;

/** Every door of every service, by what follows `/api/`. */
type Doors = {
  [Url in keyof Paths as Url extends `/api/${infer Rest}` ? Rest : never]: Paths[Url];
};
export type Method = 'get' | 'post' | 'put' | 'delete';
export type Path<M extends Method> = {
  [P in keyof Doors]: Doors[P] extends Record<M, object> ? P : never;
}[keyof Doors];

type Door<M extends Method, P extends Path<M>> = P extends P
  ? Doors[P] extends Record<M, infer One>
    ? One
    : never
  : never;
type Present<Part> = [NonNullable<Part>] extends [never] ? object : NonNullable<Part>;
/** What comes from an address may be any word; the service says what it does not know. */
type Named<InPath> = { [Key in keyof InPath]: InPath[Key] | string };
type Written<Query> = { [Key in keyof Query]: Query[Key] | string | null | undefined };

/** What a door is asked with: the names in its path, and its query. */
export type Asked<M extends Method, P extends Path<M>> =
  Door<M, P> extends { parameters: { path?: infer InPath; query?: infer Query } }
    ? Named<Present<InPath>> & Written<Present<Query>>
    : never;

/** What a door answers; nothing where it only says that it is done. */
export type AnswerOf<M extends Method, P extends Path<M>> =
  Door<M, P> extends infer One
    ? One extends { responses: infer Told }
      ? [Told] extends [{ 200: { content: { 'application/json': infer Body } } }]
        ? [Told] extends [never]
          ? void
          : Body
        : void
      : never
    : never;

/** What a command takes; `{}` where it takes nothing. */
export type BodyOf<M extends Method, P extends Path<M>> =
  Door<M, P> extends infer One
    ? One extends { requestBody?: infer Sent }
      ? [NonNullable<Sent>] extends [never]
        ? Record<string, never>
        : NonNullable<Sent> extends { content: { 'application/json': infer Body } }
          ? Body
          : never
      : never
    : never;

/** What a reading door answers, and one of its list. */
export type Got<P extends Path<'get'>> = AnswerOf<'get', P>;
export type Item<List extends { items: readonly unknown[] }> = List['items'][number];

/** The last words of the commands below a path: `acceptance` of `permit-transfer/cases/{id}`. */
export type Noun<Below extends string> =
  Path<'post'> extends infer P
    ? P extends `${Below}/${infer Last}`
      ? Last extends `${string}/${string}`
        ? never
        : Last
      : never
    : never;

/** A decision below a path: the last word of its door, and what that door takes. */
export type Decision<Below extends string> = {
  [N in Noun<Below>]: `${Below}/${N}` extends infer P extends Path<'post'>
    ? [noun: N, body: BodyOf<'post', P>]
    : never;
}[Noun<Below>];
