import type { EventStream, FactOf } from '@tisheng/contracts';
import type { CommandContext } from './context.ts';
import { crashpoint } from './crashpoint.ts';
import { type About, type Announcement, type JournalRow, journalRows } from './journal-rows.ts';
import { defer, run } from './statement.ts';

/** Wakes the relay of this database. */
export const outboxChannel = 'outbox';

/** How many facts one statement carries: large enough to be cheap, small enough that the first leaves soon. */
const factsPerStatement = 1_000;

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

/**
 * The same for many subjects: a sweep of 100,000 cases is 100 statements, not 100,000. While the database writes one
 * portion the next is prepared; there is never more than one statement under way, so the order stays.
 */
export async function announceMany<Stream extends EventStream>(
  context: CommandContext,
  stream: Stream,
  announcements: readonly Announcement<Stream>[],
): Promise<void> {
  crashpoint('state.save.before');
  await context.tx.flush();
  crashpoint('state.save.after');
  const next = journalRows(context, stream, announcements, factsPerStatement);
  let rows = await next();
  while (rows.length > 0) {
    // Both have ended before either fails: the transaction is not left while a statement is under way.
    const [written, prepared] = await Promise.allSettled([
      append(context, stream.topic, rows),
      next(),
    ]);
    if (written.status === 'rejected') throw written.reason;
    if (prepared.status === 'rejected') throw prepared.reason;
    rows = prepared.value;
  }
}

/**
 * One statement. `pg_current_xact_id()` stands in a filter that is evaluated before any row: the transaction
 * must have its id before it draws a position, or a seal could close over it (see seal.ts).
 */
const appendSql = `
  with given as (
    select * from rows from (unnest($3::uuid[], $4::text[], $5::int[], $6::text[], $7::text[]),
      string_to_table($8, e'\\n')) with ordinality
      as g (id, subject, nth, partitionkey, type, rest, n)
    where pg_current_xact_id() is not null
  ), numbered as (
    select g.*, g.nth + coalesce(
      (select max(j.sequence) from journal j where j.subject = g.subject), 0) as sequence
    from given g
  ), entry as (
    insert into journal (id, topic, subject, sequence, partitionkey, type, actor_id, envelope)
    select id, $1, subject, sequence, partitionkey, type, $2,
      ('{"sequence":' || sequence || ',' || rest)::json
    from numbered order by n returning position
  ), pointer as (
    insert into outbox (position) select position from entry returning position
  )
  select pg_notify('${outboxChannel}', '') from (select count(*) from pointer) counted`;

async function append(context: CommandContext, topic: string, rows: readonly JournalRow[]) {
  crashpoint('journal.append.before');
  // The last portion, mostly the only one: what it meets is told by whatever follows, at the latest by the commit.
  const say = rows.length < factsPerStatement ? defer : run;
  await say(context.tx, appendSql, [
    topic,
    context.cause.actor.id,
    rows.map((row) => row.id),
    rows.map((row) => row.subject),
    rows.map((row) => row.nth),
    rows.map((row) => row.partitionkey),
    rows.map((row) => row.type),
    // One text of lines: as an array every quote of the JSON would be escaped here and taken back there.
    rows.map((row) => row.rest).join('\n'),
  ]);
  crashpoint('journal.append.after');
  for (const row of rows) context.announced.push(row.id);
}
