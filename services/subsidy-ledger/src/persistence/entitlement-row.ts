import { defineEntity, type InferEntity, p } from '@mikro-orm/core';
import type { Finding, PolicyRef, Programme } from '@tisheng/contracts';
import { entitlementStatuses } from '#domain/entitlement.ts';

export const EntitlementRow = defineEntity({
  name: 'EntitlementRow',
  tableName: 'entitlements',
  properties: {
    businessId: p.uuid().primary(),
    programme: p.string().$type<Programme>().primary(),
    version: p.integer().version(),
    status: p.enum(entitlementStatuses),
    openedOn: p.date(),
    maturesOn: p.date(),
    maturedOn: p.date().strictNullable(),
    reason: p.text().strictNullable(),
    findings: p.json<Finding[]>(),
    ground: p.json<PolicyRef>(),
    /** The day its checks were last looked at; null = a fact came in since. */
    reviewedOn: p.date().strictNullable(),
  },
});
export type EntitlementRow = InferEntity<typeof EntitlementRow>;
