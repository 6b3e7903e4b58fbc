import type { Actor, District, Programme } from '@tisheng/contracts';
import { fundChangeNames } from '@tisheng/contracts/words';
import { listPage } from '@tisheng/service-kit/database';
import type { QueryContext } from '@tisheng/service-kit/http';
import type { AccountName } from '#domain/posting.ts';
import { fenOf } from '#persistence/fen-of.ts';
import { FundChangeRow } from '#persistence/fund-change-row.ts';
import type { BudgetLine } from '#persistence/fund-row.ts';

type FundFound = {
  id: string;
  version: number;
  district: District;
  year: number;
  programme: Programme;
  budget: BudgetLine;
  balances: Record<AccountName, string>;
  publicisedFen: string;
  queuedFen: string;
  queuedClaims: string;
};

/** 预算、已公示、预留、已拨付、余额: one line per district, year and award. */
export async function listFunds(
  { em, actor, today }: QueryContext,
  filter: {
    district?: District | undefined;
    year?: number | undefined;
    programme?: Programme | undefined;
    limit: number;
    offset: number;
  },
) {
  const { district, year, programme, limit, offset } = filter;
  const values = [
    actor.districts.filter((mine) => !district || mine === district),
    year ?? null,
    programme ?? null,
  ];
  const listed = { columns, from: fundsSql, order, values };
  const { rows, total } = await listPage<FundFound>(em, listed, { limit, offset });
  const proposed = await proposedFor({ em, actor }, rows);
  return {
    items: rows.map((row) => ({
      ...fundView(row),
      proposedChanges: proposed.filter(({ fundId }) => fundId === row.id),
      availableActions: actionsOf(row, actor, today),
    })),
    total,
  };
}

const columns = `f.id, f.version, f.district, f.year, f.programme, f.budget,
  (select json_object_agg(a.name, a.balance_fen::text) from accounts a where a.fund_id = f.id)
    as balances, w.*`;
const order = 'f.year desc, f.district, f.programme';
const fundsSql = `funds f
  cross join lateral (
    select coalesce(sum(amount_fen) filter (where status in ('publicised', 'objected')), 0)
        as "publicisedFen",
      coalesce(sum(amount_fen) filter (where status = 'queued-for-funds'), 0) as "queuedFen",
      count(*) filter (where status = 'queued-for-funds') as "queuedClaims"
    from claims c where c.district = f.district and c.programme = f.programme
      and extract(year from c.lodged_on) <= f.year and c.fund_id is null
      and f.year = (select max(year) from funds n
        where n.district = f.district and n.programme = f.programme)
  ) w
  where f.district = any($1::text[]) and ($2::int is null or f.year = $2)
    and ($3::text is null or f.programme = $3)`;

/** 待复核: another person books it; whoever registered it may withdraw it. */
async function proposedFor(
  { em, actor }: Pick<QueryContext, 'em' | 'actor'>,
  funds: readonly FundFound[],
) {
  const fundId = { $in: funds.map(({ id }) => id) };
  const orderBy = { proposedOn: 'asc', id: 'asc' } as const;
  const rows = await em.find(FundChangeRow, { fundId, status: 'proposed' }, { orderBy });
  return rows.map(({ id, kind, fundId: of, amountFen, documentNo, reason, ...row }) => ({
    id,
    fundId: of,
    kind,
    kindName: fundChangeNames[kind],
    amountFen,
    documentNo,
    documentOn: row.appropriatedOn,
    reason,
    proposedBy: row.proposedBy,
    availableActions: settlingActions(actor, kind, row.proposedBy.id),
  }));
}

function settlingActions({ id, roles }: Actor, kind: FundChangeRow['kind'], proposedById: string) {
  if (!roles.some((role) => role === 'finance-reviewer' || role === 'finance-payer')) return [];
  if (proposedById === id) return [{ action: 'withdraw-change' as const, label: '撤回登记' }];
  return [{ action: 'settle-change' as const, label: `复核${fundChangeNames[kind]}` }];
}

function fundView({
  id,
  version,
  district,
  year,
  programme,
  budget,
  balances,
  ...rest
}: FundFound) {
  return {
    id,
    version,
    district,
    year,
    programme,
    budget,
    appropriatedFen: fenOf(balances.treasury.replace('-', '')),
    availableFen: fenOf(balances.appropriated),
    reservedFen: fenOf(balances.reserved),
    instructedFen: fenOf(balances.instructed),
    paidFen: fenOf(balances.paid),
    recoveredFen: fenOf(balances.recovered),
    publicisedFen: fenOf(rest.publicisedFen),
    queuedFen: fenOf(rest.queuedFen),
    queuedClaims: Number(rest.queuedClaims),
  };
}

/** 下达 and 调减 of any fund, 结转 of a year that is over. */
function actionsOf({ year }: FundFound, { roles }: Actor, today: string) {
  if (!roles.includes('finance-reviewer')) return [];
  const isOver = year < Number(today.slice(0, 4));
  return [
    { action: 'appropriate' as const, label: '下达指标' },
    { action: 'reduce' as const, label: '调减指标' },
    ...(isOver ? [{ action: 'carry-over' as const, label: '结转到本年度' }] : []),
  ];
}
