import { pino } from 'pino';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { type Offset, reachedOffsets } from './kafka-offsets.ts';

const logger = pino({ level: 'silent' });
const partition = (number: number) => ({ topic: 't', partition: number });

beforeEach(() => void vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] }));
afterEach(() => void vi.useRealTimers());

function member(commit: (offsets: Offset[]) => Promise<void> = async () => {}) {
  const told: Offset[][] = [];
  const offsets = reachedOffsets(async (given) => {
    told.push(given);
    await commit(given);
  }, logger);
  offsets.assigned([partition(0), partition(1)]);
  return { told, offsets };
}

describe('reachedOffsets', () => {
  test('tells once a second for all partitions together, and nothing twice', async () => {
    const { told, offsets } = member();
    for (const done of ['7', '8', '9']) offsets.reached('t', 0, done);
    offsets.reached('t', 1, '3');
    expect(told).toEqual([]);
    await vi.advanceTimersByTimeAsync(3_000);

    expect(told).toEqual([
      [
        { ...partition(0), offset: '10' },
        { ...partition(1), offset: '4' },
      ],
    ]);
    await offsets.end();
  });

  test('tells again what was not taken', async () => {
    let calls = 0;
    const { told, offsets } = member(async () => {
      calls += 1;
      if (calls === 1) throw new Error('rebalancing');
    });
    offsets.reached('t', 0, '7');
    await vi.advanceTimersByTimeAsync(3_000);

    expect(told).toHaveLength(2);
    await offsets.end();
  });

  test('keeps what was reached while it was telling for the next time', async () => {
    const { promise, resolve } = Promise.withResolvers<void>();
    const { told, offsets } = member(() => promise);
    offsets.reached('t', 0, '7');
    await vi.advanceTimersByTimeAsync(1_000);
    offsets.reached('t', 0, '8');
    await vi.advanceTimersByTimeAsync(5_000);
    expect(told).toHaveLength(1);
    resolve();
    await offsets.end();

    expect(told.at(-1)).toEqual([{ ...partition(0), offset: '9' }]);
  });

  test('tells nothing of a partition that is in other hands, or that is to be read again', async () => {
    const { told, offsets } = member();
    offsets.reached('t', 0, '7');
    offsets.assigned([partition(1)]);
    offsets.reached('t', 0, '8');
    offsets.reached('t', 1, '3');
    offsets.forget([{ ...partition(1), offset: '0' }]);
    await offsets.end();

    expect(told).toEqual([]);
  });

  test('says its last word when it leaves', async () => {
    const { told, offsets } = member();
    offsets.reached('t', 0, '7');
    await offsets.end();

    expect(told).toEqual([[{ ...partition(0), offset: '8' }]]);
  });
});
