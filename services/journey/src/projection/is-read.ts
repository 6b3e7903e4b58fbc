import type { Entry } from './entry.ts';
import { identityReaders } from './journey.ts';
import { milestoneReaders } from './milestones.ts';
import { applicationReaders } from './permit-milestones.ts';
import { countReaders } from './scoreboard.ts';
import { taskBook } from './task.ts';
import { taskReaders } from './worklist.ts';

/** Every kind of fact that some projection makes something of. */
const readTypes = new Set(
  [
    identityReaders,
    milestoneReaders,
    applicationReaders,
    countReaders,
    ...taskReaders(taskBook('')),
  ].flatMap((readers) => Object.keys(readers)),
);

/** Members of any fact that a projection looks at: where it happened, and of which case or claim it tells. */
const readMembers = ['district', 'department', 'caseId', 'claimId'] as const;

/** Whether a fact can change what a lineage comes to; the others are kept for the timeline and fold nothing. */
export const isRead = ({ type, data }: Entry): boolean =>
  readTypes.has(type) || readMembers.some((member) => member in data);
