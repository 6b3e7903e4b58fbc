import type { Day, PortalFact } from '@tisheng/contracts';
import type { Account } from './account.ts';

/** What the other services are told when an account becomes what it is now; nothing when nobody would see it. */
export function directoryFacts(before: Account | null, after: Account, today: Day): PortalFact[] {
  const wasListed = before?.status === 'active';
  if (after.status !== 'active')
    return wasListed ? [{ type: 'OfficerLeft', data: { officerId: after.id, leftOn: today } }] : [];
  if (wasListed && sameEntry(before, after)) return [];
  return [{ type: 'OfficerListed', data: entryOf(after) }];
}

const entryOf = ({ id, name, bureau, districts, roles }: Account) => ({
  officerId: id,
  name,
  bureau,
  districts,
  roles,
});

const sameEntry = (one: Account, other: Account) =>
  JSON.stringify(entryOf(one)) === JSON.stringify(entryOf(other));
