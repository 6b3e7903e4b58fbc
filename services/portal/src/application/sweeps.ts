import { allChanged, type Sweep } from '@tisheng/service-kit/service';
import { pruneCounts } from '#persistence/sign-in-counts.ts';

const dayMs = 24 * 3_600_000;

/** Counts live by the system clock, as sessions do. */
export const pruneSignIns: Sweep = {
  name: 'prune-sign-ins',
  run: async ({ tx }) => allChanged(await pruneCounts(tx, new Date(Date.now() - dayMs))),
};
