import { describe, expect, test } from 'vitest';
import { probe } from './probe.ts';

describe('a probe', () => {
  test('gives the answer that comes in time', async () => {
    const ask = probe(async () => 7);
    expect(await ask()).toBe(7);
  });

  test('is silent when the question fails', async () => {
    const ask = probe(() => Promise.reject(new Error('refused')));
    expect(await ask()).toBe('silent');
  });

  test('asks a hanging question once, lets nobody wait for it, and hears its answer in the end', async () => {
    let asked = 0;
    const { promise, resolve } = Promise.withResolvers<number>();
    const ask = probe(() => {
      asked += 1;
      return promise;
    }, 5);
    expect(await Promise.all([ask(), ask()])).toEqual(['silent', 'silent']);
    expect(await ask()).toBe('silent');
    expect(asked).toBe(1);
    const late = ask();
    resolve(7);
    expect(await late).toBe(7);
  });
});
