import type { Finding } from '@tisheng/contracts';
import type { PersonContext } from '@tisheng/service-kit/http';
import type { CommandContext } from '@tisheng/service-kit/messaging';
import { loadReference } from '@tisheng/service-kit/reference';
import { refuse } from '@tisheng/service-kit/refusal';
import { mayRefuse } from '#domain/claim-actions.ts';
import { examine } from '#domain/conditions.ts';
import { answerObjection, object, turnDown } from '#domain/objection.ts';
import { type Recovery, recover } from '#domain/payment.ts';
import { publicise } from '#domain/publicising.ts';
import { publicity } from '#domain/publicity.ts';
import { lookUpCredit, verify } from '#domain/verification.ts';
import type { ClaimRow } from '#persistence/claim-row.ts';
import { noteClaim } from '#persistence/claims.ts';
import { postTransfers } from '#persistence/ledger.ts';
import {
  circumstancesOf,
  lineagesOf,
  loadCircumstances,
  loadLineages,
} from '#persistence/lineages.ts';
import { decideOnClaim, type Target } from './deciding.ts';
import { rulesInForce } from './rules.ts';
import { reviewLineages } from './watches.ts';

/** The conditions by what is known and in force today. */
export async function examineClaim({ tx, today }: CommandContext, claim: ClaimRow) {
  const { businessId, programme, district } = claim;
  const rules = rulesInForce(await loadReference(tx), programme, district, today);
  const known = await loadCircumstances(tx, { businessId, programme, claimId: claim.id });
  return { rules, known, findings: examine(known, rules, today) };
}

/** The same for many claims, with as many statements as for one. */
export async function examineClaims(
  { tx, today }: CommandContext,
  claims: readonly ClaimRow[],
): Promise<Map<string, Finding[]>> {
  const reference = await loadReference(tx);
  const lineages = await lineagesOf(
    tx,
    claims.map(({ businessId }) => businessId),
  );
  const known = await loadLineages(tx, lineages);
  const byMember = new Map(known.flatMap((one) => one.members.map((id) => [id, one] as const)));
  return new Map(
    claims.map(({ id: claimId, businessId, programme, district }) => {
      const lineage = byMember.get(businessId);
      if (!lineage) throw new Error(`the lineage of ${businessId} was not loaded`);
      const rules = rulesInForce(reference, programme, district, today);
      return [claimId, examine(circumstancesOf(lineage, { programme, claimId }), rules, today)];
    }),
  );
}

export function lookUpClaimCredit(context: PersonContext, command: Target & { queriedOn: string }) {
  return decideOnClaim(
    context,
    command,
    'look-up-credit',
    (claim) => lookUpCredit(claim, command.queriedOn, context.today),
    (claim) => noteClaim(context, claim.id, 'credit-looked-up', `查询日期 ${command.queriedOn}`),
  );
}

export function verifyClaim(context: PersonContext, target: Target) {
  return decideOnClaim(context, target, 'verify', async (claim) => {
    const { rules, findings } = await examineClaim(context, claim);
    const creditQuery =
      rules.programme === 'conversion-subsidy' ? { daysMax: rules.award.creditCheckDaysMax } : null;
    const verification = { person: personOf(context), findings, creditQuery };
    const decision = verify(claim, verification, context.today);
    claim.findings = findings;
    return decision;
  });
}

export function publiciseClaim(context: PersonContext, target: Target) {
  return decideOnClaim(context, target, 'publicise', async (claim) => {
    const { today } = context;
    const reference = await loadReference(context.tx);
    const { parameters, ground } = reference.policy('publicity-period', today, claim.district);
    const planned = publicity(reference.calendar, today, parameters);
    const decision = publicise(claim, { publicity: planned, ground }, today);
    claim.publicityLength = parameters.length;
    claim.publicityUnit = parameters.unit;
    return decision;
  });
}

export function raiseObjection(context: PersonContext, command: Target & { ground: string }) {
  return decideOnClaim(context, command, 'object', (claim) =>
    object(claim, command.ground, context.today),
  );
}

export function answerClaimObjection(
  context: PersonContext,
  command: Target & { upheld: boolean; answer: string },
) {
  return decideOnClaim(
    context,
    command,
    'answer-objection',
    (claim) => answerObjection(claim, command, context.today),
    async (claim) => {
      const outcome = command.upheld ? '异议成立' : '异议不成立';
      await noteClaim(context, claim.id, 'objection-answered', `${outcome}：${command.answer}`);
      if (command.upheld) await reviewLineageOf(context, claim);
    },
  );
}

/** 不予补助: what was reserved goes back to the fund, and the lineage may apply again. */
export function refuseClaim(context: PersonContext, command: Target & { reason: string }) {
  return decideOnClaim(
    context,
    command,
    'refuse',
    (claim) => {
      if (!mayRefuse(claim, context.actor.roles))
        throw refuse('not-permitted', '此件已由财政批准，须由财政审核人决定不予补助');
      return turnDown(claim, command.reason, context.today);
    },
    async (claim) => {
      await releaseReservation(context, claim);
      await reviewLineageOf(context, claim);
    },
  );
}

/** A refused claim gives the award free again, for whoever of the lineage waits for it. */
async function reviewLineageOf(context: PersonContext, { businessId }: ClaimRow): Promise<void> {
  await reviewLineages(context, await lineagesOf(context.tx, [businessId]));
}

/** What was reserved for a claim that is turned down goes back to its fund. */
export async function releaseReservation(context: CommandContext, claim: ClaimRow): Promise<void> {
  const { id: claimId, fundId, amountFen, number } = claim;
  if (!fundId || amountFen === null) return;
  const reason = `${number} 不予补助，释放预留`;
  await postTransfers(context, [{ fundId, kind: 'release', amountFen, claimId, reason }]);
}

export function recoverSubsidy(context: PersonContext, command: Target & Recovery) {
  const { amountFen, decisionNo, reason } = command;
  return decideOnClaim(
    context,
    command,
    'recover',
    (claim) => recover(claim, { amountFen, decisionNo, reason }, personOf(context), context.today),
    async (claim) => {
      if (!claim.fundId) throw new Error(`claim ${claim.id} was paid from no fund`);
      const { id: claimId, fundId } = claim;
      await postTransfers(context, [
        { fundId, kind: 'recover', amountFen, claimId, documentNo: decisionNo, reason },
      ]);
    },
  );
}

export const personOf = ({ actor }: PersonContext) => ({ id: actor.id, name: actor.name });
