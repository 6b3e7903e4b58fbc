import {
  BusinessKind,
  businessKindNames,
  ConversionRoute,
  CreditGrade,
  District,
  districtNames,
  Figure,
  PolicyRef,
  Registration,
  Segment,
} from '@tisheng/contracts';
import { businessStatusNames, segmentNames } from '@tisheng/contracts/words';
import { actionsOf, listOf } from '@tisheng/service-kit/http';
import { z } from 'zod';
import type { readBusinessFile } from '#application/business-file.ts';
import type { ListedBusiness } from '#application/business-queries.ts';
import { allActions } from '#domain/business-actions.ts';
import { guardedParts } from '#domain/reading.ts';

const Day = z.iso.date();

export const BusinessStatus = z.enum(['in-business', 'cancelled', 'revoked', 'absorbed']);

export const BusinessItem = z.object({
  businessId: z.uuid(),
  name: z.string(),
  creditCode: z.string().nullable(),
  legacyNumber: z.string().nullable(),
  kind: BusinessKind,
  kindName: z.string(),
  district: District,
  districtName: z.string(),
  industryCode: z.string().nullable(),
  industryName: z.string().nullable(),
  status: BusinessStatus,
  statusName: z.string(),
  registeredOn: Day,
  segment: Segment.nullable(),
});

export const BusinessList = listOf(BusinessItem);

export const BusinessByCode = BusinessItem.extend({
  code: z.string(),
  since: Day,
  until: Day.nullable(),
});

const proposalActions = actionsOf(['confirm', 'decline']);

export const BusinessFile = BusinessItem.extend({
  version: z.int(),
  street: z.string().nullable(),
  premises: z.string(),
  businessScope: z.string().nullable(),
  /** Masked; the full name needs a reason, see operator-views. */
  operatorName: z.string().nullable(),
  convertedOn: Day.nullable(),
  conversionRoute: ConversionRoute.nullable(),
  endedOn: Day.nullable(),
  generalTaxpayer: z.boolean().nullable(),
  mergedInto: z.uuid().nullable(),
  splitFrom: z.uuid().nullable(),
  formerNames: z.array(z.string()),
  registrations: z.array(Registration.extend({ kindName: z.string() })),
  /** Each source beside the others, with who entered it. */
  figures: z.array(Figure.extend({ reportedBy: z.string().nullable() })),
  /** Parts that this person's duty does not open: empty here, not empty in the register. */
  withheld: z.array(z.enum(guardedParts)),
  creditRecords: z.array(
    z.object({
      recordId: z.uuid(),
      grade: CreditGrade,
      against: z.enum(['household', 'enterprise', 'operator']),
      listedOn: Day,
      publicUntil: Day.nullable(),
      authority: z.string(),
      reason: z.string(),
      repairedOn: Day.nullable(),
    }),
  ),
  classification: z
    .object({ segment: Segment, segmentName: z.string(), classifiedOn: Day, ground: PolicyRef })
    .nullable(),
  recognitions: z.array(
    z.object({
      recognitionId: z.uuid(),
      programme: z.string(),
      grantedOn: Day,
      validTo: Day.nullable(),
      rule: z.string(),
      endedOn: Day.nullable(),
      endReason: z.string().nullable(),
      /** Neither ended nor run out. */
      isHeld: z.boolean(),
      availableActions: actionsOf(allActions),
    }),
  ),
  absorptions: z.array(
    z.object({
      absorptionId: z.uuid(),
      absorbedBusinessId: z.uuid(),
      absorbedName: z.string(),
      reason: z.string(),
      proposedByName: z.string(),
      availableActions: proposalActions,
    }),
  ),
  splitOffs: z.array(
    z.object({
      splitOffId: z.uuid(),
      newBusinessId: z.uuid(),
      registrationIds: z.array(z.uuid()),
      reason: z.string(),
      proposedByName: z.string(),
      availableActions: proposalActions,
    }),
  ),
  /** Registrations of businesses absorbed into this one: they too can be split off. */
  absorbedRegistrations: z.array(
    z.object({ businessId: z.uuid(), registrationId: z.uuid(), name: z.string() }),
  ),
  availableActions: actionsOf(allActions),
});

export function toItem<Row extends ListedBusiness>(row: Row) {
  return {
    ...row,
    kindName: businessKindNames[row.kind],
    districtName: districtNames[row.district],
    statusName: businessStatusNames[row.status],
  };
}

export function toFile(file: Awaited<ReturnType<typeof readBusinessFile>>) {
  const registrations = file.registrations.map((registration) => ({
    ...registration,
    kindName: businessKindNames[registration.kind],
  }));
  const classification = file.classification && {
    ...file.classification,
    segmentName: segmentNames[file.classification.segment],
  };
  return { ...toItem(file), registrations, classification };
}
