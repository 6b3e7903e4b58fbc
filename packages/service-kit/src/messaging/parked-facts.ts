import type { EntityManager } from '@mikro-orm/postgresql';
import { revisionSql } from './letters.ts';
import { type MaskedPayload, maskedPayload, maskedReason } from './masked-payload.ts';
import { run } from './statement.ts';

/** One open dead letter as people see it: nothing personal in it. */
export type ParkedFact = {
  id: string;
  topic: string;
  partition: number;
  offset: string;
  key: string;
  eventId: string | null;
  type: string | null;
  subject: string | null;
  reason: string;
  attempts: number;
  parkedAt: Date;
  /** Facts of the same key that wait behind it. */
  heldBehind: number;
  /** Who asked to give it up and why; a second person confirms. */
  skip: { reason: string; askedBy: { id: string; name: string }; askedAt: Date } | null;
  payload: MaskedPayload;
  /** Whoever confirms that it is given up names what he saw. */
  revision: string;
};

export type ParkedPage = { total: number; facts: ParkedFact[] };

type Row = Omit<ParkedFact, 'skip' | 'payload'> & {
  payload: string;
  skipReason: string | null;
  askedBy: string;
  askedName: string;
  askedAt: Date;
};

/** A page of what is parked, the oldest first; of one key where it is named: that of a business is its id. */
export async function listParked(
  tx: EntityManager,
  { limit, offset, key = null }: { limit: number; offset: number; key?: string | null },
): Promise<ParkedPage> {
  const [count] = await run<{ total: number }>(
    tx,
    `select count(*)::int as total from dead_letters
     where replayed_at is null and ($1::text is null or key = $1)`,
    [key],
  );
  const rows = await run<Row>(
    tx,
    `select id::text, topic, partition, message_offset::text as "offset", key, event_id as "eventId",
       type, subject, reason, attempts, parked_at as "parkedAt", payload,
       ${revisionSql} as revision,
       (select count(*)::int from held_facts h where h.topic = d.topic and h.key = d.key) as "heldBehind",
       skip_reason as "skipReason", skip_asked_by as "askedBy", skip_asked_name as "askedName",
       skip_asked_at as "askedAt"
     from dead_letters d where replayed_at is null and ($1::text is null or key = $1)
     order by d.id limit $2 offset $3`,
    [key, limit, offset],
  );
  return { total: count?.total ?? 0, facts: rows.map(parkedFact) };
}

function parkedFact({ payload, skipReason, askedBy, askedName, askedAt, ...row }: Row): ParkedFact {
  const asked = { askedBy: { id: askedBy, name: askedName }, askedAt };
  return {
    ...row,
    reason: maskedReason(row.reason),
    skip: skipReason === null ? null : { reason: skipReason, ...asked },
    payload: maskedPayload(payload),
  };
}

/** Cheap enough for every question after readiness: an index of open letters, and a table that is empty as a rule. */
export async function countParked(tx: EntityManager): Promise<{ parked: number; held: number }> {
  const [counts] = await run<{ parked: number; held: number }>(
    tx,
    `select (select count(*)::int from dead_letters where replayed_at is null) as parked,
       (select count(*)::int from held_facts) as held`,
  );
  return counts ?? { parked: 0, held: 0 };
}

/** Facts of a subject that wait for one that never came: no letter blocks them, filling the topic brings it. */
export type Gap = {
  topic: string;
  source: string;
  subject: string;
  missing: number;
  held: number;
  since: Date;
};

export function listGaps(tx: EntityManager): Promise<Gap[]> {
  return run<Gap>(
    tx,
    `select h.topic, h.source, h.subject, coalesce(max(p.sequence), 0) + 1 as missing,
       count(*)::int as held, min(h.held_at) as since
     from held_facts h left join subject_progress p using (source, subject)
     where not exists (select from dead_letters d
       where d.topic = h.topic and d.key = h.key and d.replayed_at is null)
     group by h.topic, h.source, h.subject order by since limit 1000`,
  );
}
