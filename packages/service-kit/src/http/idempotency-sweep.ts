import { run } from '../messaging/index.ts';
import { allChanged, type Sweep } from '../sweeps.ts';

/** One portion is one short transaction; the next follows while there is more. */
const portion = 5_000;

/**
 * Kept answers serve a client that lost one, not an archive: older ones go, by the database's own clock, since a
 * repetition comes by the system's time whatever the virtual one says.
 */
export const pruneIdempotencyKeys = (retentionDays: number): Sweep => ({
  name: 'prune-idempotency-keys',
  run: async ({ tx }) => {
    const pruned = await run(
      tx,
      `delete from idempotency_keys where ctid in (
         select ctid from idempotency_keys where created_at < now() - make_interval(days => $1)
         order by created_at limit $2 for update skip locked)
       returning 1`,
      [retentionDays, portion],
    );
    return allChanged(pruned.length);
  },
});
