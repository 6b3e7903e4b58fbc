import { defineEntity, type InferEntity, p } from '@mikro-orm/core';
import type { EndingCause, Finding, PolicyRef } from '@tisheng/contracts';

export const CandidateRow = defineEntity({
  name: 'CandidateRow',
  tableName: 'candidates',
  properties: {
    businessId: p.uuid().primary(),
    version: p.integer().version(),
    status: p.enum(['suggested', 'dismissed', 'admitted', 'released', 'graduated']),
    priority: p.boolean(),
    findings: p.json<Finding[]>(),
    ground: p.json<PolicyRef>().nullable(),
    suggestedOn: p.date().nullable(),
    admittedOn: p.date().nullable(),
    officerId: p.string().nullable(),
    officerName: p.string().nullable(),
    willingness: p.enum(['unknown', 'unwilling', 'considering', 'willing']),
    lastVisitedOn: p.date().nullable(),
    visits: p.integer(),
    nextFollowUpOn: p.date().nullable(),
    leftOn: p.date().nullable(),
    leftBecause: p.string().nullable(),
    leftCause: p.string().$type<EndingCause>().nullable(),
    lastActor: p.string(),
  },
});
export type CandidateRow = InferEntity<typeof CandidateRow>;
