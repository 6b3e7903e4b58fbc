import { defineEntity, type InferEntity, p } from '@mikro-orm/core';
import type { PolicyRef, Proximity, ReleaseCause } from '@tisheng/contracts';

const pool = () =>
  p.enum(['scale-industry', 'qualified-construction', 'quota-trade', 'scale-services'] as const);

export const MemberRow = defineEntity({
  name: 'MemberRow',
  tableName: 'members',
  properties: {
    businessId: p.uuid().primary(),
    version: p.integer().version(),
    status: p.enum([
      'unknown',
      'suggested',
      'admitted',
      'at-threshold',
      'filed',
      'listed',
      'delisted',
      'released',
    ] as const),
    pool: pool().nullable(),
    tier: p.enum(['reserve', 'key', 'critical'] as const).nullable(),
    chosenTier: p.enum(['reserve', 'key', 'critical'] as const).nullable(),
    /** Written by `keepStanding` alone. */
    proximity: p.json<Proximity>().nullable(),
    ground: p.json<PolicyRef>().nullable(),
    admittedOn: p.date().nullable(),
    reachedOn: p.date().nullable(),
    filedOn: p.date().nullable(),
    listedOn: p.date().nullable(),
    everListed: p.boolean(),
    leftOn: p.date().nullable(),
    leftBecause: p.string().nullable(),
    leftCause: p.string().$type<ReleaseCause>().nullable(),
    lastActor: p.string(),
  },
});
export type MemberRow = InferEntity<typeof MemberRow>;
