import { z } from 'zod';
import { FactActor } from './actor.ts';
import { Day } from './day.ts';

/** The envelope of every fact: CloudEvents attributes, then who did it, when in the world, and why. */
export const Envelope = z.object({
  id: z.uuidv7(),
  source: z.string().min(1),
  type: z.string().min(1),
  dataversion: z.int().positive(),
  /** The aggregate, `case/<id>`, `claim/<id>`, `business/<businessId>`. */
  subject: z.string().regex(/^[a-z-]+\/.+$/),
  /** The place of this fact among all facts of its subject: 1, 2, 3 … without a gap. */
  sequence: z.int().positive(),
  /** The Kafka key: the businessId where there is one, else the subject. */
  partitionkey: z.string().min(1),
  time: z.iso.datetime(),
  occurredOn: Day,
  actor: FactActor,
  correlationId: z.uuid(),
  causationId: z.uuid().nullable(),
  data: z.unknown(),
});
export type Envelope = z.infer<typeof Envelope>;

/** One event: its name is its key in the stream; here stand its version and the shape of its data. */
export type EventContract = {
  readonly version: number;
  readonly data: z.ZodObject;
  /** Brings data of an older version up to the present one, one step or many. */
  readonly upcast?: (data: unknown, fromVersion: number) => unknown;
};

/** All events one service publishes, on one Kafka topic, in order for each key. */
export type EventStream = {
  readonly topic: string;
  readonly events: Readonly<Record<string, EventContract>>;
};

/** What a decision returns: the fact itself, before an envelope is put around it. */
export type FactOf<Stream extends EventStream> = {
  [Type in keyof Stream['events']]: {
    type: Type;
    data: z.infer<Stream['events'][Type]['data']>;
  };
}[keyof Stream['events']];
