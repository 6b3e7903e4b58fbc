import { type Day, Envelope, type EventStream, type FactOf } from '@tisheng/contracts';
import { v7 as newId } from 'uuid';
import type { CommandContext } from './context.ts';
import { crashpoint } from './crashpoint.ts';
import { run } from './statement.ts';

/** Wakes the relay of this database. */
export const outboxChannel = 'outbox';

/** How many facts one statement carries: large enough to be cheap, small enough for a short parse. */
const factsPerStatement = 2_000;

export type About = { subject: string; partitionkey: string; occurredOn?: Day };

/** Facts of one subject, for an announcement of many subjects at once. */
export type Announcement<Stream extends EventStream> = About & { facts: readonly FactOf<Stream>[] };

/**
 * Writes facts into the journal and points the outbox at them, in the transaction of the context, after
 * flushing what the use case has saved. The sequence of a subject goes on without a gap.
 * @throws Error when a fact breaks its contract: a bug. A lost race is told by `isLostRace`.
 */
export function announce<Stream extends EventStream>(
  context: CommandContext,
  stream: Stream,
  about: About,
  facts: readonly FactOf<Stream>[],
): Promise<void> {
  return announceMany(context, stream, [{ ...about, facts }]);
}

/** The same for many subjects: a sweep of 100,000 cases is 50 statements, not 100,000. */
export async function announceMany<Stream extends EventStream>(
  context: CommandContext,
  stream: Stream,
  announcements: readonly Announcement<Stream>[],
): Promise<void> {
  crashpoint('state.save.before');
  await context.tx.flush();
  crashpoint('state.save.after');
  let rows: JournalRow[] = [];
  for (const { facts, ...about } of announcements) {
    for (const fact of facts) {
      rows.push(journalRow(context, stream, about, fact));
      if (rows.length < factsPerStatement) continue;
      await append(context, stream.topic, rows);
      rows = [];
    }
  }
  if (rows.length > 0) await append(context, stream.topic, rows);
}

type JournalRow = {
  id: string;
  subject: string;
  partitionkey: string;
  type: string;
  actorId: string;
  /** The envelope without its sequence, which only the database can give. */
  head: string;
};

const Head = Envelope.omit({ sequence: true });

function journalRow(
  { cause, today }: CommandContext,
  stream: EventStream,
  about: About,
  fact: { type: PropertyKey; data: unknown },
): JournalRow {
  const type = String(fact.type);
  const contract = stream.events[type];
  if (!contract) throw new Error(`${type} is no event of ${stream.topic}`);
  const data = contract.data.safeParse(fact.data);
  if (!data.success) throw new Error(`${type} breaks its contract: ${data.error.message}`);
  const head = Head.parse({
    id: newId(),
    source: cause.source,
    type,
    dataversion: contract.version,
    subject: about.subject,
    partitionkey: about.partitionkey,
    time: cause.now.toISOString(),
    occurredOn: about.occurredOn ?? today,
    actor: cause.actor,
    correlationId: cause.correlationId,
    causationId: cause.causationId,
    data: data.data,
  });
  const { id, subject, partitionkey, actor } = head;
  return { id, subject, partitionkey, type, actorId: actor.id, head: JSON.stringify(head) };
}

/**
 * One statement. `pg_current_xact_id()` stands in a filter that is evaluated before any row: the transaction
 * must have its id before it draws a position, or a seal could close over it (see seal.ts).
 */
const appendSql = `
  with given as (
    select * from unnest($2::uuid[], $3::text[], $4::text[], $5::text[], $6::text[], $7::text[])
      with ordinality as g (id, subject, partitionkey, type, actor_id, head, n)
    where pg_current_xact_id() is not null
  ), reached as (
    select s.subject, coalesce((select max(j.sequence) from journal j where j.subject = s.subject), 0)
      as sequence from (select distinct subject from given) s
  ), numbered as (
    select g.*, r.sequence + row_number() over (partition by g.subject order by g.n) as sequence
    from given g join reached r using (subject)
  ), entry as (
    insert into journal (id, topic, subject, sequence, partitionkey, type, actor_id, envelope)
    select id, $1, subject, sequence, partitionkey, type, actor_id,
      ('{"sequence":' || sequence || ',' || substr(head, 2))::json
    from numbered order by n returning position
  ), pointer as (
    insert into outbox (position) select position from entry returning position
  )
  select pg_notify('${outboxChannel}', '') from (select count(*) from pointer) counted`;

async function append(context: CommandContext, topic: string, rows: readonly JournalRow[]) {
  crashpoint('journal.append.before');
  await run(context.tx, appendSql, [
    topic,
    rows.map((row) => row.id),
    rows.map((row) => row.subject),
    rows.map((row) => row.partitionkey),
    rows.map((row) => row.type),
    rows.map((row) => row.actorId),
    rows.map((row) => row.head),
  ]);
  crashpoint('journal.append.after');
  for (const row of rows) context.announced.push(row.id);
}
