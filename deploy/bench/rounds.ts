/** One way of doing the work; measured afresh in each round, on ground of its own. */
export type Contender = { name: string; run: () => Promise<Rate> };

/** What one contender reached in one round: operations each second, or a latency. */
export type Rate = { perSecond: number; cost?: Record<string, number> };

export type Spread = { median: number; min: number; max: number };

/** A-B-C-A-B-C …, so that a mood of the machine meets them all; the first passage warms up and is not counted. */
export async function interleaved(
  rounds: number,
  contenders: readonly Contender[],
  tell: (line: string) => void,
): Promise<Map<string, number[]>> {
  const rates = new Map(contenders.map(({ name }) => [name, [] as number[]]));
  for (let round = 0; round <= rounds; round += 1) {
    for (const { name, run } of contenders) {
      const rate = (await run()).perSecond;
      tell(`  ${round === 0 ? 'warm-up' : `round ${round}`}  ${name}: ${rate.toFixed(0)}/s`);
      if (round > 0) rates.get(name)?.push(rate);
    }
  }
  return rates;
}

export function spreadOf(values: readonly number[]): Spread {
  const sorted = values.toSorted((one, other) => one - other);
  const at = (share: number) => sorted[Math.round(share * (sorted.length - 1))] ?? Number.NaN;
  return { median: at(0.5), min: at(0), max: at(1) };
}

/** The value below which so large a share of them lies. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((one, other) => one - other);
  return sorted[Math.min(sorted.length - 1, Math.ceil(share * sorted.length) - 1)] ?? Number.NaN;
}

export async function perSecond(operations: number, work: () => Promise<unknown>): Promise<number> {
  const began = performance.now();
  await work();
  return (operations * 1_000) / (performance.now() - began);
}
