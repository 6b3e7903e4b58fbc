import {
  type BusinessRegistryFact,
  businessRegistry,
  type Day,
  type Registration,
} from '@tisheng/contracts';
import { announceMany, type CommandContext } from '@tisheng/service-kit/messaging';
import { differences } from '#domain/registration.ts';
import {
  type After,
  type Before,
  type ChangedRow,
  type CheckedRow,
  identifyNewRows,
  insertNewRows,
  loadChangedRows,
  rememberBefore,
  writeChangedRows,
} from '#persistence/imports/register-rows.ts';
import type { OperatorSecrets } from '#persistence/operator-secrets.ts';
import { searchTextOf } from '#persistence/search-text.ts';

type Portion = {
  context: CommandContext;
  batchId: string;
  numbers: readonly number[];
  secrets: OperatorSecrets;
};

/** New rows become businesses; those that had ended when first heard of come in with their end. */
export async function takeInNewRows({
  context,
  batchId,
  numbers,
  secrets,
}: Portion): Promise<void> {
  const { tx, today } = context;
  const rows = await identifyNewRows(tx, batchId, numbers);
  if (rows.length === 0) return;
  const added = rows.map((row) => ({
    rowNumber: row.rowNumber,
    searchText: searchTextOf([row], []),
    nameSealed: resealed(row, batchId, secrets),
  }));
  await insertNewRows(tx, batchId, added, today);
  await announceMany(
    context,
    businessRegistry,
    rows.flatMap((row) =>
      newFacts(row, today).map((fact) => ({
        subject: `business/${row.businessId}`,
        partitionkey: row.businessId,
        occurredOn: fact.type === 'BusinessRegistered' ? row.foundedOn : endOf(row, today),
        facts: [fact],
      })),
    ),
  );
}

function newFacts(row: CheckedRow, today: string): BusinessRegistryFact[] {
  const { businessId, district, street, premises, industryCode, industryName, businessScope } = row;
  const { registrationId, creditCode, legacyNumber, kind, legalForm, name, foundedOn } = row;
  const registration: Registration = {
    registrationId,
    creditCode,
    legacyNumber,
    kind,
    legalForm,
    name,
    foundedOn,
    validFrom: foundedOn,
    validTo: null,
  };
  const about = {
    businessId,
    district,
    street,
    premises,
    industryCode,
    industryName,
    businessScope,
  };
  const operator = operatorOf(row);
  const endedOn = row.registered === 'cancelled' ? endOf(row, today) : null;
  const registered: BusinessRegistryFact = {
    type: 'BusinessRegistered',
    data: { ...about, operator, registration, endedOn },
  };
  if (row.registered !== 'revoked') return [registered];
  const closed = { businessId, closedOn: endOf(row, today), manner: 'revoked' as const };
  return [registered, { type: 'BusinessClosed', data: closed }];
}

/** The day the file tells, else the day the register first heard of it. */
const endOf = ({ endedOn }: { endedOn: Day | null }, today: Day): Day => endedOn ?? today;

/** Rows that differ change what they name; a blank cell changes nothing. */
export async function takeInChangedRows({ context, batchId, numbers, secrets }: Portion) {
  const { tx, today } = context;
  const rows = await loadChangedRows(tx, batchId, numbers);
  if (rows.length === 0) return;
  const after = rows.map((row) => afterOf(row, batchId, secrets));
  await writeChangedRows(tx, after, today);
  await rememberBefore(tx, batchId, after);
  await announceChanges(context, after, today);
}

/** Tells what each row changed: registration items first, then the end. */
export function announceChanges(context: CommandContext, rows: readonly After[], today: string) {
  return announceMany(
    context,
    businessRegistry,
    rows.flatMap((row) =>
      changedFacts(row, today).map((fact) => ({
        subject: `business/${row.businessId}`,
        partitionkey: row.businessId,
        occurredOn: fact.type === 'BusinessClosed' ? fact.data.closedOn : today,
        facts: [fact],
      })),
    ),
  );
}

function afterOf(row: ChangedRow, batchId: string, secrets: OperatorSecrets): After {
  const { before, rowNumber, businessId, presentRegistrationId: registrationId } = row;
  const { name, legalForm, district, premises } = row;
  const isNewOperator = row.nameRef !== null && row.nameRef !== before.nameRef;
  const named = { name, legalForm, district, premises };
  const optional = {
    street: row.street ?? before.street,
    industryCode: row.industryCode ?? before.industryCode,
    industryName: row.industryName ?? before.industryName,
    businessScope: row.businessScope ?? before.businessScope,
    creditCode: row.creditCode ?? before.creditCode,
    legacyNumber: before.legacyNumber ?? row.legacyNumber,
  };
  const operator = isNewOperator
    ? {
        operatorRef: row.operatorRef,
        operatorMasked: row.operatorMasked,
        nameRef: row.nameRef,
        nameSealed: resealed(row, batchId, secrets),
      }
    : {};
  const isRenamed = name !== before.name;
  const status = before.status === 'in-business' ? row.registered : before.status;
  const after = { ...before, ...named, ...optional, ...operator, status };
  const addsText =
    isRenamed ||
    after.creditCode !== before.creditCode ||
    after.legacyNumber !== before.legacyNumber;
  return {
    ...after,
    rowNumber,
    businessId,
    registrationId,
    endedOn: row.endedOn,
    before,
    addedText: addsText ? ` ${searchTextOf([after], [])}` : '',
    formerName: isRenamed ? before.name : null,
  };
}

function changedFacts(row: After, today: string): BusinessRegistryFact[] {
  const { businessId, registrationId, before } = row;
  if (before === null) return [];
  const changes = differences(told(before), told(row));
  const facts: BusinessRegistryFact[] = [];
  if (Object.keys(changes).length > 0)
    facts.push({
      type: 'RegistrationChanged',
      data: { businessId, changedOn: today, registrationId, changes },
    });
  if (before.status === 'in-business' && (row.status === 'cancelled' || row.status === 'revoked'))
    facts.push({
      type: 'BusinessClosed',
      data: { businessId, closedOn: endOf(row, today), manner: row.status },
    });
  return facts;
}

/** What other services are told of a business, out of what the register holds. */
function told(state: Before) {
  const { name, legalForm, district, street, premises } = state;
  const { industryCode, industryName, businessScope, creditCode, legacyNumber } = state;
  return {
    name,
    legalForm,
    district,
    street,
    premises,
    industryCode,
    industryName,
    businessScope,
    ...(creditCode === null ? {} : { creditCode }),
    ...(legacyNumber === null ? {} : { legacyNumber }),
    operator: operatorOf(state),
  };
}

function operatorOf({
  operatorRef,
  operatorMasked,
}: Pick<Before, 'operatorRef' | 'operatorMasked'>) {
  return operatorRef === null ? null : { operatorRef, maskedName: operatorMasked ?? '*' };
}

/** From the seal of the batch to that of the business. */
function resealed(row: CheckedRow, batchId: string, secrets: OperatorSecrets): string | null {
  if (row.nameSealed === null) return null;
  return secrets.sealText(secrets.openText(row.nameSealed, batchId), row.businessId);
}
