import { LockMode } from '@mikro-orm/core';
import type { Finding } from '@tisheng/contracts';
import { type CommandContext, run } from '@tisheng/service-kit/messaging';
import { loadReference, type Reference } from '@tisheng/service-kit/reference';
import { allChanged, type Sweep } from '@tisheng/service-kit/service';
import { ApplicationRow } from '#persistence/application-row.ts';
import { BusinessRow } from '#persistence/business-row.ts';
import type { PermitRow } from '#persistence/permit-row.ts';
import { lockPermits } from '#persistence/permits.ts';
import { checkConversion, openWhenProven, withTypes } from './applications.ts';

/** The registrar's proof has come: every application of the business that waited for it goes on, or says why it cannot. */
export async function resumeAwaiting(context: CommandContext, business: BusinessRow) {
  const { tx } = context;
  const { businessId } = business;
  const waiting = await tx.find(ApplicationRow, { businessId, status: 'awaiting-certificate' });
  if (waiting.length === 0) return;
  const reference = await loadReference(tx);
  for (const application of waiting) await goOn(context, { application, business, reference });
  await tx.flush();
}

type Going = { application: ApplicationRow; business: BusinessRow; reference: Reference };

/**
 * True when its cases were opened. A recorded fact is never refused: a rule that has ended while the application waited
 * is noted on it, where applicant and officer read it, and the next sweep after its publication goes on.
 */
async function goOn(context: CommandContext, going: Going): Promise<boolean> {
  const { application, business, reference } = going;
  const { tx, today } = context;
  const permits = [...(await lockPermits(tx, application.permitIds)).values()];
  const missing = missingRule(reference, business, { application, permits }, today);
  if (missing) {
    note(application, 'rules', { check: 'rules', passed: false, detail: missing });
    return false;
  }
  note(application, 'rules', null);
  const { certificateNo = null } = application;
  const proof = checkConversion(reference, business, today, certificateNo);
  note(application, 'proof', proof);
  // A proof that does not suffice is told to the applicant.
  if (proof.passed !== true) return false;
  await openWhenProven(context, { ...going, permits: withTypes(reference, permits, today) });
  return true;
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
  { district }: BusinessRow,
  { application, permits }: Waiting,
  today: string,
): string | null {
  const gone = permits.filter((each) => !reference.findPermitType(each.permitTypeId, today));
  if (gone.length > 0) {
    const names = [...new Set(gone.map(({ permitTypeName }) => permitTypeName))].join('、');
    return `许可事项“${names}”在 ${today} 没有生效的目录，待政策编辑发布后自动接续办理`;
  }
  const areas = new Set([district, application.district]);
  const lacks = (id: 'permit-transfer-promise' | 'lamp-bands') =>
    [...areas].some((area) => !reference.findPolicy(id, today, area));
  if (lacks('permit-transfer-promise') || lacks('lamp-bands'))
    return `办理时限政策在 ${today} 没有生效的版本，待政策编辑发布后自动接续办理`;
  return null;
}

/** Those that could not go on for want of a rule: looked at again until the rule is there. */
export const resumeNoted: Sweep = {
  name: 'permit-transfer-waiting-applications',
  async run(context) {
    const { tx } = context;
    const noted = await run<{ id: string }>(
      tx,
      `select id from applications where status = 'awaiting-certificate'
         and jsonb_path_exists(findings, '$.*[*] ? (@.check == "rules")') order by id limit 500`,
    );
    if (noted.length === 0) return allChanged(0);
    const applications = await tx.find(
      ApplicationRow,
      { id: { $in: noted.map(({ id }) => id) }, status: 'awaiting-certificate' },
      { lockMode: LockMode.PESSIMISTIC_PARTIAL_WRITE },
    );
    const reference = await loadReference(tx);
    let resumed = 0;
    for (const application of applications) {
      const business = await tx.findOne(BusinessRow, { businessId: application.businessId });
      if (business && (await goOn(context, { application, business, reference }))) resumed += 1;
    }
    await tx.flush();
    // Whoever still waits for a rule is no trouble of the sweep: the day asks again.
    return allChanged(resumed);
  },
};
