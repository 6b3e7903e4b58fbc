import { type Programme, type SubsidyLedgerFact } from '@tisheng/contracts';
import { maskAccount } from '@tisheng/formats';
import { type PersonContext, requireDistrict } from '@tisheng/service-kit/http';
import { loadReference } from '@tisheng/service-kit/reference';
import { refuse } from '@tisheng/service-kit/refusal';
import { findBusiness, type KnownBusiness, lockLineage } from '@tisheng/service-kit/registry';
import { v7 as newId } from 'uuid';
import { aboutClaim } from '#domain/claim.ts';
import { examine, type Rules } from '#domain/conditions.ts';
import { happenedOn } from '#domain/happened-on.ts';
import type { RefusalCode } from '#domain/refusal-code.ts';
import { requireNoneFailed } from '#domain/verification.ts';
import type { AccountSeal } from '#persistence/account-seal.ts';
import { keepDuty } from '#persistence/claim-duties.ts';
import { ClaimRow, type KeptAccount } from '#persistence/claim-row.ts';
import { nextClaimNumber } from '#persistence/claims.ts';
import { EntitlementRow } from '#persistence/entitlement-row.ts';
import { loadCircumstances } from '#persistence/lineages.ts';
import { announceClaim, briefOf, type ClaimBrief } from './deciding.ts';
import { rulesInForce } from './rules.ts';

/** 收款账户 as a person gives it. */
export type PayeeAccount = { holder: string; number: string; bankName: string; bankCode: string };

type Lodge = {
  businessId: string;
  programme: Programme;
  account: PayeeAccount;
  /** 信用查询回执 that the applicant's officer saw, when there is one. */
  creditQueriedOn: string | null;
};

/**
 * 申报. The lineage is locked first, so that of a hundred at once, on whichever of its members, ninety-nine are refused;
 * a unique index holds the same for one business.
 * @throws Refusal `business-unknown` | `entitlement-not-matured` | `conditions-not-met` | `already-claimed`
 */
export async function lodgeClaim(
  context: PersonContext,
  seal: AccountSeal,
  command: Lodge,
): Promise<ClaimBrief> {
  const { tx, today } = context;
  const business = await getBusiness(context, command.businessId);
  const { businessId, district } = business;
  requireDistrict(context.actor, district);
  const { programme } = command;
  const known = await loadCircumstances(tx, { businessId, programme, claimId: null });
  if (known.awardedBy) throw alreadyClaimed(known.awardedBy);
  if (programme !== 'quota-trade-award') await requireMatured(context, businessId, programme);
  const rules = rulesInForce(await loadReference(tx), programme, district, today);
  const findings = examine(known, rules, today);
  requireNoneFailed(findings);
  const claim = await createClaim(context, business, rules, {
    findings,
    warnings: warningsOf(business, command.account, known.claimsOfOperator),
    account: keepAccount(seal, command.account),
    creditQueriedOn: command.creditQueriedOn && happenedOn(command.creditQueriedOn, today),
  });
  await keepDuty(context, [claim.id], 'lodge');
  await announceClaim(context, claim, [lodged(claim)]);
  return briefOf(claim);
}

/** The survivor of a merger claims; one who was absorbed is led there. */
async function getBusiness({ tx }: PersonContext, id: string) {
  const { root } = await lockLineage(tx, id);
  const business = await findBusiness(tx, root);
  if (business) return business;
  throw refuse<RefusalCode>('business-unknown', '尚未收到该主体的登记信息，请核对后再申报');
}

async function requireMatured(
  { tx }: PersonContext,
  businessId: string,
  programme: Programme,
): Promise<void> {
  const watch = await tx.findOne(EntitlementRow, { businessId, programme });
  if (watch?.status === 'matured') return;
  const unmet = (watch?.findings ?? []).filter(({ passed }) => passed !== true);
  const why = watch?.reason ?? unmet.map(({ detail }) => detail).join('；');
  const message = watch
    ? `补助资格尚未成就：${why || `${watch.maturesOn} 届满`}`
    : '尚未收到转企或入统登记信息，没有补助资格';
  throw refuse<RefusalCode>('entitlement-not-matured', message, {
    status: watch?.status ?? null,
    maturesOn: watch?.maturesOn ?? null,
    findings: unmet,
  });
}

function alreadyClaimed(number: string) {
  const message = `该主体（含并入主体）已有此项申报 ${number}，每个主体只能享受一次`;
  return refuse<RefusalCode>('already-claimed', message, { number });
}

/** What the reviewer has to look at, though it stops nothing. */
function warningsOf(
  { name, splitFrom }: KnownBusiness,
  account: PayeeAccount,
  claimsOfOperator: readonly string[],
): string[] {
  return [
    ...(account.holder === name
      ? []
      : [`收款户名“${account.holder}”与登记名称“${name}”不一致，银行可能退票`]),
    ...(claimsOfOperator.length > 0
      ? [`同一经营者另有申报 ${named(claimsOfOperator)}，请复核`]
      : []),
    ...(splitFrom ? ['该主体由另一主体分立而来，请核对原主体是否已享受'] : []),
  ];
}

/** A warning is read by a person: the first few, and how many there are. */
function named(numbers: readonly string[]): string {
  const shown = numbers.slice(0, 5).join('、');
  return numbers.length > 5 ? `${shown} 等 ${numbers.length} 件` : shown;
}

export function keepAccount(seal: AccountSeal, account: PayeeAccount): KeptAccount {
  const { holder, number, bankName, bankCode } = account;
  return {
    holder,
    bankName,
    bankCode,
    maskedNumber: maskAccount(number),
    sealedNumber: seal.close(number),
  };
}

async function createClaim(
  { tx, today, cause }: PersonContext,
  business: KnownBusiness,
  rules: Rules,
  given: Pick<ClaimRow, 'findings' | 'warnings' | 'account' | 'creditQueriedOn'>,
): Promise<ClaimRow> {
  const claim = tx.create(ClaimRow, {
    ...emptyClaim,
    ...given,
    id: newId(),
    number: await nextClaimNumber(tx, business.district, Number(today.slice(0, 4))),
    businessId: business.businessId,
    businessName: business.name,
    creditCode: business.creditCode,
    operatorRef: business.operator?.operatorRef ?? null,
    district: business.district,
    programme: rules.programme,
    status: 'lodged',
    amountFen: rules.award.amountFen,
    ground: rules.ground,
    lodgedOn: today,
    lastActor: cause.actor.name,
  });
  await tx.flush();
  return claim;
}

const emptyClaim = {
  fundId: null,
  verifiedOn: null,
  verifiedBy: null,
  publicisedOn: null,
  publicityLastDay: null,
  publicityProvisional: false,
  publicityLength: null,
  publicityUnit: null,
  publicityEndedOn: null,
  objection: null,
  approvedOn: null,
  approvedBy: null,
  batchId: null,
  paymentNo: null,
  paymentAttempts: 0,
  paidOn: null,
  recoveredFen: 0,
  holdReason: null,
  accountStale: false,
  proposedAccount: null,
  proposedBy: null,
  proposalConfirmedBy: null,
  proposedReason: null,
  receiptWithdrawal: null,
  paymentQuestion: null,
  refusedReason: null,
};

function lodged(claim: ClaimRow): SubsidyLedgerFact {
  const { lodgedOn, amountFen, findings, ground } = claim;
  return {
    type: 'ClaimLodged',
    data: { ...aboutClaim(claim), lodgedOn, amountFen, findings, ground },
  };
}
