import { defineEntity, type InferEntity, p } from '@mikro-orm/core';
import type { Finding, PolicyRef } from '@tisheng/contracts';

export const CandidateRow = defineEntity({
  name: 'CandidateRow',
  tableName: 'candidates',
  properties: {
    businessId: p.uuid().primary(),
    version: p.integer().version(),
    district: p.enum(['haibowan', 'wuda', 'hainan']),
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
    lastActor: p.string(),
  },
});
export type CandidateRow = InferEntity<typeof CandidateRow>;

export const HouseholdRow = defineEntity({
  name: 'HouseholdRow',
  tableName: 'households',
  properties: {
    businessId: p.uuid().primary(),
    district: p.enum(['haibowan', 'wuda', 'hainan']),
    name: p.string(),
    creditCode: p.string().nullable(),
    kind: p.enum(['sole-proprietor', 'enterprise', 'cooperative', 'farm']),
    registeredOn: p.date(),
    industryCode: p.string().nullable(),
    generalTaxpayer: p.boolean().nullable(),
    turnoverFen: p.bigint('number').nullable(),
    /** Year the turnover belongs to; an older report does not replace a newer one. */
    turnoverYear: p.integer().nullable(),
    closedOn: p.date().nullable(),
  },
});
export type HouseholdRow = InferEntity<typeof HouseholdRow>;
