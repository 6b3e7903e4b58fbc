import type { Logger } from 'pino';
import { crashpoint } from './crashpoint.ts';
import { kindOf } from './lost-race.ts';

export type Offset = { topic: string; partition: number; offset: string };

/** A member that is lost begins again not farther behind; its inbox drops what it knows. */
const tellEveryMs = 1_000;

const placeOf = ({ topic, partition }: Omit<Offset, 'offset'>) => `${topic}/${partition}`;

/**
 * How far this member is, told to the broker once a second and for all partitions together: an offset only saves work after
 * a crash, and telling it with every batch would cost more than the batch.
 */
export function reachedOffsets(commit: (offsets: Offset[]) => Promise<void>, logger: Logger) {
  const untold = new Map<string, Offset>();
  let assigned = new Set<string>();
  let telling: Promise<void> | undefined;

  const tellNow = async () => {
    const offsets = [...untold.values()].filter((one) => assigned.has(placeOf(one)));
    if (offsets.length === 0) return;
    crashpoint('consumer.offset.before');
    try {
      await commit(offsets);
    } catch (error) {
      // The client hears of the same trouble with its next heartbeat; what is not told is told next time.
      return logger.debug({ ...kindOf(error) }, 'offsets were not taken');
    }
    crashpoint('consumer.offset.after');
    for (const one of offsets) if (untold.get(placeOf(one)) === one) untold.delete(placeOf(one));
  };
  const tell = () => (telling ??= tellNow().finally(() => (telling = undefined)));
  const timer = setInterval(() => void tell(), tellEveryMs);

  return {
    reached(topic: string, partition: number, done: string) {
      const offset = String(BigInt(done) + 1n);
      untold.set(placeOf({ topic, partition }), { topic, partition, offset });
    },
    /** After each rebalance; whoever has a partition now begins where it was told to be. */
    assigned(places: readonly Omit<Offset, 'offset'>[]) {
      untold.clear();
      assigned = new Set(places.map(placeOf));
    },
    /** They are read again from elsewhere. */
    forget(places: readonly Offset[]) {
      for (const place of places) untold.delete(placeOf(place));
    },
    /** The last word of a member that leaves. */
    async end() {
      clearInterval(timer);
      await telling;
      await tell();
    },
  };
}

export type ReachedOffsets = ReturnType<typeof reachedOffsets>;
