import type { EntityManager } from '@mikro-orm/postgresql';
import { run } from '@tisheng/service-kit/messaging';
import type { CountLimit } from '#domain/sign-in.ts';
import { instant } from './instant.ts';

const minutes = (n: number) => `${n} minutes`;

/** What of a row is over: its lock, or without one its patience. */
const isOver = `coalesce(c.locked_until, c.counted_since + $3::interval) <= $2`;

/**
 * Counts one attempt and answers how many there are by now. One statement, committed before the password is looked at:
 * sixty at once count as sixty. A lock is set by the last attempt that is allowed, and is not prolonged by later ones.
 */
export async function countAttempt(
  em: EntityManager,
  key: string,
  { failuresMax, lockMinutes, forgetMinutes }: CountLimit,
  now: Date,
): Promise<number> {
  const lock = `$2::timestamptz + $4::interval`;
  const [counted] = await run<{ failures: number }>(
    em,
    `insert into sign_in_counts as c (key, failures, counted_since, locked_until)
     values ($1, 1, $2, case when 1 >= $5::int then ${lock} end)
     on conflict (key) do update set
       failures = case when ${isOver} then 1 else c.failures + 1 end,
       counted_since = case when ${isOver} then $2 else c.counted_since end,
       locked_until = case
         when ${isOver} then excluded.locked_until
         when c.locked_until is null and c.failures + 1 >= $5::int then ${lock}
         else c.locked_until end
     returning failures`,
    [key, now, minutes(forgetMinutes), minutes(lockMinutes), failuresMax],
  );
  return counted?.failures ?? 1;
}

/** After a success nothing is held against a name. */
export async function forgetAttempts(em: EntityManager, key: string): Promise<boolean> {
  const gone = await run(em, 'delete from sign_in_counts where key = $1 returning key', [key]);
  return gone.length > 0;
}

/** An address is let off the one attempt that was none of a guesser; the others still count. */
export async function takeBackAttempt(
  em: EntityManager,
  key: string,
  { failuresMax }: CountLimit,
): Promise<void> {
  await run(
    em,
    `update sign_in_counts set failures = failures - 1,
       locked_until = case when failures - 1 >= $2::int then locked_until end
     where key = $1 and failures > 0`,
    [key, failuresMax],
  );
}

/** Names that are locked at present, of those given. */
export async function locksOf(
  em: EntityManager,
  keys: string[],
  now: Date,
): Promise<Map<string, string>> {
  const rows = await run<{ key: string; lockedUntil: string }>(
    em,
    `select key, ${instant('locked_until')} as "lockedUntil" from sign_in_counts
     where key = any($1::text[]) and locked_until > $2`,
    [keys, now],
  );
  return new Map(rows.map(({ key, lockedUntil }) => [key, lockedUntil]));
}

/** What nobody counts on any more, a portion at a time: made-up names must not fill the table. */
export async function pruneCounts(em: EntityManager, before: Date): Promise<number> {
  const gone = await run(
    em,
    `delete from sign_in_counts where key in (select key from sign_in_counts
       where counted_since < $1 and coalesce(locked_until, '-infinity') < $1 limit 1000)
     returning key`,
    [before],
  );
  return gone.length;
}
