import { z } from 'zod';
import { actionsOf } from '../http/lists.ts';
import { letterActionNames, serviceActionNames } from './operation-actions.ts';

const Instant = z.iso.datetime();

export const WaitingForView = z.object({
  part: z.enum(['database', 'broker', 'reference']),
  text: z.string(),
});

/** One service as people who run the city see it. */
export const OperationsView = z.object({
  service: z.string(),
  ready: z.boolean(),
  waitingFor: z.array(WaitingForView),
  lag: z.int().nullable(),
  facts: z
    .object({
      owed: z.int(),
      oldestOwedMs: z.number(),
      parked: z.int(),
      held: z.int(),
    })
    .nullable(),
  topic: z.string().nullable(),
  listensTo: z.array(z.string()),
  /** Partitions that fail again and again for a reason that may pass. */
  troubles: z.array(
    z.object({
      topic: z.string(),
      partition: z.int(),
      failures: z.int(),
      since: Instant,
      error: z.string(),
    }),
  ),
  /** Sweeps that found what they can do nothing about, or failed. */
  sweepTroubles: z.array(
    z.object({
      sweep: z.string(),
      kind: z.enum(['stalled', 'failed']),
      found: z.int().nullable(),
      since: Instant,
    }),
  ),
  /** Subjects that wait for a fact that never came. */
  gaps: z.array(
    z.object({
      topic: z.string(),
      subject: z.string(),
      missing: z.int(),
      held: z.int(),
      since: Instant,
    }),
  ),
  availableActions: actionsOf(serviceActionNames),
  acts: z.array(
    z.object({
      act: z.string(),
      letter: z.string().nullable(),
      reason: z.string().nullable(),
      actorName: z.string(),
      beganAt: Instant,
      endedAt: Instant.nullable(),
      outcome: z.string().nullable(),
    }),
  ),
});

export const ParkedView = z.object({
  total: z.int(),
  items: z.array(
    z.object({
      id: z.string(),
      topic: z.string(),
      partition: z.int(),
      offset: z.string(),
      key: z.string(),
      eventId: z.string().nullable(),
      type: z.string().nullable(),
      subject: z.string().nullable(),
      reason: z.string(),
      attempts: z.int(),
      parkedAt: Instant,
      heldBehind: z.int(),
      skip: z
        .object({
          reason: z.string(),
          askedBy: z.object({ id: z.string(), name: z.string() }),
          askedAt: Instant,
        })
        .nullable(),
      payload: z.unknown(),
      revision: z.string(),
      availableActions: actionsOf(letterActionNames),
    }),
  ),
});

export const RetriedView = z.object({
  items: z.array(z.object({ id: z.string(), outcome: z.string() })),
});

export const FilledView = z.object({ facts: z.int(), lastPosition: z.string().nullable() });

/** What an officer is told of one business: that something of it waits, never what. */
export const BlockedView = z.object({ blocked: z.boolean(), waiting: z.int() });

const instants = new Set(['parkedAt', 'askedAt', 'since', 'beganAt', 'endedAt']);

/** Rows as JSON tells them: an instant is read as a date or as PostgreSQL writes it, and told in one way. */
export function asTold<View>(view: z.ZodType<View>, rows: object): View {
  const told = (member: string, value: unknown) =>
    instants.has(member) && typeof value === 'string' ? new Date(value).toISOString() : value;
  return view.parse(JSON.parse(JSON.stringify(rows), told));
}
