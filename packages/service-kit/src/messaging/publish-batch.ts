import type { Client } from 'pg';
import type { Publisher } from './broker.ts';
import { crashpoint } from './crashpoint.ts';

/** A fact that is owed to its topic. */
export type Owed = { position: string; topic: string; key: string; value: string };
type Published = Owed & { xid: string };

type Round = {
  batchSize: number;
  /** What the round before has read ahead; their pointers still stand. */
  ahead: readonly Owed[];
  /** Done in the same transaction while the broker writes. */
  meanwhile: () => Promise<void>;
};

/**
 * One transaction: takes pointers, publishes their facts, and reads the next ones while the broker writes. A crash before
 * the commit publishes the batch again.
 */
export async function publishBatch(
  client: Client,
  publisher: Publisher,
  { batchSize, ahead, meanwhile }: Round,
): Promise<{ published: Published[]; ahead: Owed[] }> {
  await client.query('begin');
  try {
    crashpoint('relay.delete.before');
    const published = await (ahead.length > 0
      ? claim(client, batchSize, ahead)
      : take(client, batchSize));
    crashpoint('relay.delete.after');
    const besides = async () => {
      await meanwhile();
      return published.length === batchSize ? readAhead(client, batchSize) : [];
    };
    // Both have ended before either fails: the transaction is not left while a statement is under way.
    const [sent, read] = await Promise.allSettled([send(publisher, published), besides()]);
    if (sent.status === 'rejected') throw sent.reason;
    if (read.status === 'rejected') throw read.reason;
    crashpoint('relay.commit.before');
    await client.query('commit');
    crashpoint('relay.commit.after');
    return { published, ahead: read.value };
  } catch (error) {
    await client.query('rollback').catch(() => {});
    throw error;
  }
}

const columns = 'j.position, j.topic, j.partitionkey as key, j.envelope::text as value';

/** Positions commit out of order, so there is no cursor: what stands in the outbox is what is owed, the lowest first. */
const lowest = 'array(select position from outbox order by position limit $1)';
const taken = `taken as (delete from outbox where position = any(${lowest}) returning position)`;

const takeSql = `
  with ${taken} select ${columns}, pg_current_xact_id()::text as xid
  from journal j join taken using (position) order by j.position`;

function take(client: Client, batchSize: number): Promise<Published[]> {
  return rowsOf<Published>(client, 'take', takeSql, batchSize);
}

/** Their pointers stay: whatever is lower by then goes before them. */
const aheadSql = `
  select ${columns} from journal j where j.position = any(${lowest}) order by j.position`;

function readAhead(client: Client, batchSize: number): Promise<Owed[]> {
  return rowsOf<Owed>(client, 'ahead', aheadSql, batchSize);
}

const claimSql = `with ${taken}
  select position, pg_current_xact_id()::text as xid from taken order by position`;
const restSql = `select ${columns} from journal j where j.position = any($1::bigint[])`;

/** The lowest as ever; only those that came after they were read ahead are still to be read. */
async function claim(client: Client, batchSize: number, ahead: readonly Owed[]) {
  const claimed = await rowsOf<{ position: string; xid: string }>(
    client,
    'claim',
    claimSql,
    batchSize,
  );
  const known = new Map(ahead.map((owed) => [owed.position, owed]));
  const late = claimed.flatMap(({ position }) => (known.has(position) ? [] : [position]));
  if (late.length > 0)
    for (const owed of await rowsOf<Owed>(client, 'rest', restSql, late))
      known.set(owed.position, owed);
  return claimed.flatMap(({ position, xid }) => {
    const owed = known.get(position);
    return owed ? [{ ...owed, xid }] : [];
  });
}

async function rowsOf<Row extends object>(
  client: Client,
  name: string,
  text: string,
  value: unknown,
) {
  const { rows } = await client.query<Row>({ name, text, values: [value] });
  return rows;
}

async function send(publisher: Publisher, owed: readonly Owed[]): Promise<void> {
  for (const [topic, messages] of Map.groupBy(owed, (one) => one.topic)) {
    crashpoint('relay.send.before');
    await publisher.publish(topic, messages);
    crashpoint('relay.send.after');
  }
}
