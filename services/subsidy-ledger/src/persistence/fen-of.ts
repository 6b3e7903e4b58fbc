/**
 * A sum of the database as a number. Balances are held far below what a number can tell; only a ledger that was filled
 * before there were bounds can hold more, and one such fund must not keep all others from being shown.
 */
export function fenOf(sum: string): number {
  const fen = BigInt(sum);
  const max = BigInt(Number.MAX_SAFE_INTEGER);
  return Number(fen > max ? max : fen < -max ? -max : fen);
}
