import { AsyncResource } from 'node:async_hooks';
import { v7 as uuidv7 } from 'uuid';
import type { Clock } from './clock.ts';
import type { Orm } from './database/orm.ts';
import type { Logger } from './logger.ts';
import { type CommandContext, crashpoint } from './messaging/index.ts';
import type { SweepTroubles } from './sweep-troubles.ts';

/** What one portion did: how many it found that ask for something, and how many of them ask no longer. */
export type Portion = { found: number; changed: number };

/** Of a statement that finds by changing: `update … returning`. */
export const allChanged = (found: number): Portion => ({ found, changed: found });

/**
 * Finds what has become due and says so, once for each. `run` handles one portion in one transaction; it is called
 * again until it finds none, or until it can change nothing of what it found.
 */
export type Sweep = { name: string; run: (context: CommandContext) => Promise<Portion> };

/** Work that never ends is a bug. */
const portionsMax = 100_000;

type SweepOptions = {
  name: string;
  orm: Orm;
  clock: Clock;
  logger: Logger;
  sweeps: Sweep[];
  troubles: SweepTroubles;
  /** 0 = only when asked. */
  intervalMs: number;
  /** A sweep by itself waits until the service knows what it decides by. */
  isReady?: () => Promise<boolean>;
};

/** Runs the sweeps when the clock was moved and every `intervalMs`; two instances exclude each other. */
export function startSweeps(options: SweepOptions) {
  const { clock, logger, sweeps, troubles, intervalMs, isReady = async () => true } = options;
  let round: Promise<void> = Promise.resolve();
  let stopped = false;

  /** One sweep that fails keeps no other from its work; the first failure comes out at the end. */
  async function runAll(): Promise<void> {
    const failures: unknown[] = [];
    for (const sweep of sweeps) {
      try {
        await runOne(sweep);
      } catch (error) {
        failures.push(error);
        troubles.failed(sweep.name);
      }
    }
    if (failures.length > 0) throw failures[0];
  }

  async function runOne(sweep: Sweep): Promise<void> {
    for (let portion = 0; portion < portionsMax && !stopped; portion += 1) {
      const done = await sweepOnce(sweep, options);
      if (done === 'another-is-at-it') return;
      // What was found and not changed would be found again, a hundred thousand times: somebody must look.
      if (done.changed === 0) return troubles.ended(sweep.name, done.found);
    }
    if (!stopped) throw new Error(`${sweep.name} found no end in ${portionsMax} portions`);
  }

  function runDue(): Promise<void> {
    round = round.then(runAll, runAll);
    return round;
  }

  async function runQuietly(): Promise<void> {
    try {
      if (await isReady()) await runDue();
    } catch (error) {
      logger.error({ err: error }, 'a sweep failed');
    }
  }

  if (intervalMs === 0) return { runDue, stop: () => round.catch(() => {}) };
  // Whoever moves the clock may stand in a transaction of his own: a sweep begins outside of it.
  const wake = AsyncResource.bind(() => void runQuietly());
  const forget = clock.onAdvance(wake);
  const timer = setInterval(wake, intervalMs);
  wake();
  return {
    runDue,
    /** Ends after the portion that is under way. */
    stop: async () => {
      forget();
      clearInterval(timer);
      stopped = true;
      await round.catch(() => {});
    },
  };
}

/** One portion, in one transaction; none when another instance is at it. */
function sweepOnce(
  sweep: Sweep,
  { name, orm, clock }: SweepOptions,
): Promise<Portion | 'another-is-at-it'> {
  return orm.em.fork().transactional(async (tx) => {
    const [lock] = await tx.execute<{ free: boolean }[]>(
      'select pg_try_advisory_xact_lock(hashtext(?)) as free',
      [`sweep:${sweep.name}`],
    );
    if (!lock?.free) return 'another-is-at-it';
    const actor = {
      id: `system:${sweep.name}`,
      name: '系统',
      bureau: 'system' as const,
      roles: [],
    };
    const cause = {
      source: name,
      now: clock.now(),
      actor,
      correlationId: uuidv7(),
      causationId: null,
    };
    crashpoint('timer.sweep.before');
    return sweep.run({ tx, cause, today: clock.today(), announced: [] });
  });
}
