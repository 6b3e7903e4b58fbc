import { setTimeout as delay } from 'node:timers/promises';

const pauseMs = 15;

/** Tries until the assertion holds, and gives its value; at the deadline its own failure is the answer. */
export async function eventually<T>(
  assertion: () => T | Promise<T>,
  { timeoutMs = 20_000 }: { timeoutMs?: number } = {},
): Promise<T> {
  const deadline = performance.now() + timeoutMs;
  for (;;) {
    try {
      return await assertion();
    } catch (failure) {
      if (performance.now() > deadline) throw failure;
      await delay(pauseMs);
    }
  }
}
