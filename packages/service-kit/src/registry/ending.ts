import { type EndingCause, endingCauseNames } from '@tisheng/contracts';
import type { KnownBusiness } from './businesses.ts';

/** How the register has ended a business, when, and in words that a person reads. */
export type Ending = { cause: EndingCause; on: string; reason: string };

/** What counts of two: what never was, then the earlier day, then the order of this list. */
const causes: EndingCause[] = ['voided', 'cancelled', 'revoked', 'absorbed'];

/**
 * The one ending that counts, whatever was told first: a closing and a merger come by different ways. Null for a business
 * that goes on.
 */
export function endingOf({
  closedOn,
  closedManner,
  voided,
  mergedOn,
}: Pick<KnownBusiness, 'closedOn' | 'closedManner' | 'voided' | 'mergedOn'>): Ending | null {
  const endings: Omit<Ending, 'reason'>[] = [];
  if (closedOn && closedManner)
    endings.push({ cause: voided ? 'voided' : closedManner, on: closedOn });
  if (mergedOn) endings.push({ cause: 'absorbed', on: mergedOn });
  const [first] = endings.toSorted(byPrecedence);
  return first ? { ...first, reason: endingCauseNames[first.cause] } : null;
}

type Caused = { cause: EndingCause; on: string };

function byPrecedence(a: Caused, b: Caused): number {
  if (a.cause === 'voided' || b.cause === 'voided') return a.cause === 'voided' ? -1 : 1;
  if (a.on !== b.on) return a.on < b.on ? -1 : 1;
  return causes.indexOf(a.cause) - causes.indexOf(b.cause);
}
