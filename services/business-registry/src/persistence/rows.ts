import { defineEntity, type InferEntity, p } from '@mikro-orm/core';
import type {
  BusinessKind,
  ConversionRoute,
  CreditGrade,
  District,
  Segment,
} from '@tisheng/contracts';
import type { BusinessStatus } from '#domain/business.ts';
import type { Absorption } from '#domain/merger.ts';
import type { SplitOff } from '#domain/split.ts';

export const BusinessRow = defineEntity({
  name: 'BusinessRow',
  tableName: 'businesses',
  properties: {
    businessId: p.uuid().primary(),
    version: p.integer().version(),
    status: p.string().$type<BusinessStatus>(),
    name: p.text(),
    creditCode: p.text().nullable(),
    legacyNumber: p.text().nullable(),
    registrationId: p.uuid(),
    legalForm: p.text(),
    foundedOn: p.date(),
    kind: p.string().$type<BusinessKind>(),
    district: p.string().$type<District>(),
    street: p.text().nullable(),
    premises: p.text(),
    industryCode: p.text().nullable(),
    industryName: p.text().nullable(),
    businessScope: p.text().nullable(),
    operatorRef: p.text().nullable(),
    operatorMasked: p.text().nullable(),
    registeredOn: p.date(),
    convertedOn: p.date().nullable(),
    conversionRoute: p.string().$type<ConversionRoute>().nullable(),
    endedOn: p.date().nullable(),
    generalTaxpayer: p.boolean().nullable(),
    segment: p.string().$type<Segment>().nullable(),
    mergedInto: p.uuid().nullable(),
    splitFrom: p.uuid().nullable(),
    formerNames: p.array(),
    searchText: p.text(),
  },
});
export type BusinessRow = InferEntity<typeof BusinessRow>;

export const RegistrationRow = defineEntity({
  name: 'RegistrationRow',
  tableName: 'registrations',
  properties: {
    registrationId: p.uuid().primary(),
    businessId: p.uuid(),
    position: p.integer(),
    creditCode: p.text().nullable(),
    legacyNumber: p.text().nullable(),
    kind: p.string().$type<BusinessKind>(),
    legalForm: p.text(),
    name: p.text(),
    foundedOn: p.date(),
    validFrom: p.date(),
    validTo: p.date().nullable(),
  },
});

export const CreditRecordRow = defineEntity({
  name: 'CreditRecordRow',
  tableName: 'credit_records',
  properties: {
    recordId: p.uuid().primary(),
    businessId: p.uuid(),
    grade: p.string().$type<CreditGrade>(),
    against: p.string().$type<'household' | 'enterprise' | 'operator'>(),
    listedOn: p.date(),
    publicUntil: p.date().nullable(),
    authority: p.text(),
    reason: p.text(),
    repairedOn: p.date().nullable(),
  },
});

export const RecognitionRow = defineEntity({
  name: 'RecognitionRow',
  tableName: 'recognitions',
  properties: {
    recognitionId: p.uuid().primary(),
    businessId: p.uuid(),
    programme: p.text(),
    grantedOn: p.date(),
    validTo: p.date().nullable(),
    rule: p.text(),
    endedOn: p.date().nullable(),
    endReason: p.text().nullable(),
  },
});
export type RecognitionRow = InferEntity<typeof RecognitionRow>;

export const AbsorptionRow = defineEntity({
  name: 'AbsorptionRow',
  tableName: 'absorptions',
  properties: {
    absorptionId: p.uuid().primary(),
    businessId: p.uuid(),
    absorbedBusinessId: p.uuid(),
    reason: p.text(),
    proposedBy: p.text(),
    proposedByName: p.text(),
    proposedAt: p.datetime(),
    status: p.string().$type<Absorption['status']>(),
    decidedBy: p.text().nullable(),
    decidedByName: p.text().nullable(),
    decidedAt: p.datetime().nullable(),
  },
});

export const SplitOffRow = defineEntity({
  name: 'SplitOffRow',
  tableName: 'split_offs',
  properties: {
    splitOffId: p.uuid().primary(),
    businessId: p.uuid(),
    newBusinessId: p.uuid(),
    registrationIds: p.array().columnType('uuid[]'),
    reason: p.text(),
    proposedBy: p.text(),
    proposedByName: p.text(),
    proposedAt: p.datetime(),
    status: p.string().$type<SplitOff['status']>(),
    decidedBy: p.text().nullable(),
    decidedByName: p.text().nullable(),
    decidedAt: p.datetime().nullable(),
  },
});
