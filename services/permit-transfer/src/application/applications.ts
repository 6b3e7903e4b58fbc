import { LockMode } from '@mikro-orm/core';
import { type Finding, permitTransfer } from '@tisheng/contracts';
import { type PersonContext, requireDistrict } from '@tisheng/service-kit/http';
import { announce, type CommandContext } from '@tisheng/service-kit/messaging';
import { loadReference, type Reference } from '@tisheng/service-kit/reference';
import { refuse } from '@tisheng/service-kit/refusal';
import { v7 as newId } from 'uuid';
import { checkInForce, checkPostRegistration, checkProof } from '#domain/eligibility.ts';
import { type CaseOutcome, outcomeOf } from '#domain/outcome.ts';
import type { RefusalCode } from '#domain/refusal-codes.ts';
import { ApplicationRow, type ByPermit } from '#persistence/application-row.ts';
import type { CaseRow } from '#persistence/case-row.ts';
import { findHolderOf, type Holder } from '#persistence/holders.ts';
import { PermitRow } from '#persistence/permit-row.ts';
import { lockPermits, openWork } from '#persistence/permits.ts';
import { holdHolder } from './holders.ts';
import { openCases, type TypedPermit } from './open-cases.ts';
import { requireServing } from './permits.ts';

export type Apply = {
  businessId: string;
  permitIds: string[];
  certificateNo: string | null;
  declared: ByPermit<Record<string, string>>;
  materials: ByPermit<string[]> | null;
};

export type Applied = { application: ApplicationRow; cases: CaseRow[] };

/**
 * 举措21：一次申请，按许可分件. A business that never was in a pool is treated the same: nobody asks.
 * @throws Refusal `business-unknown` | `absorbed` | `permit-of-another-business` | `case-already-open` | `not-eligible` …
 */
export async function applyForTransfer(context: PersonContext, command: Apply): Promise<Applied> {
  const { tx, actor, today } = context;
  const reference = await loadReference(tx);
  const { holder: held, members } = await holdHolder(context, command.businessId);
  if (held.closedOn)
    throw refuse<RefusalCode>(
      'business-closed',
      `该主体已于 ${held.closedOn} 注销或吊销，不能申请沿用`,
    );
  const permits = await typedPermits(context, reference, command, members);
  const holder = (await holderOf(tx, held.businessId, permits)) ?? held;
  requireServing(
    actor,
    permits.map(({ type }) => type.issuer),
  );
  const findings = checkAll(context, reference, permits, holder, command.certificateNo);
  const application = tx.create(ApplicationRow, {
    id: newId(),
    businessId: holder.businessId,
    district: holder.district,
    receivedOn: today,
    status: holder.conversion ? 'open' : 'awaiting-certificate',
    certificateNo: command.certificateNo,
    permitIds: command.permitIds,
    withRegistrar: [],
    declared: command.declared,
    materials: command.materials,
    findings,
    appliedBy: actor.name,
  });
  tx.persist(application);
  await announceReceived(context, application);
  const cases = await openWhenProven(context, { application, holder, permits, reference });
  return { application, cases };
}

export const holderOf = (
  tx: CommandContext['tx'],
  businessId: string,
  permits: readonly TypedPermit[],
): Promise<Holder | null> =>
  findHolderOf(
    tx,
    businessId,
    permits.map(({ permit }) => permit.businessId),
  );

type Going = {
  application: ApplicationRow;
  holder: Holder;
  permits: TypedPermit[];
  reference: Reference;
};

/** Opens what the registrar does not do together with a direct change; without a proof it waits. */
export async function openWhenProven(context: CommandContext, going: Going): Promise<CaseRow[]> {
  const { application, holder, permits } = going;
  const { conversion } = holder;
  if (!conversion) return [];
  const isDirect = conversion.route === 'direct-change';
  const ours = permits.filter(({ type }) => !(isDirect && type.movesWithDirectChange));
  const theirs = permits.filter((each) => !ours.includes(each));
  application.withRegistrar = theirs.map(({ permit }) => permit.id);
  application.status = 'open';
  if (ours.length > 0) return openCases(context, { ...going, conversion, permits: ours });
  await endApplication(context, application, []);
  return [];
}

async function typedPermits(
  { tx, actor, today }: PersonContext,
  reference: Reference,
  { permitIds }: Apply,
  members: readonly string[],
): Promise<TypedPermit[]> {
  const permits = await lockPermits(tx, permitIds);
  const foreign = permitIds.filter((id) => !members.includes(permits.get(id)?.businessId ?? ''));
  if (foreign.length > 0)
    throw refuse<RefusalCode>('permit-of-another-business', '所选许可证不属于该主体，请重新选择', {
      permitIds: foreign,
    });
  // Before anything is told of them: whose permits they are.
  requireServing(
    actor,
    [...permits.values()].map(({ department }) => department),
  );
  const busy = (await openWork(tx, permitIds)).map(({ number }) => number);
  if (busy.length > 0)
    throw refuse<RefusalCode>('case-already-open', `已在办理：${busy.join('、')}，不必重复申请`, {
      numbers: busy,
    });
  return withTypes(reference, [...permits.values()], today);
}

