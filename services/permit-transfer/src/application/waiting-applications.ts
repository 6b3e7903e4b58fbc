import { LockMode } from '@mikro-orm/core';
import type { Finding } from '@tisheng/contracts';
import { type CommandContext, run } from '@tisheng/service-kit/messaging';
import { loadReference, type Reference } from '@tisheng/service-kit/reference';
import { lineageOf, lockLineage } from '@tisheng/service-kit/registry';
import { allChanged, type Sweep } from '@tisheng/service-kit/service';
import { ApplicationRow } from '#persistence/application-row.ts';
import { findHolderOf } from '#persistence/holders.ts';
import type { PermitRow } from '#persistence/permit-row.ts';
import { lockPermits } from '#persistence/permits.ts';
import { checkConversion, openWhenProven, withTypes } from './applications.ts';

/**
 * What waited for the registrar's proof goes on, or says why it cannot; answers how many applications did. The lineage
 * is held.
 */
export async function resumeAwaiting(
  context: CommandContext,
  members: readonly string[],
): Promise<number> {
  const { tx } = context;
  const waiting = await tx.find(
    ApplicationRow,
    { businessId: { $in: [...members] }, status: 'awaiting-certificate' },
    { orderBy: { id: 'asc' }, lockMode: LockMode.PESSIMISTIC_WRITE },
  );
  if (waiting.length === 0) return 0;
  const reference = await loadReference(tx);
  let resumed = 0;
  for (const application of waiting) if (await goOn(context, application, reference)) resumed += 1;
  await tx.flush();
  return resumed;
}

/**
 * True when its cases were opened. A recorded fact is never refused: a rule that has ended while the application waited
 * is noted on it, where applicant and officer read it, and the next sweep after its publication goes on.
 */
async function goOn(
  context: CommandContext,
  application: ApplicationRow,
  reference: Reference,
): Promise<boolean> {
  const { tx, today } = context;
  const locked = [...(await lockPermits(tx, application.permitIds)).values()];
  const permits = locked.filter(({ takenBackOn }) => !takenBackOn);
  const holder = await holderOf(tx, application, permits);
  // Nothing was told that could prove a conversion: it waits on.
  if (!holder?.conversion) return false;
  const missing = missingRule(reference, { application, permits }, today);
  if (missing) {
    note(application, 'rules', { check: 'rules', passed: false, detail: missing });
    return false;
  }
  note(application, 'rules', null);
  const { district, certificateNo = null } = application;
  const proof = checkConversion(reference, { ...holder, district }, today, certificateNo);
  note(application, 'proof', proof);
  // A proof that does not suffice is told to the applicant.
  if (proof.passed !== true) return false;
  const typed = withTypes(reference, permits, today);
  await openWhenProven(context, { application, holder, permits: typed, reference });
  return true;
}

/** Whoever goes on for the business that applied. */
async function holderOf(
  tx: CommandContext['tx'],
  { businessId }: ApplicationRow,
  permits: readonly PermitRow[],
) {
  const { root } = await lineageOf(tx, businessId);
  const filedOn = permits.map((permit) => permit.businessId);
  return findHolderOf(tx, root, [businessId, ...filedOn]);
}

function note(application: ApplicationRow, check: string, finding: Finding | null) {
  for (const id of application.permitIds) {
    const others = (application.findings[id] ?? []).filter((other) => other.check !== check);
    const found = finding ? [...others, finding] : others;
    application.findings = { ...application.findings, [id]: found };
  }
}

type Waiting = { application: ApplicationRow; permits: readonly PermitRow[] };

/** Which rule of those that a case is opened by is not in force today, as a sentence; null when all are. */
function missingRule(
  reference: Reference,
  { application: { district }, permits }: Waiting,
  today: string,
): string | null {
  const gone = permits.filter((each) => !reference.findPermitType(each.permitTypeId, today));
  if (gone.length > 0) {
    const names = [...new Set(gone.map(({ permitTypeName }) => permitTypeName))].join('、');
    return `许可事项“${names}”在 ${today} 没有生效的目录，待政策编辑发布后自动接续办理`;
  }
  const lacks = (id: 'permit-transfer-promise' | 'lamp-bands') =>
    !reference.findPolicy(id, today, district);
  if (lacks('permit-transfer-promise') || lacks('lamp-bands'))
    return `办理时限政策在 ${today} 没有生效的版本，待政策编辑发布后自动接续办理`;
  return null;
}

/** Those that could not go on for want of a rule: looked at again until the rule is there. */
export const resumeNoted: Sweep = {
  name: 'permit-transfer-waiting-applications',
  async run(context) {
    const noted = await run<{ businessId: string }>(
      context.tx,
      `select distinct business_id as "businessId" from applications
       where status = 'awaiting-certificate'
         and jsonb_path_exists(findings, '$.*[*] ? (@.check == "rules")')
       order by business_id limit 500`,
    );
    let resumed = 0;
    for (const { businessId } of noted) {
      await lockLineage(context.tx, businessId);
      resumed += await resumeAwaiting(context, [businessId]);
    }
    // Whoever still waits for a rule is no trouble of the sweep: the day asks again.
    return allChanged(resumed);
  },
};
