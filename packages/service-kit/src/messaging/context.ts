import type { EntityManager } from '@mikro-orm/postgresql';
import type { Day, Envelope, EventStream, FactActor } from '@tisheng/contracts';
import type { z } from 'zod';

/** Why and by whom something is done: what each announced fact carries on. */
export type Cause = {
  /** The service that acts. */
  source: string;
  now: Date;
  actor: FactActor;
  correlationId: string;
  /** The id of the fact that led here; null when a person began it. */
  causationId: string | null;
};

/** What a use case is given: one open transaction, owned by the door that opened it. */
export type CommandContext = {
  tx: EntityManager;
  cause: Cause;
  today: Day;
  /** Ids of the facts announced so far, in order. */
  announced: string[];
};

type TypeOf<Stream extends EventStream> = Stream extends EventStream
  ? keyof Stream['events'] & string
  : never;

type DataOf<Stream extends EventStream, Type extends string> = Stream extends EventStream
  ? Type extends keyof Stream['events']
    ? z.infer<Stream['events'][Type]['data']>
    : never
  : never;

/** A fact as it arrives: its envelope, with data of the present version. */
export type ReceivedFact<
  Stream extends EventStream = EventStream,
  Type extends TypeOf<Stream> = TypeOf<Stream>,
> = { [T in Type]: Omit<Envelope, 'type' | 'data'> & { type: T; data: DataOf<Stream, T> } }[Type];

/** A fact of a run, with the context in which a reaction to it is done: in the name of whoever brought it about. */
export type Heard<Fact = ReceivedFact> = { context: CommandContext; fact: Fact };

/** Declared as methods: a handler of one event type may then stand in a table of handlers of any. */
export type Handler = {
  handle(context: CommandContext, fact: ReceivedFact): Promise<void>;
}['handle'];

/** Takes facts of one type together, each of another key: what they tell of a thousand businesses in a few statements. */
export type Many = { many(heard: readonly Heard[]): Promise<void> };

/** Event type to use case; a table, nothing else. */
export type Subscriptions = { readonly [eventType: string]: Handler | Many };

/** `{ … } satisfies SubscriptionsTo<typeof rulebook | typeof businessRegistry>` types each fact. */
export type SubscriptionsTo<Stream extends EventStream> = {
  readonly [Type in TypeOf<Stream>]?:
    | ((context: CommandContext, fact: ReceivedFact<Stream, Type>) => Promise<void>)
    | { many(heard: readonly Heard<ReceivedFact<Stream, Type>>[]): Promise<void> };
};
