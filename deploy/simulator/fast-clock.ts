import { vi } from 'vitest';

const timesFaster = 10;

/**
 * A virtual clock for everything that waits by a timer: pauses after failures and polls pass ten times faster, while the
 * database answers at its own pace. Gives how to go back to the common clock.
 */
export function hurry(): () => void {
  const drive = setInterval(() => vi.advanceTimersByTime(timesFaster), 1);
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  return () => {
    clearInterval(drive);
    vi.useRealTimers();
  };
}
