import {
  type Actor,
  type Bureau,
  bureauNames,
  type Day,
  type District,
  type PermitType,
  permitTransfer,
} from '@tisheng/contracts';
import { maskPersonName } from '@tisheng/formats';
import type { PersonContext } from '@tisheng/service-kit/http';
import { announce } from '@tisheng/service-kit/messaging';
import { loadReference } from '@tisheng/service-kit/reference';
import { refuse } from '@tisheng/service-kit/refusal';
import { v7 as newId } from 'uuid';
import { isOperatorField } from '#domain/comparison.ts';
import type { RefusalCode } from '#domain/refusal-codes.ts';
import type { Holder } from '#persistence/holders.ts';
import { type PermitContent, PermitRow } from '#persistence/permit-row.ts';
import { holdHolder } from './holders.ts';
import { permitView } from './permit-queries.ts';

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
export async function filePermit(context: PersonContext, command: FilePermit) {
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
  const { holder } = await holdHolder(context, command.businessId);
  requireServing(actor, [type.issuer]);
  await refuseTwice(context, command);
  const permit = tx.create(PermitRow, { id: newId(), ...contentOf(holder, type, command) });
  tx.persist(permit);
  await announcePermit(context, permit, holder.district);
  return permitView({ ...permit, district: holder.district });
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
  const known = await tx.findOne(PermitRow, {
    permitTypeId,
    number,
    replacedOn: null,
    takenBackOn: null,
  });
  if (known)
    throw refuse<RefusalCode>('permit-already-filed', `许可证 ${number} 已登记在册，不必重复登记`, {
      permitId: known.id,
    });
}

/** The holder as printed: how the business was called before its conversion. */
export function contentOf(holder: Holder, type: PermitType, command: FilePermit) {
  const { businessId, permitTypeId, number, validFrom, validTo } = command;
  if (validTo !== null && validTo < validFrom)
    throw refuse<RefusalCode>('validity-reversed', '有效期止早于有效期起，请核对许可证');
  const before = holder.conversion;
  return {
    businessId,
    department: type.issuer,
    permitTypeId,
    permitTypeName: type.name,
    number,
    holderName: before?.nameBefore ?? holder.name,
    creditCode: before ? before.creditCodeBefore : holder.creditCode,
    fields: keyFields(holder, type, command.fields),
    validFrom,
    validTo,
  };
}

/** As given, else as the register knows it; what neither says stays open and is found so at the comparison. */
function keyFields(holder: Holder, type: PermitType, given: Record<string, string>) {
  const before = holder.conversion;
  const operator = (before ? before.operatorBefore : holder.operator)?.maskedName;
  const known: Record<string, string | null | undefined> = {
    premises: before?.premisesBefore ?? holder.premises,
    scope: before ? before.scopeBefore : holder.scope,
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

export const permitSubject = ({ id, businessId }: Pick<PermitRow, 'id' | 'businessId'>) => ({
  subject: `permit/${id}`,
  partitionkey: businessId,
});

export async function announcePermit(
  context: PersonContext,
  permit: PermitRow,
  district: District,
): Promise<void> {
  const filed = permitFiled({ ...permit, district });
  await announce(context, permitTransfer, permitSubject(permit), [filed]);
}

/** `district` is where its business is on this day. */
export function permitFiled(permit: PermitContent & { district: District }) {
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
