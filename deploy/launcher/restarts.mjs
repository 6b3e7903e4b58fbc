const windowMs = 10 * 60_000;
const pausesMs = [1_000, 2_000, 4_000, 8_000, 16_000];

/**
 * Remembers the unplanned ends of one program: each waits longer before the next start, and after the sixth
 * within ten minutes there is none, since what ends so often does not mend itself.
 */
export function restartHistory() {
  let ends = [];
  return {
    /** How long to wait before the next start; null when to start again makes no sense. */
    ended(nowMs) {
      ends = [...ends.filter((at) => nowMs - at < windowMs), nowMs];
      return pausesMs[ends.length - 1] ?? null;
    },
  };
}
