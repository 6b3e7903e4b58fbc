import {
  type Actor,
  Citation,
  days,
  districtNames,
  PolicyId,
  PolicyScope,
  policyNames,
  policyParameters,
} from '@tisheng/contracts';
import { actionsOf, ListQuery } from '@tisheng/service-kit/http';
import { z } from 'zod';
import type { PolicyRow } from '#application/policies.ts';
import { actionsFor, policyActions } from '#domain/drafting.ts';
import { datedView, FieldChange, seenVersion, VersionStatus, viewDated } from './drafting-views.ts';

export const PolicyView = z.object({
  ...datedView,
  availableActions: actionsOf(['edit', 'issue', 'discard', 'withdraw']),
  policyId: PolicyId,
  policyName: z.string(),
  scope: PolicyScope,
  scopeName: z.string(),
  citation: Citation,
  parameters: z.record(z.string(), z.unknown()),
  /** 演示: no real text behind it. */
  demonstration: z.boolean(),
});

export function viewPolicy(row: PolicyRow, actor: Actor): z.infer<typeof PolicyView> {
  const { policyId, scope, citation, parameters, demonstration } = row;
  return {
    ...viewDated(row),
    policyId,
    policyName: policyNames[policyId],
    scope,
    scopeName: scope === 'city' ? '全市' : districtNames[scope],
    citation,
    parameters,
    demonstration,
    availableActions: actionsFor(actor, policyActions[row.status], row),
  };
}

export const PolicyQuery = ListQuery.extend({
  policyId: PolicyId.optional(),
  scope: PolicyScope.optional(),
  status: VersionStatus.optional(),
  /** Only what is in force on this day. */
  on: days.asked().optional(),
});

export const PolicyVersionParams = z.object({
  policyId: PolicyId,
  scope: PolicyScope,
  number: z.coerce
    .number('版本号应为正整数')
    .int()
    .min(1, '版本号应为正整数')
    .max(2_147_483_647, '版本号应为正整数'),
});

const draftFields = {
  scope: PolicyScope,
  effectiveFrom: days.effective(),
  effectiveTo: days.effective('失效日期').nullable().default(null),
  citation: Citation,
  demonstration: z.boolean().default(false),
  version: seenVersion,
};

const draftOf = <Id extends PolicyId>(policyId: Id) =>
  z.object({
    ...draftFields,
    policyId: z.literal(policyId),
    parameters: policyParameters[policyId],
  });

/** One shape for each policy id, so that a wrong parameter is told by its own pointer. */
export const PolicyDraftBody = z.discriminatedUnion('policyId', [
  draftOf('conversion-pool-criteria'),
  draftOf('permit-transfer-promise'),
  draftOf('conversion-subsidy'),
  draftOf('first-listing-award'),
  draftOf('quota-trade-award'),
  draftOf('upscale-thresholds'),
  draftOf('upscale-pool-bands'),
  draftOf('filing-windows'),
  draftOf('publicity-period'),
  draftOf('credit-evaluation'),
  draftOf('lamp-bands'),
  draftOf('targets'),
]);

export const Comparison = z.object({
  draft: PolicyView,
  inForce: PolicyView.nullable(),
  changes: z.array(FieldChange),
  /** 溯及既往: begins before today; decisions already taken keep the version they were taken by. */
  retroactive: z.boolean(),
});
