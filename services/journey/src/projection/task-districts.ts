import type { District } from '@tisheng/contracts';
import { type Entry, inOrder, type Readers, read } from './entry.ts';
import type { Task } from './task.ts';

/** Where the register says that a business is now. */
const placeReaders: Readers<District | undefined> = {
  BusinessRegistered: ({ data }) => data.district,
  RegistrationChanged: ({ data }) => data.changes.district,
  BusinessConverted: ({ data }) => data.district,
};

/**
 * A candidate and a member are where their business is: after a move the open tasks are the new district's. A permit case
 * stays with its receiving district, a claim with the one stored on it.
 */
export function withDistricts(tasks: readonly Task[], entries: readonly Entry[]): Task[] {
  const districts = new Map<string, District>();
  for (const entry of inOrder(entries)) {
    const district = read(placeReaders, entry);
    if (district && entry.businessId) districts.set(entry.businessId, district);
  }
  return tasks.map((task) => {
    const [what, businessId = ''] = task.subject.split('/');
    const moves = task.closedOn === null && (what === 'candidate' || what === 'member');
    return moves ? { ...task, district: districts.get(businessId) ?? task.district } : task;
  });
}
