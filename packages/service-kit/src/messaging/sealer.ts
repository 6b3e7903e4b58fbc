import type { Client } from 'pg';
import { crashpoint } from './crashpoint.ts';
import { firstSealFollows, nextSeal, type Seal, type SealedRow, type SealHash } from './seal.ts';

/** The most facts under one seal: they are read and hashed in one piece. */
const factsPerSealMax = 5_000;

/** The end of a range, and the transaction that published it. */
type End = { position: bigint; xid: string };

/**
 * Closes ranges of the journal that nothing can still commit into. A command has its transaction id before it
 * draws a position; the relay draws its own when it deletes the pointer of an end, thus later than all
 * commands that drew a position below it. Once every transaction up to the relay's is over, the range is final.
 * (The snapshot's `xmax` would not do: it is bounded by what has completed, not by what has begun.)
 */
export function sealer(algorithm: SealHash) {
  let pending: End | undefined;
  let newest: End | undefined;

  return {
    published(position: string, xid: string) {
      // A position that was drawn early and committed late moves no end back.
      const last = BigInt(position);
      newest = { position: newest && newest.position > last ? newest.position : last, xid };
      pending ??= newest;
    },
    /** After a start: what was published before may not be sealed yet. */
    async begin(client: Client) {
      const { rows } = await client.query<{ position: string | null; xid: string }>(
        'select max(position) as position, pg_current_xact_id()::text as xid from journal',
      );
      const [found] = rows;
      if (found?.position) this.published(found.position, found.xid);
    },
    /** Seals up to the end chosen before, when its time has come; runs on the leader's connection only. */
    async seal(client: Client): Promise<boolean> {
      const end = pending;
      if (!end) return false;
      const { rows } = await client.query<Found>(findSql, [end.xid]);
      const [found] = rows;
      if (!found?.quiet) return false;
      crashpoint('relay.seal.before');
      const reached = await sealUpTo(client, found, end.position, algorithm);
      crashpoint('relay.seal.after');
      if (reached === 'end') pending = newest === end ? undefined : newest;
      return reached !== 'nothing';
    },
  };
}

type Found = (Pick<Seal, 'number' | 'last_position' | 'hash'> | Absent) & {
  quiet: boolean;
  owed: string | null;
};

type Absent = { number: null; last_position: null; hash: null };

const findSql = `
  select pg_snapshot_xmin(pg_current_snapshot()) > $1::xid8 as quiet,
    (select min(position) from outbox where position > coalesce(s.last_position, 0)) as owed, s.number, s.last_position, s.hash
  from (values (1)) one
  left join (select * from seals order by number desc limit 1) s on true`;

/**
 * What is still owed stays outside: a commit that came late is published first, then sealed. (What is owed once more
 * and was sealed before, by a fill of the topic, holds back nothing.)
 */
async function sealUpTo(
  client: Client,
  found: Found,
  end: bigint,
  algorithm: SealHash,
): Promise<'end' | 'part' | 'nothing'> {
  const previous = found.number === null ? firstSealFollows : found;
  const from = BigInt(previous.last_position);
  const last = found.owed !== null && BigInt(found.owed) <= end ? BigInt(found.owed) - 1n : end;
  if (end <= from) return 'end';
  if (last <= from) return 'nothing';
  const { rows } = await client.query<SealedRow>(
    `select position, envelope::text as envelope from journal
     where position > $1 and position <= $2 order by position limit $3`,
    [from, last, factsPerSealMax],
  );
  const full = rows.length === factsPerSealMax;
  const sealedTo = full ? (rows.at(-1)?.position ?? String(last)) : String(last);
  const seal = nextSeal(previous, sealedTo, rows, algorithm);
  await client.query(
    `insert into seals (number, first_position, last_position, facts, algorithm, previous_hash, hash)
     values ($1, $2, $3, $4, $5, $6, $7)`,
    [
      seal.number,
      seal.first_position,
      seal.last_position,
      seal.facts,
      seal.algorithm,
      seal.previous_hash,
      seal.hash,
    ],
  );
  return !full && last === end ? 'end' : 'part';
}
