import { isDeepStrictEqual } from 'node:util';
import type { EntityManager } from '@mikro-orm/postgresql';
import type { Envelope, OperatorIdentity } from '@tisheng/contracts';
import { changeRow, findRow } from '@tisheng/service-kit/database';
import { run, together } from '@tisheng/service-kit/messaging';
import { refuse } from '@tisheng/service-kit/refusal';
import { type Business, presentRegistration } from '#domain/business.ts';
import { listRegistrations, saveRegistrations } from './registrations.ts';
import { BusinessRow } from './rows.ts';
import { searchTextOf } from './search-text.ts';

/** As it stands, with the row that it was read from. */
export type LoadedBusiness = { business: Business; version: number; row: BusinessRow };

/** Locks the business, so that two commands on it follow each other: the second reads what the first has left. */
export async function findBusiness(
  tx: EntityManager,
  businessId: string,
): Promise<LoadedBusiness | null> {
  const [row, registrations] = await together(
    findRow(tx, BusinessRow, businessId, { locked: true }),
    listRegistrations(tx, businessId),
  );
  if (!row) return null;
  return { row, version: row.version, business: { ...aboutOf(row), registrations } };
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

/** A business that is new here. @throws Refusal `code-in-use` | `registration-id-in-use` */
export async function addBusiness(tx: EntityManager, business: Business): Promise<void> {
  await addBusinessRow(tx, business);
  await saveRegistrations(tx, business);
}

/** The row alone, before its registrations come to it from another business. */
export async function addBusinessRow(tx: EntityManager, business: Business): Promise<void> {
  const searchText = searchTextOf(business.registrations, []);
  tx.create(BusinessRow, { ...columnsOf(business), formerNames: [], searchText });
  await tx.flush();
}

/**
 * Writes what differs from what was read; answers the version it has then, which is the same when nothing differs.
 * @throws Refusal `code-in-use` | `registration-id-in-use`, when a race for the same one is lost too.
 */
export async function saveBusiness(
  tx: EntityManager,
  business: Business,
  before: LoadedBusiness,
): Promise<number> {
  const { businessId: key, registrations } = business;
  const { row, version } = before;
  const present = columnsOf(business);
  const isRenamed = row.name !== present.name && !row.formerNames.includes(row.name);
  const formerNames = isRenamed ? [...row.formerNames, row.name] : row.formerNames;
  const wanted: Changes = { ...present, formerNames };
  if (!isDeepStrictEqual(before.business.registrations, registrations)) {
    wanted.searchText = searchTextOf(registrations, formerNames);
    await saveRegistrations(tx, business);
  }
  const changes = differing(row, wanted);
  if (Object.keys(changes).length === 0) return version;
  await changeRow(tx, BusinessRow, { key, version }, changes);
  return version + 1;
}

type Changes = Partial<Omit<BusinessRow, 'version'>>;

function differing(before: Changes, after: Changes): Changes {
  const old = new Map(Object.entries(before));
  const changed = Object.entries(after).filter(([key, value]) => {
    return !isDeepStrictEqual(old.get(key) ?? null, value ?? null);
  });
  return Object.fromEntries(changed);
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
