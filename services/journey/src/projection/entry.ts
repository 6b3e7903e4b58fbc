import type { DataOf, EventType, FactActor } from '@tisheng/contracts';

/** One recorded fact as the read side keeps it; `type` decides the shape of `data`. */
export type EntryOf<Type extends EventType> = {
  id: string;
  businessId: string | null;
  service: string;
  type: Type;
  /** The civil day in the world: what was true. */
  occurredOn: string;
  /** The instant it was written down: what was known. */
  recordedAt: string;
  actor: FactActor;
  data: DataOf<Type>;
};

export type Entry = { [Type in EventType]: EntryOf<Type> }[EventType];

/** What a projection makes of the kinds of facts it knows; it passes over all others. */
export type Readers<Result, More extends unknown[] = []> = {
  readonly [Type in EventType]?: (entry: EntryOf<Type>, ...more: More) => Result;
};

export function read<Result, More extends unknown[]>(
  readers: Readers<Result, More>,
  entry: Entry,
  ...more: More
): Result | undefined {
  // Table and entry agree by construction; TypeScript cannot follow the pair through an index.
  const reader = readers[entry.type] as ((entry: Entry, ...more: More) => Result) | undefined;
  return reader?.(entry, ...more);
}

/**
 * The order in which facts became known, the same however they arrived: topics overtake each other, so every
 * projection is folded over all entries of a business in this order, never over the order of arrival.
 */
export function inOrder(entries: readonly Entry[]): readonly Entry[] {
  const isInOrder = entries.every((entry, n) => n === 0 || compare(entries[n - 1], entry) <= 0);
  return isInOrder ? entries : entries.toSorted(compare);
}

function compare(a: Entry | undefined, b: Entry | undefined): number {
  if (!a || !b) return 0;
  return compareText(a.recordedAt, b.recordedAt) || compareText(a.id, b.id);
}

/** What still stands: a payment whose receipt was taken back was none. */
export function standing(entries: readonly Entry[]): readonly Entry[] {
  const ordered = inOrder(entries);
  if (!ordered.some(({ type }) => type === 'ReceiptWithdrawn')) return ordered;
  const kept: Entry[] = [];
  for (const entry of ordered) {
    if (entry.type === 'ReceiptWithdrawn') takeOutPayment(kept, entry.data);
    kept.push(entry);
  }
  return kept;
}

type Payment = { claimId: string; paymentNo: string };

function takeOutPayment(kept: Entry[], { claimId, paymentNo }: Payment): void {
  const at = kept.findLastIndex(
    ({ type, data }) =>
      type === 'SubsidyPaid' && data.claimId === claimId && data.paymentNo === paymentNo,
  );
  if (at >= 0) kept.splice(at, 1);
}

/** What was true on a day, and known at an instant; either may be left open. */
export function asOf(entries: readonly Entry[], day?: string, knownAt?: string): Entry[] {
  return entries.filter(
    ({ occurredOn, recordedAt }) =>
      (day === undefined || occurredOn <= day) && (knownAt === undefined || recordedAt <= knownAt),
  );
}

function compareText(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
