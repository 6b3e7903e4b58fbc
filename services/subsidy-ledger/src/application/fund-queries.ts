import type { Actor, District, Programme } from '@tisheng/contracts';
import type { QueryContext } from '@tisheng/service-kit/http';
import { run, runPage } from '@tisheng/service-kit/messaging';
import { refuse } from '@tisheng/service-kit/refusal';
import type { AccountName, PostingKind } from '#domain/posting.ts';
import { AppropriationRow } from '#persistence/appropriation-row.ts';
import { fenOf } from '#persistence/fen-of.ts';
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
  const where = [
    actor.districts.filter((mine) => !district || mine === district),
    year ?? null,
    programme ?? null,
  ];
  const { rows, total } = await runPage<FundFound>(
    em,
    `select f.id, f.version, f.district, f.year, f.programme, f.budget,
       count(*) over () as total,
       (select json_object_agg(a.name, a.balance_fen::text) from accounts a where a.fund_id = f.id)
         as balances, w.*
     from funds f
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
       and ($3::text is null or f.programme = $3)
     order by f.year desc, f.district, f.programme`,
    where,
    { limit, offset },
  );
  const proposed = await proposedFor({ em, actor }, rows);
  return {
    items: rows.map((row) => ({
      ...fundView(row),
      proposedAppropriations: proposed.filter(({ fundId }) => fundId === row.id),
      availableActions: actionsOf(row, actor, today),
    })),
    total,
  };
}

/** 待复核: whoever registered one sees no button. */
async function proposedFor(
  { em, actor }: Pick<QueryContext, 'em' | 'actor'>,
  funds: readonly FundFound[],
) {
  const fundId = { $in: funds.map(({ id }) => id) };
  const orderBy = { proposedOn: 'asc', id: 'asc' } as const;
  const rows = await em.find(AppropriationRow, { fundId, status: 'proposed' }, { orderBy });
  const may = actor.roles.some((role) => role === 'finance-reviewer' || role === 'finance-payer');
  return rows.map(({ id, fundId: of, amountFen, documentNo, appropriatedOn, proposedBy }) => ({
    id,
    fundId: of,
    amountFen,
    documentNo,
    appropriatedOn,
    proposedBy,
    availableActions:
      may && proposedBy.id !== actor.id
        ? [{ action: 'settle-appropriation' as const, label: '复核下达' }]
        : [],
  }));
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

/** 下达 to any fund, 结转 of a year that is over. */
function actionsOf({ year }: FundFound, { roles }: Actor, today: string) {
  if (!roles.includes('finance-reviewer')) return [];
  const isOver = year < Number(today.slice(0, 4));
  return [
    { action: 'appropriate' as const, label: '下达指标' },
    ...(isOver ? [{ action: 'carry-over' as const, label: '结转到本年度' }] : []),
  ];
}

type EntryFound = {
  id: string;
  transferId: string;
  account: AccountName;
  kind: PostingKind;
  amountFen: string;
  balanceFen: string;
  claimId: string | null;
  claimNumber: string | null;
  documentNo: string | null;
  reason: string;
  reversesId: string | null;
  occurredOn: string;
  recordedAt: Date;
  actorId: string;
};

/** 明细账: every entry with the balance after it; a reversal names the transfer it takes back. */
export async function listEntries(
  { em, actor }: QueryContext,
  query: { fundId: string; account?: AccountName | undefined; limit: number; offset: number },
) {
  const [fund] = await run<{ id: string }>(
    em,
    'select id from funds where id = $1 and district = any($2::text[])',
    [query.fundId, actor.districts],
  );
  if (!fund) throw refuse('not-found', '没有这项资金，或不在您负责的区');
  const { rows, total } = await runPage<EntryFound>(
    em,
    `select e.id, t.id as "transferId", a.name as account, t.kind, e.amount_fen as "amountFen",
       e.balance_fen as "balanceFen", t.claim_id as "claimId", c.number as "claimNumber",
       t.document_no as "documentNo", t.reason, t.reverses_id as "reversesId",
       t.occurred_on::text as "occurredOn", t.recorded_at as "recordedAt", t.actor_id as "actorId",
       count(*) over () as total
     from entries e join transfers t on t.id = e.transfer_id
     join accounts a on a.id = e.account_id left join claims c on c.id = t.claim_id
     where t.fund_id = $1 and ($2::text is null or a.name = $2)
     order by e.id`,
    [query.fundId, query.account ?? null],
    query,
  );
  const items = rows.map((row) => ({
    ...row,
    id: Number(row.id),
    amountFen: fenOf(row.amountFen),
    balanceFen: fenOf(row.balanceFen),
    recordedAt: new Date(row.recordedAt).toISOString(),
  }));
  return { items, total };
}
