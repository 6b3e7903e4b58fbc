import type { TransferOutcome } from '@tisheng/contracts';
import { type Entry, type Readers, read } from './entry.ts';
import type { Milestones } from './milestones.ts';

/** 一次许可变更申请 from its receipt to its end; `outcome` null while it is open. */
type Application = {
  receivedOn: string | null;
  endedOn: string | null;
  outcome: TransferOutcome | null;
};

export type PermitSteps = {
  milestones: Pick<Milestones, 'permits-applied' | 'permits-completed'>;
  /** Every application has ended and none was completed: the span ends here without its milestone. */
  endedOn: string | null;
};

/**
 * 申请许可变更, 许可变更办结. Withdrawn is withdrawn: an application that was taken back whole counts as none, and one of
 * which nothing was completed has not reached 办结.
 */
export function permitStepsOf(entries: readonly Entry[]): PermitSteps {
  const applications = new Map<string, Application>();
  for (const entry of entries) read(applicationReaders, entry, applications);
  const standing = [...applications.values()].filter(({ outcome }) => outcome !== 'withdrawn');
  const applied = standing.find(({ receivedOn }) => receivedOn !== null);
  const completed = standing.find(({ outcome }) => outcome === 'completed');
  const isOpen = standing.some(({ outcome }) => outcome === null);
  return {
    milestones: {
      ...(applied?.receivedOn ? { 'permits-applied': applied.receivedOn } : {}),
      ...(completed?.endedOn ? { 'permits-completed': completed.endedOn } : {}),
    },
    endedOn: isOpen || completed ? null : (standing.at(-1)?.endedOn ?? null),
  };
}

export const applicationReaders: Readers<void, [Map<string, Application>]> = {
  ApplicationReceived: ({ data }, applications) => {
    const known = applications.get(data.applicationId) ?? unknown;
    applications.set(data.applicationId, { ...known, receivedOn: data.receivedOn });
  },
  ApplicationCompleted: ({ data }, applications) => {
    const { applicationId, completedOn } = data;
    const known = applications.get(applicationId) ?? unknown;
    const outcome = data.outcome ?? outcomeOf(data.cases);
    applications.set(applicationId, { ...known, endedOn: completedOn, outcome });
  },
};

/** Of an earlier fact, which tells the outcomes of its cases alone. */
export function outcomeOf(cases: readonly { outcome: TransferOutcome }[]): TransferOutcome {
  const outcomes = cases.map(({ outcome }) => outcome);
  return (['completed', 'refused'] as const).find((one) => outcomes.includes(one)) ?? 'withdrawn';
}

const unknown: Application = { receivedOn: null, endedOn: null, outcome: null };
