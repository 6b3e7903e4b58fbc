import type { EntityManager } from '@mikro-orm/postgresql';
import { crashpoint } from './crashpoint.ts';
import type { Item } from './decoding.ts';
import { defer, run, together } from './statement.ts';
import { besideOthers } from './topic-lock.ts';

/** What the inbox knows before the first effect: nothing here grows in number of statements with the batch. */
export type Reception = {
  /** Ids never met before; each is taken out when it is dealt with. */
  fresh: Set<string>;
  progress: Map<string, Progress>;
  /** Keys with an open dead letter. */
  blocked: Set<string>;
  /** Outcomes to be written, by id; a fresh row without one stays `done`. */
  outcomes: Map<string, string>;
};

export type Progress = {
  source: string;
  subject: string;
  sequence: number;
  /** Facts of this subject wait for one that is missing. */
  waiting: boolean;
};

export const subjectOf = ({ source, subject }: { source: string; subject: string }) =>
  `${source} ${subject}`;

/**
 * Enters all ids of one topic, then reads how far their subjects are. Two statements on purpose, though they leave
 * together: the second begins after every other member that held one of these ids has committed, and after every replay
 * of the topic (see topic-lock.ts), so it sees what those did.
 */
export async function receive(tx: EntityManager, items: readonly Item[]): Promise<Reception> {
  const facts = items.flatMap((item) => (item.fact ? [item.fact] : []));
  crashpoint('inbox.insert.before');
  const entered = run<{ event_id: string }>(
    tx,
    `with locked as materialized (select ${besideOthers('$3')})
     insert into inbox (event_id, type) select * from unnest($1::uuid[], $2::text[])
     where (select count(*) from locked) > 0
     on conflict do nothing returning event_id`,
    [facts.map((fact) => fact.id), facts.map((fact) => fact.type), items[0]?.topic],
  );
  const [inserted, known] = await together(entered, readProgress(tx, items));
  crashpoint('inbox.insert.after');
  return { fresh: new Set(inserted.map((row) => row.event_id)), outcomes: new Map(), ...known };
}

export async function readProgress(
  tx: EntityManager,
  items: readonly Item[],
): Promise<Pick<Reception, 'progress' | 'blocked'>> {
  if (items.length === 0) return { progress: new Map(), blocked: new Set() };
  const rows = await run<Progress & { topic: string; key: string; blocked: boolean }>(
    tx,
    `select g.*, coalesce(p.sequence, 0) as sequence,
       exists (select from held_facts h where h.source = g.source and h.subject = g.subject) as waiting,
       exists (select from dead_letters d
         where d.topic = g.topic and d.key = g.key and d.replayed_at is null) as blocked
     from (
       select distinct * from unnest($1::text[], $2::text[], $3::text[], $4::text[])
         as g (source, subject, topic, key)
     ) g left join subject_progress p using (source, subject)`,
    [
      items.map((item) => item.fact?.source ?? ''),
      items.map((item) => item.fact?.subject ?? ''),
      items.map((item) => item.topic),
      items.map((item) => item.key),
    ],
  );
  return {
    progress: new Map(rows.map((row) => [subjectOf(row), row])),
    blocked: new Set(rows.filter((row) => row.blocked).map((row) => keyOf(row))),
  };
}

export const keyOf = ({ topic, key }: { topic: string; key: string }) => `${topic} ${key}`;

export async function writeProgress(tx: EntityManager, moved: readonly Progress[]): Promise<void> {
  if (moved.length === 0) return;
  await defer(
    tx,
    `insert into subject_progress (source, subject, sequence)
     select * from unnest($1::text[], $2::text[], $3::int[])
     on conflict (source, subject) do update set sequence = excluded.sequence`,
    [
      moved.map((row) => row.source),
      moved.map((row) => row.subject),
      moved.map((row) => row.sequence),
    ],
  );
}

/** Everything but `done`, which is what an inbox row says from the start. */
export async function writeOutcomes(
  tx: EntityManager,
  outcomes: ReadonlyMap<string, string>,
): Promise<void> {
  if (outcomes.size === 0) return;
  await defer(
    tx,
    `update inbox i set outcome = g.outcome
     from unnest($1::uuid[], $2::text[]) as g (event_id, outcome) where i.event_id = g.event_id`,
    [[...outcomes.keys()], [...outcomes.values()]],
  );
}
