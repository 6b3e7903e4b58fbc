import { type Finding, type PermitType, permitTransfer } from '@tisheng/contracts';
import { announceMany, type CommandContext } from '@tisheng/service-kit/messaging';
import { type Reference } from '@tisheng/service-kit/reference';
import { v7 as newId } from 'uuid';
import { compareFields } from '#domain/comparison.ts';
import { checkKeyFields } from '#domain/eligibility.ts';
import { evolve } from '#domain/evolve.ts';
import { checklist } from '#domain/materials.ts';
import { type NewCase, open, receivedCase } from '#domain/opening.ts';
import type { Terms, TransferCase } from '#domain/transfer-case.ts';
import type { ApplicationRow } from '#persistence/application-row.ts';
import { nextCaseNumbers } from '#persistence/case-numbers.ts';
import { CaseRow } from '#persistence/case-row.ts';
import { writeCase } from '#persistence/cases.ts';
import type { Holder, HolderConversion } from '#persistence/holders.ts';
import type { PermitRow } from '#persistence/permit-row.ts';

/** A permit with the row of the catalogue that rules it. */
export type TypedPermit<Permit = PermitRow> = { permit: Permit; type: PermitType };

type Opening = {
  application: ApplicationRow;
  holder: Holder;
  conversion: HolderConversion;
  permits: TypedPermit[];
  reference: Reference;
};

/** One case per permit at the department that owns its type; a changed key field goes on the ordinary track. */
export async function openCases(context: CommandContext, opening: Opening): Promise<CaseRow[]> {
  const { application, holder, permits, reference } = opening;
  const { tx, today } = context;
  const year = today.slice(0, 4);
  const numbers = await nextCaseNumbers(tx, application.district, year, permits.length);
  const { calendar } = reference;
  const opened = permits.map((permit, index) => {
    const received = receivedCase(newCase(context, opening, permit, numbers[index] ?? ''));
    const facts = open(received, calendar, today);
    const row = createRow(context, holder, facts.reduce(evolve, received));
    writeCase(row, facts.reduce(evolve, received), calendar);
    return { row, facts };
  });
  await announceMany(
    context,
    permitTransfer,
    opened.map(({ row, facts }) => ({ ...caseSubject(row), facts })),
  );
  return opened.map(({ row }) => row);
}

export const caseSubject = ({ id, businessId }: { id: string; businessId: string }) => ({
  subject: `case/${id}`,
  partitionkey: businessId,
});

function newCase(
  { today }: CommandContext,
  { application, conversion, reference }: Opening,
  { permit, type }: TypedPermit,
  number: string,
): NewCase {
  const declared = application.declared[permit.id] ?? {};
  const content = { ...permit, creditCode: permit.creditCode ?? null };
  const comparison = compareFields(content, type.keyFields, conversion, declared);
  const given: Finding[] = application.findings[permit.id] ?? [];
  const handedIn = application.materials ? (application.materials[permit.id] ?? []) : null;
  return {
    caseId: newId(),
    number,
    applicationId: application.id,
    businessId: application.businessId,
    district: application.district,
    department: type.issuer,
    permitTypeId: type.permitTypeId,
    permitTypeName: type.name,
    permitId: permit.id,
    terms: termsOf(reference, type, today, application),
    findings: [...given, checkKeyFields(comparison)],
    comparison,
    materials: checklist(type.materials, handedIn),
    receivedOn: today,
  };
}

/** The periods of the day of receipt; the type's own promise goes before the policy's. */
function termsOf(
  reference: Reference,
  type: PermitType,
  today: string,
  { district }: ApplicationRow,
): Terms {
  const { parameters, ground } = reference.policy('permit-transfer-promise', today, district);
  const { nearingWorkdays } = reference.policy('lamp-bands', today, district).parameters;
  const { document, number, item } = type.citation;
  return {
    acceptanceWorkdays: parameters.acceptanceWorkdays,
    promiseWorkdays: type.promiseWorkdays ?? parameters.promiseWorkdays,
    promiseStartsAt: parameters.startsAt,
    suspensionStopsPromise: parameters.suspensionStopsPromise,
    statutoryWorkdays: type.statutoryWorkdays,
    extensionWorkdaysMax: parameters.extensionWorkdaysMax,
    renewalMarginDays: parameters.renewalMarginDays,
    nearingWorkdays,
    ground,
    legalBasis: `${document}${number ? `（${number}）` : ''}${item}`,
  };
}

function createRow({ tx, cause }: CommandContext, holder: Holder, state: TransferCase): CaseRow {
  const { caseId, ...rest } = state;
  const row = tx.create(CaseRow, {
    ...rest,
    id: caseId,
    version: 1,
    businessName: holder.name,
    creditCode: holder.creditCode,
    acceptanceProvisional: false,
    promiseProvisional: false,
    statutoryProvisional: false,
    calendarVersion: 0,
    lastActor: cause.actor.name,
  });
  tx.persist(row);
  return row;
}
