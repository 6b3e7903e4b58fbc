type Part<Item> = { items: readonly Item[]; done: PromiseWithResolvers<number> };

/** Larger parts go by themselves: what little traffic shares, a backlog has for itself. */
const smallPart = 100;
const itemsPerTransaction = 500;

/**
 * Group commit: what a few partitions have to tell at the same time costs one transaction and not one each. While one is
 * under way the others wait, and share the next one. Each partition stays in its own order, since it waits for the end of
 * a part before it brings the next. Answers the milliseconds that the transaction took.
 */
export function sharedTransactions<Item>(process: (items: readonly Item[]) => Promise<void>) {
  const waiting: Part<Item>[] = [];
  let isUnderWay = false;

  const timed = async (items: readonly Item[]): Promise<number> => {
    const began = performance.now();
    await process(items);
    return performance.now() - began;
  };
  const takeOff = (): Part<Item>[] => {
    let count = 0;
    const full = waiting.findIndex(({ items }) => (count += items.length) > itemsPerTransaction);
    return waiting.splice(0, full < 0 ? waiting.length : Math.max(full, 1));
  };
  const oneAfterTheOther = async () => {
    isUnderWay = true;
    for (let parts = takeOff(); parts.length > 0; parts = takeOff()) {
      await timed(parts.flatMap(({ items }) => items)).then(
        (took) => parts.forEach(({ done }) => done.resolve(took)),
        (error: unknown) => parts.forEach(({ done }) => done.reject(error)),
      );
    }
    isUnderWay = false;
  };

  return (items: readonly Item[]): Promise<number> => {
    if (items.length >= smallPart) return timed(items);
    const done = Promise.withResolvers<number>();
    waiting.push({ items, done });
    if (!isUnderWay) void oneAfterTheOther();
    return done.promise;
  };
}
