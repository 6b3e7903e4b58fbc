import type { QueryContext } from '@tisheng/service-kit/http';
import { run } from '@tisheng/service-kit/messaging';
import { refuse } from '@tisheng/service-kit/refusal';

type LineFound = {
  paymentNo: string;
  batchId: string;
  batchNumber: string;
  claimId: string;
  claimNumber: string;
  payee: string;
  amountFen: string;
  status: 'instructed' | 'paid' | 'returned';
  settledOn: string | null;
  agrees: boolean;
  unmatchedReceipts: string;
};

/** 对账: each payment as the bank's receipts tell it beside what the ledger posted for it. */
export async function reconcileFund({ em, actor }: QueryContext, fundId: string) {
  const [fund] = await run<{ paidFen: string }>(
    em,
    `select coalesce(sum(a.balance_fen), 0) as "paidFen" from funds f
     join accounts a on a.fund_id = f.id and a.name in ('paid', 'recovered')
     where f.id = $1 and f.district = any($2::text[]) group by f.id`,
    [fundId, actor.districts],
  );
  if (!fund) throw refuse('not-found', '没有这项资金，或不在您负责的区');
  const lines = await run<LineFound>(
    em,
    `with line as (
       select l.*, c.number as claim_number, b.number as batch_number,
         (select count(*) from transfers t where t.claim_id = l.claim_id and t.kind = 'pay'
            and t.document_no = l.payment_no and t.amount_fen = l.amount_fen
            and not exists (select from transfers r where r.reverses_id = t.id)) as paid,
         (select count(*) from transfers t where t.claim_id = l.claim_id and t.kind = 'return'
            and t.document_no = l.payment_no and t.amount_fen = l.amount_fen) 
           - (select count(*) from transfers t where t.claim_id = l.claim_id
                and t.kind = 'instruct' and t.document_no = l.payment_no) as returned
       from payment_lines l join claims c on c.id = l.claim_id
       join payment_batches b on b.id = l.batch_id
       where c.fund_id = $1 and l.status in ('instructed', 'paid', 'returned')
     )
     select payment_no as "paymentNo", batch_id as "batchId", batch_number as "batchNumber",
       claim_id as "claimId", claim_number as "claimNumber", payee, amount_fen as "amountFen",
       status, settled_on::text as "settledOn",
       paid = (status = 'paid')::int and returned = (status = 'returned')::int as agrees,
       (select count(*) from receipt_rows r where r.batch_id = line.batch_id
          and r.payment_no = line.payment_no and r.outcome = 'unmatched') as "unmatchedReceipts"
     from line order by batch_number, position`,
    [fundId],
  );
  const items = lines.map((line) => ({
    ...line,
    amountFen: Number(line.amountFen),
    unmatchedReceipts: Number(line.unmatchedReceipts),
  }));
  const paid = items.filter(({ status }) => status === 'paid');
  return {
    ledgerPaidFen: Number(fund.paidFen),
    receiptsPaidFen: paid.reduce((sum, { amountFen }) => sum + amountFen, 0),
    items,
    differences: items.filter(({ agrees, unmatchedReceipts }) => !agrees || unmatchedReceipts > 0)
      .length,
  };
}
