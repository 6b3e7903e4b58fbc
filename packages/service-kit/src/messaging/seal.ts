import { createHash } from 'node:crypto';

/** 国密 sites set `sm3`; the chain may change its algorithm from one seal to the next. */
export type SealHash = 'sha256' | 'sm3';

export type Seal = {
  number: string;
  first_position: string;
  last_position: string;
  facts: number;
  algorithm: string;
  previous_hash: string;
  hash: string;
};

/** A journal row as far as a seal covers it: `envelope` verbatim, as text. */
export type SealedRow = { position: string; envelope: string };

export const firstSealFollows = { number: '0', last_position: '0', hash: '' };

/** The next seal of the chain over all rows from the end of the last seal up to `lastPosition`. */
export function nextSeal(
  previous: Pick<Seal, 'number' | 'last_position' | 'hash'>,
  lastPosition: string,
  rows: readonly SealedRow[],
  algorithm: SealHash,
): Seal {
  const range = {
    number: String(BigInt(previous.number) + 1n),
    first_position: String(BigInt(previous.last_position) + 1n),
    last_position: lastPosition,
    facts: rows.length,
    algorithm,
    previous_hash: previous.hash,
  };
  return { ...range, hash: hashOf(range, rows) };
}

function hashOf(range: Omit<Seal, 'hash'>, rows: readonly SealedRow[]): string {
  const hash = createHash(range.algorithm);
  hash.update(`${range.previous_hash}\n${range.number} ${range.first_position} `);
  hash.update(`${range.last_position} ${range.facts}\n`);
  for (const { position, envelope } of rows) {
    hash
      .update(`${position} ${Buffer.byteLength(envelope)}\n`)
      .update(envelope)
      .update('\n');
  }
  return hash.digest('hex');
}

export type SealFault = {
  seal: string;
  fault: 'gap-or-overlap' | 'chain-broken' | 'count-differs' | 'hash-differs';
};

/**
 * Recomputes the chain from a dump alone, no database needed; both lists in ascending order. An empty answer
 * means that nothing within the sealed range was changed, added or taken away.
 */
export function verifySeals(seals: readonly Seal[], journal: readonly SealedRow[]): SealFault[] {
  const faults: SealFault[] = [];
  let previous = firstSealFollows;
  let from = 0;
  for (const seal of seals) {
    let to = from;
    const last = BigInt(seal.last_position);
    while (to < journal.length && BigInt(journal[to]?.position ?? 0) <= last) to += 1;
    const rows = journal.slice(from, to);
    const fault = faultOf(previous, seal, rows);
    if (fault) faults.push({ seal: seal.number, fault });
    previous = seal;
    from = to;
  }
  return faults;
}

function faultOf(
  previous: Pick<Seal, 'number' | 'last_position' | 'hash'>,
  seal: Seal,
  rows: readonly SealedRow[],
): SealFault['fault'] | undefined {
  const follows = BigInt(seal.first_position) === BigInt(previous.last_position) + 1n;
  if (!follows || BigInt(seal.number) !== BigInt(previous.number) + 1n) return 'gap-or-overlap';
  if (seal.previous_hash !== previous.hash) return 'chain-broken';
  if (seal.facts !== rows.length) return 'count-differs';
  return hashOf(seal, rows) === seal.hash ? undefined : 'hash-differs';
}