/** @throws Refusal `permit-type-unknown` */
export function withTypes<Permit extends PermitRow>(
  reference: Reference,
  permits: Permit[],
  today: string,
): TypedPermit<Permit>[] {
  return permits.map((permit) => {
    const type = reference.findPermitType(permit.permitTypeId, today);
    if (type) return { permit, type };
    const message = `许可事项“${permit.permitTypeName}”在 ${today} 没有生效的目录，请先由政策编辑发布`;
    throw refuse<RefusalCode>('permit-type-unknown', message, {
      permitTypeId: permit.permitTypeId,
    });
  });
}

/** Guards 1, 2 and 4 of 举措21; who fails one is told all that is missing, and which procedure applies. */
function checkAll(
  { today }: PersonContext,
  reference: Reference,
  permits: TypedPermit[],
  holder: Holder,
  certificateNo: string | null,
): ByPermit<Finding[]> {
  const proof = checkConversion(reference, holder, today, certificateNo);
  const findings = Object.fromEntries(
    permits.map(({ permit, type }) => {
      const onFile = { ...permit, permitId: permit.id };
      const { validTo = null, replacedOn = null } = permit;
      const inForce = checkInForce({ ...onFile, validTo, replacedOn }, today);
      return [permit.id, [inForce, checkPostRegistration(type), proof]];
    }),
  );
  const failed = permits.flatMap(({ permit, type }) =>
    (findings[permit.id] ?? [])
      .filter(({ passed }) => passed === false)
      .map(({ detail }) => `${type.name}（${permit.number}）：${detail}`),
  );
  if (failed.length === 0) return findings;
  const message = `不符合沿用条件：${failed.join('；')}。请先补齐，或按普通程序向发证机关申请（行政许可法 第49条）`;
  throw refuse<RefusalCode>('not-eligible', message, { findings });
}

export function checkConversion(
  reference: Reference,
  { conversion, district }: Pick<Holder, 'conversion' | 'district'>,
  today: string,
  certificateNo: string | null,
): Finding {
  const { parameters } = reference.policy('permit-transfer-promise', today, district);
  return checkProof(conversion ?? null, parameters.acceptedProofs, certificateNo);
}

const applicationSubject = ({ id, businessId }: ApplicationRow) => ({
  subject: `application/${id}`,
  partitionkey: businessId,
});

async function announceReceived(context: CommandContext, application: ApplicationRow) {
  const { id, businessId, district, receivedOn, permitIds, status } = application;
  const awaitingCertificate = status === 'awaiting-certificate';
  await announce(context, permitTransfer, applicationSubject(application), [
    {
      type: 'ApplicationReceived',
      data: { applicationId: id, businessId, district, receivedOn, permitIds, awaitingCertificate },
    },
  ]);
}

/** Its cases have come to their ends, or it never had any. */
export async function endApplication(
  context: CommandContext,
  application: ApplicationRow,
  cases: CaseOutcome[],
) {
  const { id, businessId, district, withRegistrar } = application;
  const outcome = outcomeOf(cases, withRegistrar.length > 0);
  Object.assign(application, { status: 'completed', completedOn: context.today, outcome });
  await announce(context, permitTransfer, applicationSubject(application), [
    {
      type: 'ApplicationCompleted',
      data: { applicationId: id, businessId, district, completedOn: context.today, cases, outcome },
    },
  ]);
}

/**
 * 撤回尚在等待证明的申请: what has opened its cases is withdrawn case by case.
 * @throws Refusal `not-found` | `application-under-way`
 */
export async function withdrawApplication(context: PersonContext, id: string): Promise<Applied> {
  const { tx, actor } = context;
  const application = await tx.findOne(
    ApplicationRow,
    { id },
    { lockMode: LockMode.PESSIMISTIC_WRITE },
  );
  if (!application) throw refuse('not-found', '没有这一申请，请核对');
  requireDistrict(actor, application.district);
  const permits = await tx.find(PermitRow, { id: { $in: application.permitIds } });
  requireServing(
    actor,
    permits.map(({ department }) => department),
  );
  if (application.status !== 'awaiting-certificate')
    throw refuse<RefusalCode>('application-under-way', '该申请已分件办理，请逐件撤回');
  await endApplication(context, application, []);
  return { application, cases: [] };
}
