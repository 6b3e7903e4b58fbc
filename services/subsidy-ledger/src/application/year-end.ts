import { LockMode } from '@mikro-orm/core';
import { type PersonContext, requireDistrict } from '@tisheng/service-kit/http';
import { refuse } from '@tisheng/service-kit/refusal';
import { carryTo, within } from '#domain/carry-over.ts';
import type { RefusalCode } from '#domain/refusal-code.ts';
import { ClaimRow } from '#persistence/claim-row.ts';
import { FundRow } from '#persistence/fund-row.ts';
import { lockFunds, postTransfers } from '#persistence/ledger.ts';
import { applyDecisions } from './deciding.ts';

const claimsMax = 500;

/**
 * 年度结转: what was reserved and not yet paid is released in the old year and reserved in the present one, in order of
 * application, as far as the new fund goes; the rest stays where it is.
 * @throws Refusal `fund-not-over` when the fund is of this year, or the new year has none
 */
export async function carryOver(
  context: PersonContext,
  command: { fundId: string },
): Promise<{ moved: number; left: number }> {
  const { tx, today, actor } = context;
  const old = await tx.findOne(FundRow, { id: command.fundId });
  if (!old) throw refuse('not-found', '没有这项资金，请从列表重新打开');
  requireDistrict(actor, old.district);
  const next = await nextFund(context, old);
  const claims = await tx.find(
    ClaimRow,
    { fundId: old.id, status: { $in: ['approved', 'returned'] }, batchId: null },
    {
      lockMode: LockMode.PESSIMISTIC_WRITE,
      orderBy: { lodgedOn: 'asc', number: 'asc' },
      limit: claimsMax,
    },
  );
  const locked = await lockFunds(tx, [old.id, next.id]);
  const availableFen = locked.get(next.id)?.balances.appropriated ?? 0;
  const moving = within(claims, availableFen);
  await applyDecisions(
    context,
    moving.map((claim) => ({ claim, decision: carryTo(claim, next, today) })),
  );
  await postTransfers(
    context,
    moving.flatMap(({ id: claimId, amountFen, number }) => {
      const reason = `${number} 由 ${old.year} 年度结转至 ${next.year} 年度`;
      const about = { amountFen: amountFen ?? 0, claimId, reason };
      return [
        { ...about, fundId: old.id, kind: 'release' as const },
        { ...about, fundId: next.id, kind: 'reserve' as const },
      ];
    }),
  );
  return { moved: moving.length, left: claims.length - moving.length };
}

async function nextFund({ tx, today }: PersonContext, old: FundRow): Promise<FundRow> {
  const year = Number(today.slice(0, 4));
  const { district, programme } = old;
  const next = old.year < year ? await tx.findOne(FundRow, { district, programme, year }) : null;
  if (next) return next;
  const message = '只有往年资金可以结转，且须先设立本年度资金';
  throw refuse<RefusalCode>('fund-not-over', message, { year: old.year });
}
