import { LockMode, UniqueConstraintViolationException } from '@mikro-orm/core';
import type { EntityManager } from '@mikro-orm/postgresql';
import type { Envelope, OperatorIdentity } from '@tisheng/contracts';
import { run } from '@tisheng/service-kit/messaging';
import { refuse } from '@tisheng/service-kit/refusal';
import { type Business, presentRegistration } from '#domain/business.ts';
import { keepCodes } from './codes.ts';
import { BusinessRow, RegistrationRow } from './rows.ts';
import { searchTextOf } from './search-text.ts';

export type LoadedBusiness = { business: Business; version: number };

/** Locks the business, so that two commands on it follow each other. */
export async function findBusiness(
  tx: EntityManager,
  businessId: string,
): Promise<LoadedBusiness | null> {
  const lock = { lockMode: LockMode.PESSIMISTIC_WRITE };
  const row = await tx.findOne(BusinessRow, { businessId }, lock);
  if (!row) return null;
  const dated = await tx.find(RegistrationRow, { businessId }, { orderBy: { position: 'asc' } });
  const registrations = dated.map(({ registrationId, creditCode, legacyNumber, ...rest }) => ({
    registrationId,
    creditCode: creditCode ?? null,
    legacyNumber: legacyNumber ?? null,
    kind: rest.kind,
    legalForm: rest.legalForm,
    name: rest.name,
    foundedOn: rest.foundedOn,
    validFrom: rest.validFrom,
    validTo: rest.validTo ?? null,
  }));
  return { version: row.version, business: { ...aboutOf(row), registrations } };
}

/** Two who would give the same id to a business follow each other. */
export async function lockIdentity(tx: EntityManager, businessId: string): Promise<void> {
  await run(tx, `select pg_advisory_xact_lock(hashtextextended('business/' || $1::text, 0))`, [
    businessId,
  ]);
}

/** With what the id once began; it stays when the business is taken back. */
export async function findFirstFact(
  tx: EntityManager,
  businessId: string,
): Promise<Envelope | null> {
  const sql = 'select envelope from journal where subject = $1 and sequence = 1';
  const [first] = await run<{ envelope: Envelope }>(tx, sql, [`business/${businessId}`]);
  return first?.envelope ?? null;
}

/** @throws Refusal `business-not-found` */
export async function getBusiness(tx: EntityManager, businessId: string): Promise<LoadedBusiness> {
  const found = await findBusiness(tx, businessId);
  if (!found) throw refuse('business-not-found', '没有找到此户，请核对后重新查询', { businessId });
  return found;
}

/** @throws Refusal `code-in-use` | `registration-id-in-use`, when a race for the same one is lost too. */
export async function saveBusiness(tx: EntityManager, business: Business): Promise<void> {
  const { businessId } = business;
  const row = (await tx.findOne(BusinessRow, { businessId })) ?? createRow(tx, business);
  const registration = presentRegistration(business);
  const isRenamed = row.name !== registration.name && !row.formerNames.includes(row.name);
  const formerNames = isRenamed ? [...row.formerNames, row.name] : row.formerNames;
  tx.assign(row, columnsOf(business));
  row.formerNames = formerNames;
  row.searchText = searchTextOf(business.registrations, formerNames);
  await tx.flush();
  for (const [position, dated] of business.registrations.entries()) {
    const { registrationId } = dated;
    const known = await tx.findOne(RegistrationRow, { registrationId });
    if (known && known.businessId !== businessId) throw registrationIdInUse();
    if (known) tx.assign(known, dated);
    else tx.create(RegistrationRow, { ...dated, businessId, position });
  }
  await tx.flush().catch((error: unknown) => {
    if (error instanceof UniqueConstraintViolationException) throw registrationIdInUse();
    throw error;
  });
  await keepCodes(tx, businessId, business.registrations);
}

const registrationIdInUse = () =>
  refuse('registration-id-in-use', '登记标识已被使用，请刷新页面后重新提交');

/** The row alone, before its registrations come to it from another business. */
export async function addBusinessRow(tx: EntityManager, business: Business): Promise<void> {
  createRow(tx, business);
  await tx.flush();
}

function createRow(tx: EntityManager, business: Business): BusinessRow {
  return tx.create(BusinessRow, { ...columnsOf(business), formerNames: [], searchText: '' });
}

function columnsOf(business: Business) {
  const { registrations, operator, ...about } = business;
  const { validFrom, validTo: _ended, ...present } = presentRegistration(business);
  return {
    ...about,
    ...present,
    operatorRef: operator?.operatorRef ?? null,
    operatorMasked: operator?.maskedName ?? null,
    registeredOn: registrations[0]?.validFrom ?? validFrom,
  };
}

function aboutOf(row: BusinessRow): Omit<Business, 'registrations'> {
  return {
    businessId: row.businessId,
    status: row.status,
    district: row.district,
    street: row.street ?? null,
    premises: row.premises,
    industryCode: row.industryCode ?? null,
    industryName: row.industryName ?? null,
    businessScope: row.businessScope ?? null,
    operator: operatorOf(row),
    convertedOn: row.convertedOn ?? null,
    conversionRoute: row.conversionRoute ?? null,
    endedOn: row.endedOn ?? null,
    generalTaxpayer: row.generalTaxpayer ?? null,
    segment: row.segment ?? null,
    mergedInto: row.mergedInto ?? null,
    splitFrom: row.splitFrom ?? null,
  };
}

function operatorOf(row: BusinessRow): OperatorIdentity | null {
  if (!row.operatorRef) return null;
  return { operatorRef: row.operatorRef, maskedName: row.operatorMasked ?? '*' };
}

/** As the row stands after the last flush; no statement, the unit of work knows it. */
export async function presentVersion(tx: EntityManager, businessId: string): Promise<number> {
  return (await tx.findOneOrFail(BusinessRow, { businessId })).version;
}
