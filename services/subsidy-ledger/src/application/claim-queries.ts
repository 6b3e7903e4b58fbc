import type { District } from '@tisheng/contracts';
import { claimStatusNames } from '@tisheng/contracts/words';
import { formatYuan, formatYuanUppercase, maskCreditCode } from '@tisheng/formats';
import type { QueryContext } from '@tisheng/service-kit/http';
import { run } from '@tisheng/service-kit/messaging';
import { loadReference } from '@tisheng/service-kit/reference';
import { refuse } from '@tisheng/service-kit/refusal';
import { lineageOf } from '@tisheng/service-kit/registry';
import type { ClaimStatus } from '#domain/claim.ts';
import { availableClaimActions } from '#domain/claim-actions.ts';
import type { DutyDone } from '#domain/duties.ts';
import { publicity } from '#domain/publicity.ts';
import { voidedReason } from '#domain/standing.ts';
import { loadDuties } from '#persistence/claim-duties.ts';
import { type ClaimFilter, listClaimRows } from '#persistence/claim-list.ts';
import { ClaimRow, type KeptAccount } from '#persistence/claim-row.ts';
import { loadLineage } from '#persistence/lineages.ts';
import { historyOf } from './claim-history.ts';

export async function listClaims(context: QueryContext, filter: ClaimFilter) {
  const { em, actor } = context;
  const { district } = filter;
  const districts = actor.districts.filter((mine) => !district || mine === district);
  const { rows, total } = await listClaimRows(em, districts, filter);
  const done = await loadDuties(
    em,
    rows.map(({ id }) => id),
  );
  return {
    items: rows.map((row) => summaryOf(context, row, done.get(row.id) ?? [])),
    total,
    totals: await totalsOf(context, district),
  };
}

/** 笔数和金额 by state, for the districts that the reader may see. */
async function totalsOf({ em, actor }: QueryContext, district: District | undefined) {
  const rows = await run<{ status: ClaimStatus; claims: string; amountFen: string }>(
    em,
    `select status, count(*) as claims, coalesce(sum(amount_fen), 0) as "amountFen" from claims
     where district = any($1::text[]) group by status order by status`,
    [actor.districts.filter((mine) => !district || mine === district)],
  );
  return rows.map(({ status, claims, amountFen }) => ({
    status,
    statusName: claimStatusNames[status],
    claims: Number(claims),
    amountFen: Number(amountFen),
  }));
}

function summaryOf({ actor, today }: QueryContext, row: ClaimRow, done: readonly DutyDone[]) {
  const { id, version, number, businessId, businessName, district, programme, status } = row;
  return {
    id,
    version,
    number,
    businessId,
    businessName,
    district,
    programme,
    status,
    statusName: claimStatusNames[status],
    amountFen: row.amountFen,
    lodgedOn: row.lodgedOn,
    publicityLastDay: row.publicityLastDay,
    paidOn: row.paidOn,
    holdReason: row.holdReason,
    availableActions: availableClaimActions(row, actor, done, today),
  };
}

export async function getClaim(context: QueryContext, claimId: string) {
  const { em, actor } = context;
  const row = await em.findOne(ClaimRow, { id: claimId, district: { $in: actor.districts } });
  if (!row) throw refuse('not-found', '没有这件申报，或不在您负责的区');
  const { amountFen } = row;
  const done = (await loadDuties(em, [claimId])).get(claimId) ?? [];
  return {
    ...summaryOf(context, row, done),
    creditCode: row.creditCode && maskCreditCode(row.creditCode),
    amountYuan: amountFen === null ? null : formatYuan(amountFen),
    amountUppercase: amountFen === null ? null : formatYuanUppercase(amountFen),
    recoveredFen: row.recoveredFen,
    fundId: row.fundId,
    ground: row.ground,
    findings: row.findings,
    warnings: [...row.warnings, ...(await warningsOf(context, row))],
    objection: row.objection,
    refusedReason: row.refusedReason,
    creditQueriedOn: row.creditQueriedOn,
    verifiedOn: row.verifiedOn,
    verifiedBy: row.verifiedBy,
    approvedOn: row.approvedOn,
    approvedBy: row.approvedBy,
    batchId: row.batchId,
    paymentNo: row.paymentNo,
    account: shown(row.account),
    accountStale: row.accountStale,
    proposedAccount: row.proposedAccount && {
      ...shown(row.proposedAccount),
      proposedBy: row.proposedBy,
      confirmedBy: row.proposalConfirmedBy,
      reason: row.proposedReason ?? '',
    },
    receiptWithdrawal: row.receiptWithdrawal,
    duties: done.map(({ duty, person }) => ({ duty, ...person })),
    publicity: await publicityOf(context, row),
    history: await historyOf(em, claimId),
  };
}

/** What the register has told since the application: a person looks at it. */
async function warningsOf({ em }: QueryContext, row: ClaimRow): Promise<string[]> {
  const { id, businessId, programme } = row;
  const known = await loadLineage(em, await lineageOf(em, businessId));
  const record = known.records.find((one) => one.businessId === businessId);
  const others = known.claims.filter((one) => one.programme === programme && one.id !== id);
  return [
    ...(record?.voided ? [voidedReason] : []),
    ...(businessId === known.root ? [] : ['申报主体已并入另一主体，请核对收款账户']),
    ...others.map(
      ({ number, status }) =>
        `并户后同一主体另有申报 ${number}（${claimStatusNames[status]}），每个主体只能享受一次`,
    ),
  ];
}

/** The server masks; the whole number is behind a door of its own. */
function shown({ holder, maskedNumber, bankName, bankCode }: KeptAccount) {
  return { holder, maskedNumber, bankName, bankCode };
}

/** The publicity day by day, as far as the notices tell today. */
async function publicityOf({ em }: QueryContext, row: ClaimRow) {
  const { publicisedOn, publicityLastDay, publicityLength, publicityUnit } = row;
  if (!publicisedOn || !publicityLastDay || !publicityLength || !publicityUnit) return null;
  const { calendar } = await loadReference(em);
  const length = { length: publicityLength, unit: publicityUnit };
  const { days } = publicity(calendar, publicisedOn, length);
  return {
    publicisedOn,
    lastDay: publicityLastDay,
    provisional: row.publicityProvisional,
    endedOn: row.publicityEndedOn,
    days: [...days],
  };
}
