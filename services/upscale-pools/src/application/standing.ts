import type { EntityManager } from '@mikro-orm/postgresql';
import type { UpscaleTier } from '@tisheng/contracts';
import { loadReference, type Reference } from '@tisheng/service-kit/reference';
import {
  findClass,
  type PooledClass,
  proximityOf,
  requirePooledClass,
  tierOf,
  windowOn,
} from '#domain/classification.ts';
import type { Standing } from '#domain/member.ts';
import { listFigures } from '#persistence/firms.ts';
import type { FirmRow } from '#persistence/rows.ts';

/** Where a firm stands today, by the thresholds and bands in force. */
export type Weighed = {
  standing: Standing;
  bands: { reservePercent: number; keyPercent: number };
  tier: (chosen: UpscaleTier | null) => UpscaleTier;
  track: 'monthly' | 'yearly';
  window: ReturnType<typeof windowOn>;
};

/** @throws Refusal `class-outside-pools` | `household-not-allowed` | `policy-not-in-force` */
export async function weighFirm(tx: EntityManager, firm: FirmRow, today: string): Promise<Weighed> {
  const reference = await loadReference(tx);
  const { parameters } = reference.policy('upscale-thresholds', today);
  return weighClass(tx, reference, firm, requirePooledClass(codeAndKind(firm), parameters), today);
}

/** The same for a fact that must not be refused: null where no pool is meant for the firm. */
export async function weighIfPooled(
  tx: EntityManager,
  firm: FirmRow,
  today: string,
): Promise<Weighed | null> {
  const reference = await loadReference(tx);
  const thresholds = reference.findPolicy('upscale-thresholds', today);
  const bands = reference.findPolicy('upscale-pool-bands', today);
  const found = thresholds && findClass(firm.industryCode ?? null, thresholds.parameters);
  if (!bands || !found?.pool) return null;
  if (firm.kind === 'sole-proprietor' && !found.householdsMayEnter) return null;
  return weighClass(tx, reference, firm, { ...found, pool: found.pool }, today);
}

async function weighClass(
  tx: EntityManager,
  reference: Reference,
  firm: FirmRow,
  pooled: PooledClass,
  today: string,
): Promise<Weighed> {
  const proximity = proximityOf(await listFigures(tx, firm.businessId), pooled);
  const { ground } = reference.policy('upscale-thresholds', today);
  const bands = reference.policy('upscale-pool-bands', today).parameters;
  // Construction may be filed in every month; who grew over the line is filed in the yearly track.
  const track = pooled.pool === 'qualified-construction' ? 'monthly' : 'yearly';
  const windows = reference.findPolicy('filing-windows', today)?.parameters ?? { windows: [] };
  return {
    standing: { pool: pooled.pool, leadBureau: pooled.leadBureau, proximity, ground },
    bands,
    tier: (chosen) => tierOf(proximity, bands, chosen),
    track,
    window: windowOn(windows, track, today),
  };
}

function codeAndKind({ industryCode, kind }: FirmRow) {
  return { industryCode: industryCode ?? null, kind };
}
