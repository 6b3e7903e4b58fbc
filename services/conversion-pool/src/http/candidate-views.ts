import {
  District,
  EndingCause,
  Finding,
  PolicyRef,
  text,
  textOrNone,
  Willingness,
} from '@tisheng/contracts';
import { actionsOf, ListQuery, listOf } from '@tisheng/service-kit/http';
import { z } from 'zod';
import { actionNames } from '#domain/candidate-actions.ts';

export const CandidateStatus = z.enum([
  'unknown',
  'suggested',
  'dismissed',
  'admitted',
  'released',
  'graduated',
]);

const summary = {
  businessId: z.string(),
  version: z.int(),
  name: z.string(),
  creditCode: z.string().nullable(),
  district: District,
  districtName: z.string(),
  status: CandidateStatus,
  priority: z.boolean(),
  findings: z.array(Finding),
  willingness: Willingness,
  visits: z.int(),
  lastVisitedOn: z.string().nullable(),
  nextFollowUpOn: z.string().nullable(),
  suggestedOn: z.string().nullable(),
  admittedOn: z.string().nullable(),
  leftOn: z.string().nullable(),
  leftBecause: z.string().nullable(),
  availableActions: actionsOf(actionNames),
};

export const CandidateList = listOf(z.object({ ...summary, officerName: z.string().nullable() }));

export const CandidateQuery = ListQuery.extend({
  status: CandidateStatus.optional(),
  district: District.optional(),
  willingness: Willingness.optional(),
  officerId: text.key('责任人').optional(),
  q: textOrNone.searchWord().optional(),
  sort: z.enum(['name', 'next-follow-up', 'admitted']).default('admitted'),
});

export const CandidateView = z.object({
  ...summary,
  ground: PolicyRef.nullable(),
  /** Null where a person released it. */
  leftCause: EndingCause.nullable(),
  formerNames: z.array(
    z.object({ name: z.string(), since: z.string().nullable(), until: z.string() }),
  ),
  /** 存续主体, once this one is absorbed: there it goes on. */
  survivor: z.object({ businessId: z.string(), name: z.string().nullable() }).nullable(),
  /** 被并入的培育对象. */
  predecessors: z.array(
    z.object({
      businessId: z.string(),
      name: z.string().nullable(),
      status: CandidateStatus,
      leftOn: z.string().nullable(),
      leftBecause: z.string().nullable(),
    }),
  ),
  officer: z.object({ id: z.string(), name: z.string() }).nullable(),
  /** What the standard in force finds today; null while the district has none. */
  screening: z
    .object({
      findings: z.array(Finding),
      meetsCriteria: z.boolean(),
      priority: z.boolean(),
      ground: PolicyRef,
    })
    .nullable(),
  visitRecords: z.array(
    z.object({
      visitId: z.string(),
      /** Whose visit it was: of this one, or of one absorbed. */
      businessId: z.string(),
      visitedOn: z.string(),
      summary: z.string(),
      needs: z.string().nullable(),
      recordedBy: z.string(),
    }),
  ),
});

export const Totals = z.object({
  items: z.array(z.object({ district: District, status: CandidateStatus, count: z.int() })),
});

export const Screened = z.object({ screened: z.int(), suggested: z.int(), ground: PolicyRef });
export const Decided = z.object({ businessId: z.string(), version: z.int() });
