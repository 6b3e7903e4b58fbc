import { BusinessId, Day, District, Finding, PolicyRef, Programme } from '@tisheng/contracts';
import { actionsOf, type Doors, ListQuery, listOf } from '@tisheng/service-kit/http';
import { z } from 'zod';
import { listEntitlements } from '#application/entitlement-queries.ts';
import { listPublicity } from '#application/publicity-queries.ts';
import { readers } from './readers.ts';

const Status = z.enum(['watching', 'suspended', 'matured', 'lost']);

const EntitlementView = z.object({
  businessId: BusinessId,
  businessName: z.string().nullable(),
  programme: Programme,
  district: District,
  status: Status,
  openedOn: Day,
  maturesOn: Day,
  maturedOn: Day.nullable(),
  daysLeft: z.int().nullable(),
  reason: z.string().nullable(),
  findings: z.array(Finding),
  whyNot: z.array(Finding),
  missing: z.array(Finding),
  ground: PolicyRef,
  version: z.int(),
  claimId: z.uuid().nullable(),
  claimStatus: z.string().nullable(),
  availableActions: actionsOf(['lodge']),
});

const PublicItem = z.object({
  number: z.string(),
  businessName: z.string(),
  creditCode: z.string().nullable(),
  district: District,
  districtName: z.string(),
  programmeName: z.string(),
  amountYuan: z.string().nullable(),
  publicisedOn: Day.nullable(),
  lastDay: Day.nullable(),
  provisional: z.boolean(),
});

export function entitlementRoutes({ query }: Doors): void {
  query(
    {
      url: '/entitlements',
      summary: '补助资格清单：谁将到期，为何未成就',
      access: readers,
      scope: 'district',
      query: ListQuery.extend({
        state: Status.optional(),
        programme: Programme.optional(),
        district: District.optional(),
        businessId: BusinessId.optional(),
        maturingWithinDays: z.coerce.number().int().min(0).max(3660).optional(),
      }),
      answer: listOf(EntitlementView),
    },
    (context, { query: filter }) => listEntitlements(context, filter),
  );
  query(
    {
      url: '/publicity',
      summary: '公示名单（已脱敏）',
      access: 'signed-in',
      scope: 'district',
      query: ListQuery.extend({ district: District.optional() }),
      answer: listOf(PublicItem),
    },
    (context, { query: filter }) => listPublicity(context, filter),
  );
}
