import {
  District,
  Figure,
  PolicyRef,
  Proximity,
  ReleaseCause,
  textOrNone,
  UpscalePool,
  UpscaleTier,
} from '@tisheng/contracts';
import { actionsOf, ListQuery, listOf } from '@tisheng/service-kit/http';
import { z } from 'zod';
import { actionNames } from '#domain/member-actions.ts';

export const MemberStatus = z.enum([
  'unknown',
  'suggested',
  'admitted',
  'at-threshold',
  'filed',
  'listed',
  'delisted',
  'released',
]);

const day = z.string().nullable();
const summary = {
  businessId: z.string(),
  version: z.int(),
  name: z.string(),
  creditCode: z.string().nullable(),
  industryCode: z.string().nullable(),
  district: District,
  districtName: z.string(),
  status: MemberStatus,
  tier: UpscaleTier.nullable(),
  proximity: Proximity.nullable(),
  admittedOn: day,
  reachedOn: day,
  filedOn: day,
  listedOn: day,
  leftOn: day,
  leftBecause: z.string().nullable(),
  availableActions: actionsOf(actionNames),
};

export const MemberList = listOf(z.object({ ...summary, pool: UpscalePool, poolName: z.string() }));

export const MemberView = z.object({
  ...summary,
  pool: UpscalePool.nullable(),
  poolName: z.string().nullable(),
  ground: PolicyRef.nullable(),
  everListed: z.boolean(),
  /** Null where a person released it. */
  leftCause: ReleaseCause.nullable(),
  formerNames: z.array(
    z.object({ name: z.string(), since: z.string().nullable(), until: z.string() }),
  ),
  /** 存续主体, once this one is absorbed: there it goes on. */
  survivor: z.object({ businessId: z.string(), name: z.string().nullable() }).nullable(),
  /** Of the whole lineage: a merged figure keeps whose it is. */
  figures: z.array(Figure.extend({ businessId: z.string() })),
});

export const MemberQuery = ListQuery.extend({
  pool: UpscalePool.optional(),
  status: MemberStatus.optional(),
  district: District.optional(),
  tier: UpscaleTier.optional(),
  q: textOrNone.searchWord().optional(),
});

export const Decided = z.object({ businessId: z.string(), version: z.int() });
