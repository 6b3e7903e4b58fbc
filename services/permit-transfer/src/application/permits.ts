import { LockMode } from '@mikro-orm/core';
import {
  type Actor,
  type Bureau,
  bureauNames,
  type Day,
  type PermitType,
  permitTransfer,
} from '@tisheng/contracts';
import { maskPersonName } from '@tisheng/formats';
import { type PersonContext, requireDistrict } from '@tisheng/service-kit/http';
import { announce } from '@tisheng/service-kit/messaging';
import { loadReference } from '@tisheng/service-kit/reference';
import { refuse } from '@tisheng/service-kit/refusal';
import { v7 as newId } from 'uuid';
import { isOperatorField } from '#domain/comparison.ts';
import type { RefusalCode } from '#domain/refusal-codes.ts';
import { BusinessRow } from '#persistence/business-row.ts';
import { PermitRow } from '#persistence/permit-row.ts';

export type FilePermit = {
  businessId: string;
  permitTypeId: string;
  number: string;
  validFrom: Day;
  validTo: Day | null;
  fields: Record<string, string>;
};

/**
 * 许可证登记在册, by hand. What a key field of the type leaves open is taken from the register's copy.
 * @throws Refusal `business-unknown` | `permit-type-unknown` | `permit-already-filed` …
 */
export async function filePermit(context: PersonContext, command: FilePermit): Promise<PermitRow> {
  const { tx, actor, today } = context;
  const reference = await loadReference(tx);
  const type = reference.findPermitType(command.permitTypeId, today);
  if (!type)
    throw refuse<RefusalCode>(
      'permit-type-unknown',
      '许可事项目录中没有这一项，请先由政策编辑发布',
      {
        permitTypeId: command.permitTypeId,
      },
    );
  const business = await getBusiness(tx, command.businessId);
  requireDistrict(actor, business.district);
  requireServing(actor, [type.issuer]);
  await refuseTwice(context, command);
  const permit = tx.create(PermitRow, { id: newId(), ...contentOf(business, type, command) });
  tx.persist(permit);
  await announcePermit(context, permit);
  return permit;
}

/**
 * Held while the decision stands: a conversion that arrives meanwhile waits, then finds what waits for it.
 * @throws Refusal `business-unknown`
 */
export async function getBusiness(
  tx: PersonContext['tx'],
  businessId: string,
): Promise<BusinessRow> {
  const business = await tx.findOne(
    BusinessRow,
    { businessId },
    { lockMode: LockMode.PESSIMISTIC_READ },
  );
  if (business) return business;
  throw refuse<RefusalCode>('business-unknown', '没有这个主体，请先在主体登记中核对', {
    businessId,
  });
}

/**
 * Permit officers serve for what their own bureau issues; the window serves for any.
 * @throws Refusal `not-your-department`
 */
export function requireServing(actor: Actor, departments: readonly Bureau[]): void {
  const department = departments.find((each) => notServing(actor, each) !== null);
  if (department === undefined) return;
  const message = notServing(actor, department) ?? '';
  throw refuse<RefusalCode>('not-your-department', message, { department });
}

/** Why this person may not file a permit of the department, by hand or by file; null when he may. */
export function notServing(actor: Actor, department: Bureau): string | null {
  if (department === actor.bureau || actor.roles.some((role) => windowRoles.includes(role)))
    return null;
  return `该许可由${bureauNames[department]}核发，请由发证部门或综合窗口登记、申请`;
}

const windowRoles: readonly string[] = ['registrar', 'cultivation-officer'];

async function refuseTwice({ tx }: PersonContext, { permitTypeId, number }: FilePermit) {
  const known = await tx.findOne(PermitRow, { permitTypeId, number, replacedOn: null });
  if (known)
    throw refuse<RefusalCode>('permit-already-filed', `许可证 ${number} 已登记在册，不必重复登记`, {
      permitId: known.id,
    });
}

/** The holder as printed: how the business was called before its conversion. */
export function contentOf(business: BusinessRow, type: PermitType, command: FilePermit) {
  const { businessId, permitTypeId, number, validFrom, validTo } = command;
  if (validTo !== null && validTo < validFrom)
    throw refuse<RefusalCode>('validity-reversed', '有效期止早于有效期起，请核对许可证');
  const before = business.conversion;
  return {
    businessId,
    district: business.district,
    department: type.issuer,
    permitTypeId,
    permitTypeName: type.name,
    number,
    holderName: before?.nameBefore ?? business.name,
    creditCode: before ? before.creditCodeBefore : (business.creditCode ?? null),
    fields: keyFields(business, type, command.fields),
    validFrom,
    validTo,
  };
}

/** As given, else as the register knows it; what neither says stays open and is found so at the comparison. */
function keyFields(business: BusinessRow, type: PermitType, given: Record<string, string>) {
  const before = business.conversion;
  const operator = (before ? before.operatorBefore : business.operator)?.maskedName;
  const known: Record<string, string | null | undefined> = {
    premises: before?.premisesBefore ?? business.premises,
    scope: before ? before.scopeBefore : business.scope,
  };
  const told = type.keyFields.map(({ key }): [string, string] => {
    if (!isOperatorField(key)) return [key, given[key]?.trim() || known[key] || ''];
    const name = given[key]?.trim() || given['operator']?.trim() || operator || '';
    return [key, maskOnce(name)];
  });
  return Object.fromEntries(told.filter(([, text]) => text !== ''));
}

/** No person's full name is kept here: it would serve no comparison, as the register tells only a reference. */
const maskOnce = (name: string) => (name.includes('*') ? name : maskPersonName(name));

export async function announcePermit(context: PersonContext, permit: PermitRow): Promise<void> {
  const about = { subject: `permit/${permit.id}`, partitionkey: permit.businessId };
  await announce(context, permitTransfer, about, [permitFiled(permit)]);
}

export function permitFiled(permit: Omit<PermitRow, 'replacedOn' | 'replacedBy'>) {
  const { id, businessId, district, permitTypeId, permitTypeName, number, department } = permit;
  return {
    type: 'PermitFiled' as const,
    data: {
      permitId: id,
      businessId,
      district,
      permitTypeId,
      permitTypeName,
      permitNumber: number,
      department,
      validFrom: permit.validFrom,
      validTo: permit.validTo ?? null,
    },
  };
}
