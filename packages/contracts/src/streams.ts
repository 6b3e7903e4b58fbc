import { businessRegistry } from './business-registry.ts';
import { conversionPool } from './conversion-pool.ts';
import { permitTransfer } from './permit-transfer.ts';
import { portal } from './portal.ts';
import { rulebook } from './rulebook.ts';
import { subsidyLedger } from './subsidy-ledger.ts';
import { upscalePools } from './upscale-pools.ts';

/** Every stream of the city, by the service that publishes it. */
export const streams = {
  'business-registry': businessRegistry,
  rulebook,
  'conversion-pool': conversionPool,
  'permit-transfer': permitTransfer,
  'upscale-pools': upscalePools,
  'subsidy-ledger': subsidyLedger,
  portal,
} as const;

type AnyStream = (typeof streams)[keyof typeof streams];
type EventsOf<Stream> = Stream extends { events: infer Events } ? Events : never;
type UnionKeys<Union> = Union extends unknown ? keyof Union : never;
type Pick1<Union, Key> = Union extends unknown
  ? Key extends keyof Union
    ? Union[Key]
    : never
  : never;

/** Names of events are unique in the whole city, so a subscription needs no topic. */
export type EventType = UnionKeys<EventsOf<AnyStream>> & string;

/** The data of one event, by its name alone. */
export type DataOf<Type extends EventType> =
  Pick1<EventsOf<AnyStream>, Type> extends { data: { _zod: { output: infer Output } } }
    ? Output
    : never;
