import { setImmediate } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import { sharedTransactions } from './shared-transactions.ts';

/** Transactions that end when they are told to. */
function held() {
  const begun: { items: readonly string[]; end: PromiseWithResolvers<void> }[] = [];
  const share = sharedTransactions<string>((items) => {
    const end = Promise.withResolvers<void>();
    begun.push({ items, end });
    return end.promise;
  });
  return { begun, share, itemsOf: () => begun.map(({ items }) => items) };
}

const many = (name: string, count: number) =>
  Array.from({ length: count }, (_, n) => `${name}${n}`);

describe('sharedTransactions', () => {
  test('begins at once, and lets those who come meanwhile share the next one', async () => {
    const { begun, share, itemsOf } = held();
    const first = share(['a1']);
    const others = Promise.all([share(['b1', 'b2']), share(['c1'])]);
    expect(itemsOf()).toEqual([['a1']]);
    begun[0]?.end.resolve();
    await first;
    await setImmediate();
    expect(itemsOf()).toEqual([['a1'], ['b1', 'b2', 'c1']]);
    begun[1]?.end.resolve();

    expect(await others).toHaveLength(2);
  });

  test('tells all who shared one that failed, and goes on with the next', async () => {
    const { begun, share } = held();
    const first = share(['a1']);
    const shared = Promise.allSettled([share(['b1']), share(['c1'])]);
    begun[0]?.end.resolve();
    await first;
    await setImmediate();
    begun[1]?.end.reject(new Error('away'));
    expect((await shared).map(({ status }) => status)).toEqual(['rejected', 'rejected']);
    await setImmediate();
    const next = share(['b1']);
    begun[2]?.end.resolve();

    await expect(next).resolves.toBeTypeOf('number');
  });

  test('gives a large part a transaction of its own, without waiting', async () => {
    const { begun, share, itemsOf } = held();
    const small = share(['a1']);
    const large = share(many('b', 100));
    expect(itemsOf().map((items) => items.length)).toEqual([1, 100]);
    for (const { end } of begun) end.resolve();

    await Promise.all([small, large]);
  });

  test('shares no more than 500 at once', async () => {
    const { begun, share, itemsOf } = held();
    const all = [share(['a1']), ...Array.from({ length: 6 }, (_, n) => share(many(`b${n}-`, 99)))];
    begun[0]?.end.resolve();
    await all[0];
    await setImmediate();
    expect(itemsOf()[1]).toHaveLength(495);
    begun[1]?.end.resolve();
    await all[1];
    await setImmediate();
    expect(itemsOf()[2]).toHaveLength(99);
    begun[2]?.end.resolve();

    await Promise.all(all);
  });
});
