import type {
  BusinessKind,
  Figure,
  PolicyParameters,
  Proximity,
  UpscalePool,
  UpscaleTier,
} from '@tisheng/contracts';
import { refuse } from '@tisheng/service-kit/refusal';

type Thresholds = PolicyParameters<'upscale-thresholds'>;
export type UpscaleClass = Thresholds['classes'][number];
/** A class that a pool cultivates. */
export type PooledClass = UpscaleClass & { pool: UpscalePool };

/** The class of a GB/T 4754-2017 code: the longest matching prefix decides, since K and Q are split. */
export function findClass(
  industryCode: string | null,
  { classes }: Thresholds,
): UpscaleClass | null {
  if (industryCode === null) return null;
  const matches = classes.flatMap((row) =>
    row.codePrefixes
      .filter((prefix) => industryCode.startsWith(prefix))
      .map((prefix) => ({ row, length: prefix.length })),
  );
  return matches.toSorted((a, b) => b.length - a.length)[0]?.row ?? null;
}

/**
 * 举措24：四个培育库. Agriculture, finance, public administration and international organisations stand outside; a
 * household enters only where the class allows it (举措23).
 * @throws Refusal `class-outside-pools` | `household-not-allowed` (facts: industryCode)
 */
export function requirePooledClass(
  firm: { industryCode: string | null; kind: BusinessKind },
  thresholds: Thresholds,
): PooledClass {
  const found = findClass(firm.industryCode, thresholds);
  const { industryCode } = firm;
  if (!found?.pool)
    throw refuse('class-outside-pools', '该行业不在四上培育范围，请核对主要业务的行业代码', {
      industryCode,
    });
  if (firm.kind === 'sole-proprietor' && !found.householdsMayEnter)
    throw refuse('household-not-allowed', '该行业的个体工商户须先转为企业才能入库', {
      industryCode,
    });
  return { ...found, pool: found.pool };
}

/** The same for whoever need not be told why not. */
export function findPooledClass(
  firm: { industryCode: string | null; kind: BusinessKind },
  thresholds: Thresholds,
): PooledClass | null {
  const found = findClass(firm.industryCode, thresholds);
  if (!found?.pool || (firm.kind === 'sole-proprietor' && !found.householdsMayEnter)) return null;
  return { ...found, pool: found.pool };
}

/** Ten thousand times the line; further on nobody asks how far. */
const percentMax = 1_000_000;

/** How near: the figure with the latest period that the class is measured by; null while there is none. */
export function proximityOf(figures: readonly Figure[], pooled: PooledClass): Proximity | null {
  const { measure, thresholdFen } = pooled;
  if (measure === null || thresholdFen === null) return null;
  // 主营业务收入 is often missing; the whole turnover stands in for it, and the figure says which it was.
  const usable = figures.filter(
    ({ metric, period }) =>
      (metric === measure || metric === 'turnover') && /^\d{4}($|-\d{2}\.\.)/.test(period),
  );
  const latest = usable.toSorted((a, b) => compareFigures(a, b, measure))[0];
  if (!latest) return null;
  const { metric, period, value, source } = latest;
  const percent = Math.min(percentMax, Math.floor((value * 100) / Math.max(thresholdFen, 1)));
  return { metric, period, figureFen: value, source, thresholdFen, percent };
}

function compareFigures(a: Figure, b: Figure, measure: string): number {
  const [endOfA, endOfB] = [periodEnd(a.period), periodEnd(b.period)];
  if (endOfA !== endOfB) return endOfA < endOfB ? 1 : -1;
  return Number(b.metric === measure) - Number(a.metric === measure);
}

/** `2026` ends with December, `2026-01..2026-09` with September. */
function periodEnd(period: string): string {
  return period.length === 4 ? `${period}-12` : period.slice(-7);
}

/** 培育分级: 临界 from the key percent on; below it an officer's 重点 stays, else 储备. */
export function tierOf(
  proximity: Proximity | null,
  bands: PolicyParameters<'upscale-pool-bands'>,
  chosen: UpscaleTier | null,
): UpscaleTier {
  if (proximity && proximity.percent >= bands.keyPercent) return 'critical';
  return chosen === 'key' ? 'key' : 'reserve';
}

/** 申报窗口: the one open today, or the next to open. */
export function windowOn(
  { windows }: PolicyParameters<'filing-windows'>,
  track: 'monthly' | 'yearly',
  today: string,
) {
  const ofTrack = windows
    .filter((window) => window.track === track && window.closesOn >= today)
    .toSorted((a, b) => (a.opensOn < b.opensOn ? -1 : 1));
  const [first] = ofTrack;
  return { open: first && first.opensOn <= today ? first : null, next: first ?? null };
}
