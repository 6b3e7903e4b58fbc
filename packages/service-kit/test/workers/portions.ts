import { setTimeout } from 'node:timers/promises';
import { refuse } from '@tisheng/service-kit/refusal';

/** Work for the threads of the test beside it. */
export const double = (given: number): number => given * 2;

export function refuseIt(given: string): never {
  throw refuse('not-this-one', '请换一个', { given });
}

export function fail(): never {
  throw new RangeError('a bug');
}

/** Keeps its thread busy without ever giving it back. */
export function spin(milliseconds: number): number {
  const end = performance.now() + milliseconds;
  let turns = 0;
  while (performance.now() < end) turns += 1;
  return turns;
}

/** Keeps its thread until somebody else says that it may go. */
export function waitFor(released: Int32Array): void {
  while (Atomics.load(released, 0) === 0) Atomics.wait(released, 0, 0, 1_000);
}

const made = new Int32Array(new SharedArrayBuffer(4));

/** Counts what it made, so that a test sees how far it ran ahead. */
export async function* upTo({ last, seen = made }: { last: number; seen?: Int32Array }) {
  for (let n = 1; n <= last; n += 1) {
    Atomics.store(seen, 0, n);
    await setTimeout(0);
    yield n;
  }
}

export async function* refuseAfterOne() {
  yield 1;
  throw refuse('not-this-one', '到此为止');
}
