import type { MikroORM } from '@mikro-orm/postgresql';
import type { Day } from '@tisheng/contracts';
import { outboxChannel } from './announce.ts';
import { run } from './statement.ts';

/** Where in the journal to begin; absent: at its first fact. */
export type FillFrom = { position?: string; day?: Day };

export type Filled = { facts: number; lastPosition: string | null };

type Portion = { facts: number; last: string | null };

/**
 * One portion: pointers at journal rows, as `announce` writes them. What is still owed is left as it is, so a fill that
 * was cut off, or is asked for twice, adds nothing wrong: readers drop what they know.
 */
const portionSql = `
  with portion as (
    select position from journal
    where position > $1::bigint and position <= $4::bigint
      and ($2::timestamptz is null or recorded_at >= $2)
    order by position limit $3
  ), pointer as (
    insert into outbox (position) select position from portion on conflict do nothing
  )
  select count(*)::int as facts, max(position)::text as last,
    pg_notify('${outboxChannel}', '') from portion`;

/**
 * Owes the journal to its topic once more, from a position or a day on: the topic was deleted, or a reader has lost
 * what it knew. The relay publishes it, lowest position first, before what is announced meanwhile: the order is that of
 * the journal, there is one leader, and a crash loses nothing. Each portion is a transaction of its own.
 */
export async function fillFromJournal(
  orm: MikroORM,
  { position, day }: FillFrom = {},
  {
    portionSize = 5_000,
    onPortion,
  }: { portionSize?: number; onPortion?: (done: Filled) => void } = {},
): Promise<Filled> {
  const since = day === undefined ? null : `${day}T00:00:00+08:00`;
  const done: Filled = { facts: 0, lastPosition: null };
  const [end] = await run<{ last: string | null }>(
    orm.em.fork(),
    'select max(position)::text as last from journal',
  );
  let after = String(BigInt(position ?? 1) - 1n);
  for (;;) {
    const [portion] = await orm.em
      .fork()
      .transactional((tx) =>
        run<Portion>(tx, portionSql, [after, since, portionSize, end?.last ?? 0]),
      );
    if (!portion?.last) return done;
    done.facts += portion.facts;
    done.lastPosition = after = portion.last;
    onPortion?.({ ...done });
  }
}
