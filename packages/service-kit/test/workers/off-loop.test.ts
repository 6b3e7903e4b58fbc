import { offLoop, portionsOffLoop, type WorkerPlace } from '@tisheng/service-kit/workers';
import { describe, expect, test } from 'vitest';

const at = (name: string): WorkerPlace => ({
  pool: 'tables',
  module: new URL('./portions.ts', import.meta.url),
  name,
});
async function all<Item>(portions: AsyncIterable<Item>): Promise<Item[]> {
  const given: Item[] = [];
  for await (const portion of portions) given.push(portion);
  return given;
}

const refusal = (code: string) => expect.objectContaining({ name: 'Refusal', code });

describe('offLoop', () => {
  test('gives the answer of a function of another thread', async () => {
    await expect(offLoop<number>(at('double'), 21)).resolves.toBe(42);
  });

  test('brings a refusal back whole', async () => {
    await expect(offLoop(at('refuseIt'), 'this')).rejects.toMatchObject({
      name: 'Refusal',
      code: 'not-this-one',
      message: '请换一个',
      facts: { given: 'this' },
    });
  });

  test('brings any other error back as an error', async () => {
    await expect(offLoop(at('fail'), null)).rejects.toThrow('a bug');
    await expect(offLoop(at('nothing'), null)).rejects.toThrow('nothing is not exported');
  });

  test('leaves the loop free while a thread is busy', async () => {
    await offLoop(at('double'), 1);
    let turns = 0;
    const turning = setInterval(() => (turns += 1), 10);
    await offLoop(at('spin'), 1_000);
    clearInterval(turning);
    expect(turns).toBeGreaterThan(10);
  });

  test('makes a paper although all threads for tables are taken', async () => {
    const released = new Int32Array(new SharedArrayBuffer(4));
    const tables = Array.from({ length: 5 }, () => offLoop(at('waitFor'), released));
    await expect(offLoop<number>({ ...at('double'), pool: 'papers' }, 21)).resolves.toBe(42);
    Atomics.store(released, 0, 1);
    Atomics.notify(released, 0);
    await Promise.all(tables);
  }, 30_000);
});

describe('portionsOffLoop', () => {
  test('gives every portion in order', async () => {
    const portions = await all(portionsOffLoop<number>(at('upTo'), { last: 100 }));
    expect(portions).toEqual(Array.from({ length: 100 }, (_, n) => n + 1));
  });

  test('never runs further ahead than the portion that waits', async () => {
    const seen = new Int32Array(new SharedArrayBuffer(4));
    for await (const n of portionsOffLoop<number>(at('upTo'), { last: 50, seen }))
      expect(Atomics.load(seen, 0)).toBeLessThanOrEqual(n + 1);
  });

  test('ends the work when the reader leaves early', async () => {
    const seen = new Int32Array(new SharedArrayBuffer(4));
    for await (const n of portionsOffLoop<number>(at('upTo'), { last: 1_000_000, seen }))
      if (n === 3) break;
    expect(Atomics.load(seen, 0)).toBeLessThan(10);
    await expect(offLoop<number>(at('double'), 4)).resolves.toBe(8);
  });

  test('gives what came before a refusal, then the refusal', async () => {
    const given: number[] = [];
    const read = async () => {
      for await (const n of portionsOffLoop<number>(at('refuseAfterOne'), null)) given.push(n);
    };
    await expect(read()).rejects.toThrow(refusal('not-this-one'));
    expect(given).toEqual([1]);
  });

  test('fails when the thread cannot even begin', async () => {
    const read = () => all(portionsOffLoop<number>(at('nothing'), null));
    await expect(read()).rejects.toThrow('nothing is not exported');
  });
});
