import type { Logger } from './logger.ts';

/** A sweep that a person must look at: it found what it can do nothing about, or it failed. */
export type SweepTrouble = {
  sweep: string;
  kind: 'stalled' | 'failed';
  /** How many it found and could not change; null when it failed before it knew. */
  found: number | null;
  since: string;
};

export type SweepTroubles = ReturnType<typeof sweepTroubles>;

/** What is amiss with the sweeps of one service, for its readiness and its metrics. */
export function sweepTroubles(logger: Logger) {
  const open = new Map<string, SweepTrouble>();

  function note(sweep: string, kind: SweepTrouble['kind'], found: number | null): void {
    const known = open.get(sweep);
    const since = known?.kind === kind ? known.since : new Date().toISOString();
    open.set(sweep, { sweep, kind, found, since });
  }

  return {
    /** A round is over: nothing was left, or nothing of what was left can be changed. */
    ended(sweep: string, left: number): void {
      if (left === 0) {
        open.delete(sweep);
        return;
      }
      // Once for each number, since rounds follow each other; readiness and metrics go on to show it.
      if (open.get(sweep)?.found !== left)
        logger.error({ sweep, found: left }, 'a sweep found work and could do none of it');
      note(sweep, 'stalled', left);
    },
    /** The failure itself comes out of the round. */
    failed: (sweep: string): void => note(sweep, 'failed', null),
    list: (): SweepTrouble[] => [...open.values()],
  };
}
