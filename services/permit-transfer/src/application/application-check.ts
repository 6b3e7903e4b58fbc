import type { Finding } from '@tisheng/contracts';
import type { QueryContext } from '@tisheng/service-kit/http';
import { loadReference } from '@tisheng/service-kit/reference';
import { compareFields } from '#domain/comparison.ts';
import { checkInForce, checkKeyFields, checkPostRegistration } from '#domain/eligibility.ts';
import type { ComparedField } from '#domain/transfer-case.ts';
import { findHolderOf, type HolderConversion } from '#persistence/holders.ts';
import { listInForce, type SeenPermit } from '#persistence/permit-list.ts';
import { openWork } from '#persistence/permits.ts';
import { checkConversion, withTypes } from './applications.ts';
import { readHolder } from './holders.ts';
import type { TypedPermit } from './open-cases.ts';
import { permitView } from './permit-queries.ts';
import { scopeOf } from './scope.ts';

/**
 * 申请前核对: each guard of 举措21 for each permit in force, what will be compared and which materials are asked for.
 * It decides nothing; the application checks again. A permit officer sees what his own bureau has issued.
 * @throws Refusal `absorbed` | `business-unknown` — also for a business outside the asker's districts.
 */
export async function checkApplication(context: QueryContext, businessId: string) {
  const { em, actor, today } = context;
  const { holder: held, members } = await readHolder(context, businessId);
  const reference = await loadReference(em);
  const { department } = scopeOf(actor);
  const rows = (await listInForce(em, members)).filter(
    (row) => department === null || row.department === department,
  );
  const filedOn = rows.map((row) => row.businessId);
  const holder = (await findHolderOf(em, businessId, filedOn)) ?? held;
  const known = rows.filter((row) => reference.findPermitType(row.permitTypeId, today));
  const busy = await openWork(
    em,
    known.map(({ id }) => id),
  );
  const proof = checkConversion(reference, holder, today, null);
  const { conversion } = holder;
  return {
    businessId,
    name: holder.name,
    closedOn: holder.closedOn,
    converted: conversion
      ? { convertedOn: conversion.convertedOn, certificateNo: conversion.certificateNo }
      : null,
    permits: withTypes(reference, known, today).map((typed) => ({
      ...checkPermit(typed, conversion ?? null, proof, today),
      underWay: busy.some(({ id }) => id === typed.permit.id),
    })),
  };
}

function checkPermit(
  { permit, type }: TypedPermit<SeenPermit>,
  conversion: HolderConversion | null,
  proof: Finding,
  today: string,
) {
  const content = { ...permit, creditCode: permit.creditCode ?? null };
  const comparison: ComparedField[] = conversion
    ? compareFields(content, type.keyFields, conversion, {})
    : [];
  const onFile = { permitId: permit.id, replacedOn: null, validTo: permit.validTo ?? null };
  return {
    permit: permitView(permit),
    findings: [
      checkInForce({ ...permit, ...onFile }, today),
      checkPostRegistration(type),
      proof,
      ...(conversion ? [checkKeyFields(comparison)] : []),
    ],
    comparison,
    keyFields: type.keyFields,
    materials: type.materials,
    /** 随营业执照由登记机关一并变更，不另立件. */
    movesWithLicence: conversion?.route === 'direct-change' && type.movesWithDirectChange,
  };
}
