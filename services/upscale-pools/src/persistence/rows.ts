import { defineEntity, type InferEntity, p } from '@mikro-orm/core';
import type { PolicyRef, Proximity } from '@tisheng/contracts';

const district = () => p.enum(['haibowan', 'wuda', 'hainan'] as const);
const pool = () =>
  p.enum(['scale-industry', 'qualified-construction', 'quota-trade', 'scale-services'] as const);

export const MemberRow = defineEntity({
  name: 'MemberRow',
  tableName: 'members',
  properties: {
    businessId: p.uuid().primary(),
    version: p.integer().version(),
    district: district(),
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
    percent: p.integer().nullable(),
    proximity: p.json<Proximity>().nullable(),
    ground: p.json<PolicyRef>().nullable(),
    admittedOn: p.date().nullable(),
    reachedOn: p.date().nullable(),
    filedOn: p.date().nullable(),
    listedOn: p.date().nullable(),
    everListed: p.boolean(),
    leftOn: p.date().nullable(),
    leftBecause: p.string().nullable(),
    lastActor: p.string(),
  },
});
export type MemberRow = InferEntity<typeof MemberRow>;

export const FirmRow = defineEntity({
  name: 'FirmRow',
  tableName: 'firms',
  properties: {
    businessId: p.uuid().primary(),
    district: district(),
    name: p.string(),
    creditCode: p.string().nullable(),
    kind: p.enum(['sole-proprietor', 'enterprise', 'cooperative', 'farm'] as const),
    industryCode: p.string().nullable(),
    closedOn: p.date().nullable(),
  },
});
export type FirmRow = InferEntity<typeof FirmRow>;
