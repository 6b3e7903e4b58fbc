import type { District } from '@tisheng/contracts';
import type { Task } from './task.ts';

/** Where each business of the lineage is, and which tasks go along with it. */
export function homeBook() {
  const districts = new Map<string, District>();
  const followers = new Map<string, Task[]>();
  const survivors = new Map<string, string>();
  const standing = (id: string): string => {
    const survivor = survivors.get(id);
    return survivor === undefined ? id : standing(survivor);
  };

  /** The business is in this district from now on. */
  function settle(id: string, district: District): void {
    districts.set(id, district);
    for (const task of followers.get(id) ?? []) {
      // Whoever had it in the other district has it no more; what was done there stays.
      if (task.closedOn === null && task.district !== district)
        Object.assign(task, { district, assignedTo: null });
    }
  }

  return {
    of: (id: string) => districts.get(standing(id)),
    settle,
    follow(task: Task, owner: string): void {
      const id = standing(owner);
      followers.set(id, [...(followers.get(id) ?? []), task]);
    },
    /** What followed one business follows the one that took it in. */
    join(absorbed: string, survivor: string): void {
      const [from, to] = [standing(absorbed), standing(survivor)];
      if (from === to) return;
      survivors.set(from, to);
      followers.set(to, [...(followers.get(to) ?? []), ...(followers.get(from) ?? [])]);
      const district = districts.get(to);
      if (district) settle(to, district);
    },
  };
}
