import { z } from 'zod';
import { FactActor } from './actor.ts';
import { versionMax, whole } from './count.ts';
import { Day } from './day.ts';
import { boundedAs } from './heard.ts';

/** The envelope of every fact: CloudEvents attributes, then who did it, when in the world, and why. */
export const Envelope = z.object({
  id: z.uuidv7(),
  source: boundedAs(
    z
      .string()
      .regex(/^[a-z][a-z0-9-]*$/)
      .max(100),
    z.string().min(1),
  ),
  type: boundedAs(
    z
      .string()
      .regex(/^[A-Za-z][A-Za-z0-9]*$/)
      .max(100),
    z.string().min(1),
  ),
  dataversion: whole(1, versionMax, z.int().positive()),
  /** The aggregate, `case/<id>`, `claim/<id>`, `business/<businessId>`. */
  subject: boundedAs(
    z
      .string()
      .regex(/^[a-z-]+\/[!-~]+$/)
      .max(300),
    z.string().regex(/^[a-z-]+\/.+$/),
  ),
  /** The place of this fact among all facts of its subject: 1, 2, 3 … without a gap. */
  sequence: whole(1, versionMax, z.int().positive()),
  /** The Kafka key: the businessId where there is one, else the subject. */
  partitionkey: boundedAs(
    z
      .string()
      .regex(/^[!-~]+$/)
      .max(300),
    z.string().min(1),
  ),
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
