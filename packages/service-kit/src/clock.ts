import { shanghaiDay } from '@tisheng/workdays';

/** Tells the time to all that decides; tokens, sessions and leases never ask it. */
export type Clock = {
  now(): Date;
  /** The civil day in Asia/Shanghai. */
  today(): string;
  /** Calls back after the clock was moved by hand; returns how to stop listening. */
  onAdvance(listener: () => void): () => void;
};

export type VirtualClock = Clock & {
  /** @throws RangeError when the instant lies before the present one: time never runs backwards. */
  advanceTo(instant: Date): void;
  advanceDays(days: number): void;
};

export function systemClock(): Clock {
  return {
    now: () => new Date(),
    today: () => shanghaiDay(new Date()),
    onAdvance: () => () => {},
  };
}

/** Starts at an instant and goes on at the pace of the system clock, or stands still when `frozen`. */
export function virtualClock(startsAt: Date, options: { frozen?: boolean } = {}): VirtualClock {
  const listeners = new Set<() => void>();
  let base = startsAt.getTime();
  let since = performance.now();
  const read = () => new Date(options.frozen ? base : base + (performance.now() - since));

  const advanceTo = (instant: Date) => {
    if (instant < read()) throw new RangeError('a clock cannot be turned back');
    base = instant.getTime();
    since = performance.now();
    for (const listener of listeners) listener();
  };

  return {
    now: read,
    today: () => shanghaiDay(read()),
    onAdvance(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    advanceTo,
    advanceDays: (days) => advanceTo(new Date(read().getTime() + days * 86_400_000)),
  };
}
