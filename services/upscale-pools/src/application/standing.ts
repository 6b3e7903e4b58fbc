import type { EntityManager } from '@mikro-orm/postgresql';
import type { Bureau, PolicyParameters } from '@tisheng/contracts';
import { loadReference, type Reference } from '@tisheng/service-kit/reference';
import {
  findRecords,
  type KnownBusiness,
  type Lineage,
  listFigures,
} from '@tisheng/service-kit/registry';
import {
  findClass,
  findPooledClass,
  type PooledClass,
  proximityOf,
  requirePooledClass,
  windowOn,
} from '#domain/classification.ts';
import type { Standing } from '#domain/weighing.ts';

type Bands = PolicyParameters<'upscale-pool-bands'>;

/** Where a firm stands today by the figures of its lineage, and by the thresholds and bands in force. */
export type Weighed = {
  standing: Standing;
  bands: Bands;
  track: 'monthly' | 'yearly';
  window: ReturnType<typeof windowOn>;
};

/** 牵头部门 of an industry by the thresholds in force; null where they name none. */
export async function leadsOf(
  em: EntityManager,
  today: string,
): Promise<(industryCode: string | null) => Bureau | null> {
  const thresholds = (await loadReference(em)).findPolicy('upscale-thresholds', today);
  return (industryCode) =>
    (thresholds && findClass(industryCode, thresholds.parameters)?.leadBureau) ?? null;
}

/** @throws Refusal `class-outside-pools` | `household-not-allowed` | `policy-not-in-force` */
export async function weighFirm(
  tx: EntityManager,
  firm: KnownBusiness,
  lineage: Lineage,
  today: string,
): Promise<Weighed> {
  const reference = await loadReference(tx);
  const { parameters } = reference.policy('upscale-thresholds', today);
  const pooled = requirePooledClass(firm, parameters);
  const { parameters: bands } = reference.policy('upscale-pool-bands', today);
  return weighClass(tx, reference, { pooled, bands, lineage }, today);
}

/** Which of these a pool is meant for by their class, as it is known today. */
export async function poolable(
  tx: EntityManager,
  businessIds: readonly string[],
  today: string,
): Promise<string[]> {
  const firms = await findRecords(tx, businessIds);
  if (firms.every(({ industryCode }) => industryCode === null)) return [];
  const thresholds = (await loadReference(tx)).findPolicy('upscale-thresholds', today);
  if (!thresholds) return [];
  return firms
    .filter((firm) => findPooledClass(firm, thresholds.parameters) !== null)
    .map(({ businessId }) => businessId);
}

/**
 * The same for a fact that must not be refused: without `weighed` where no pool is meant for the firm, and null while
 * no thresholds or bands are in force, by which nothing could be said.
 */
export async function weighIfPooled(
  tx: EntityManager,
  firm: KnownBusiness,
  lineage: Lineage,
  today: string,
): Promise<{ bands: Bands; weighed: Weighed | null } | null> {
  const reference = await loadReference(tx);
  const thresholds = reference.findPolicy('upscale-thresholds', today);
  const bands = reference.findPolicy('upscale-pool-bands', today)?.parameters;
  if (!thresholds || !bands) return null;
  const pooled = findPooledClass(firm, thresholds.parameters);
  if (!pooled) return { bands, weighed: null };
  return { bands, weighed: await weighClass(tx, reference, { pooled, bands, lineage }, today) };
}

async function weighClass(
  tx: EntityManager,
  reference: Reference,
  { pooled, bands, lineage }: { pooled: PooledClass; bands: Bands; lineage: Lineage },
  today: string,
): Promise<Weighed> {
  const proximity = proximityOf(await listFigures(tx, lineage), pooled);
  const { ground } = reference.policy('upscale-thresholds', today);
  // Construction may be filed in every month; who grew over the line is filed in the yearly track.
  const track = pooled.pool === 'qualified-construction' ? 'monthly' : 'yearly';
  const windows = reference.findPolicy('filing-windows', today)?.parameters ?? { windows: [] };
  return {
    standing: { pool: pooled.pool, leadBureau: pooled.leadBureau, proximity, ground },
    bands,
    track,
    window: windowOn(windows, track, today),
  };
}
