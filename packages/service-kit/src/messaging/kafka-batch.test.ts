import { pino } from 'pino';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Batch, BatchControls } from './broker.ts';
import { eachBatch } from './kafka-batch.ts';

const logger = pino({ level: 'silent' });

beforeEach(() => void vi.useFakeTimers({ toFake: ['setInterval', 'setTimeout', 'performance'] }));
afterEach(() => void vi.useRealTimers());

/** A batch as kafkajs hands it over, and what is done with it. */
function handedOver(heartbeat: () => Promise<void> = async () => {}) {
  const committed: string[] = [];
  const payload = {
    batch: {
      topic: 't',
      partition: 0,
      messages: ['0', '1', '2', '3'].map((offset) => ({
        key: Buffer.from('a'),
        value: Buffer.from(offset),
        offset,
      })),
    },
    resolveOffset: () => {},
    heartbeat,
    async commitOffsetsIfNecessary({ topics }: Committed) {
      committed.push(String(topics[0]?.partitions[0]?.offset));
    },
    isRunning: () => true,
    isStale: () => false,
  };
  let signs = 0;
  const rules = { logger, sign: () => void (signs += 1), slowestPartMs: 60_000 };
  const take = (onBatch: (batch: Batch, controls: BatchControls) => Promise<void>) =>
    eachBatch(payload, { groupId: 'g', topics: ['t'], onBatch, onFatal: () => {} }, rules);
  return { take, committed, signs: () => signs };
}

type Committed = { topics: { partitions: { offset: string }[] }[] };

const clientError = (name: string) => Object.assign(new Error('rebalancing'), { name });

const untilReleased = () => Promise.withResolvers<void>();

describe('eachBatch', () => {
  test.each([['KafkaJSProtocolError'], ['KafkaJSConnectionError'], ['KafkaJSError']])(
    'lets a %s out, since the client must know it to join its group again',
    async (name) => {
      let calls = 0;
      const { take, committed } = handedOver();
      const taken = take(async () => {
        calls += 1;
        throw clientError(name);
      });

      await expect(taken).rejects.toMatchObject({ name });
      expect(calls).toBe(1);
      expect(committed).toEqual([]);
    },
  );

  test('gives what a handler failed at again, without what was done before', async () => {
    const given: string[][] = [];
    const { take, committed } = handedOver();
    const taken = take(async ({ messages }, { progress }) => {
      given.push(messages.map(({ offset }) => offset));
      await progress('1');
      if (given.length === 1) throw new Error('not yet');
    });
    await vi.advanceTimersByTimeAsync(1_000);
    await taken;

    expect(given).toEqual([
      ['0', '1', '2', '3'],
      ['2', '3'],
    ]);
    expect(committed).toEqual(['4']);
  });

  test('beats and signs while one transaction runs long, and stops when it runs beyond all measure', async () => {
    let beats = 0;
    const { take, signs } = handedOver(async () => void (beats += 1));
    const { promise, resolve } = untilReleased();
    const taken = take(() => promise);
    await vi.advanceTimersByTimeAsync(50_000);
    expect(beats).toBe(50);
    expect(signs()).toBeGreaterThanOrEqual(50);

    await vi.advanceTimersByTimeAsync(60_000);
    const signsThen = signs();
    await vi.advanceTimersByTimeAsync(60_000);
    expect(signs()).toBe(signsThen);
    resolve();
    await taken;
  });

  test('keeps an error of a beat for the end of the transaction that is under way', async () => {
    const { take, committed } = handedOver(async () => {
      throw clientError('KafkaJSProtocolError');
    });
    const { promise, resolve } = untilReleased();
    let ended = false;
    const taken = take(async (_, { progress }) => {
      await promise;
      ended = true;
      await progress('3');
    });
    const failure = taken.catch((error: Error) => error.name);
    await vi.advanceTimersByTimeAsync(5_000);
    expect(ended).toBe(false);
    resolve();
    expect(await failure).toBe('KafkaJSProtocolError');
    expect(ended).toBe(true);
    expect(committed).toEqual([]);
  });

  test('commits what is done within a long batch, every few seconds', async () => {
    const { take, committed } = handedOver();
    const taken = take(async (_, { progress }) => {
      await progress('0');
      await vi.advanceTimersByTimeAsync(6_000);
      await progress('1');
      await progress('2');
    });
    await taken;

    expect(committed).toEqual(['2', '4']);
  });
});
