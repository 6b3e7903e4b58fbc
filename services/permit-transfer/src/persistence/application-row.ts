import { defineEntity, type InferEntity, p } from '@mikro-orm/core';
import type { District, Finding, TransferOutcome } from '@tisheng/contracts';
import type { Declared } from '#domain/comparison.ts';

export const applicationStatuses = ['awaiting-certificate', 'open', 'completed'] as const;
export type ApplicationStatus = (typeof applicationStatuses)[number];

/** By permit id: what the applicant declares of the new permit, what was handed in, what the checks found. */
export type ByPermit<Value> = Record<string, Value>;

export const ApplicationRow = defineEntity({
  name: 'ApplicationRow',
  tableName: 'applications',
  properties: {
    id: p.uuid().primary(),
    businessId: p.uuid(),
    district: p.string().$type<District>(),
    receivedOn: p.date(),
    status: p.string().$type<ApplicationStatus>(),
    certificateNo: p.string().nullable(),
    permitIds: p.array().columnType('uuid[]'),
    /** Permits of the registrar's own system, changed together with the licence. */
    withRegistrar: p.array().columnType('uuid[]'),
    declared: p.json<ByPermit<Declared>>(),
    materials: p.json<ByPermit<string[]>>().nullable(),
    findings: p.json<ByPermit<Finding[]>>(),
    completedOn: p.date().nullable(),
    outcome: p.string().$type<TransferOutcome>().nullable(),
    /** 未经申请人撤回而终止的原因. */
    endedBecause: p.string().nullable(),
    appliedBy: p.string(),
  },
});
export type ApplicationRow = InferEntity<typeof ApplicationRow>;
