import { setTimeout as delay } from 'node:timers/promises';

/**
 * An open arrival rate: the schedule is fixed in advance, and whoever is slow does not slow it down. `fire` is told
 * for which instant it was meant; a latency counts from there.
 */
export async function atRate(
  { perSecond, seconds }: { perSecond: number; seconds: number },
  fire: (n: number, meantFor: number) => Promise<void>,
): Promise<void> {
  const began = Date.now();
  const underWay: Promise<void>[] = [];
  for (let n = 0; n < perSecond * seconds; n += 1) {
    const meantFor = began + (n * 1_000) / perSecond;
    const early = meantFor - Date.now();
    if (early > 0) await delay(early);
    underWay.push(fire(n, meantFor));
  }
  await Promise.all(underWay);
}
