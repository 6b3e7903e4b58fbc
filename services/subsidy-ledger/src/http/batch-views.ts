import { Day, District, days, Fen, PostingFen, text, textOrNone } from '@tisheng/contracts';
import { actionsOf } from '@tisheng/service-kit/http';
import { z } from 'zod';
import { Person } from './claim-views.ts';

export const BatchStatus = z.enum(['prepared', 'confirmed', 'cancelled']);

const Numbered = z.object({
  id: z.uuid(),
  number: z.string(),
  status: BatchStatus,
  version: z.int(),
});

export const BatchBrief = Numbered.extend({
  held: z.array(z.object({ claimId: z.uuid(), number: z.string(), reason: z.string() })),
});

export const BatchSummary = Numbered.extend({
  district: District,
  preparedOn: Day,
  preparedBy: Person,
  confirmedOn: Day.nullable(),
  confirmedBy: Person.nullable(),
  payments: z.int(),
  amountFen: Fen,
  amountUppercase: z.string(),
  paid: z.int(),
  returned: z.int(),
  availableActions: actionsOf(['confirm', 'cancel', 'record-receipts', 'export']),
});

const result = z.enum(['paid', 'returned'], '回单结果应为 paid 或 returned');

export const BatchView = BatchSummary.extend({
  lines: z.array(
    z.object({
      paymentNo: z.string(),
      claimId: z.uuid(),
      amountFen: Fen,
      payee: z.string(),
      maskedNumber: z.string(),
      status: z.enum(['prepared', 'held', 'instructed', 'paid', 'returned']),
      settledOn: Day.nullable(),
      reason: z.string().nullable(),
    }),
  ),
  unmatched: z.array(
    z.object({
      paymentNo: z.string(),
      amountFen: Fen,
      payee: z.string(),
      result,
      problem: z.string(),
      recordedOn: Day,
    }),
  ),
});

export const ReceiptRow = z.object({
  paymentNo: text.documentNo('唯一业务号'),
  amountFen: PostingFen,
  payee: text.name('收款人'),
  result,
  reason: textOrNone.reason().nullable().default(null),
  /** 银行记载的日期；不填为今天。 */
  settledOn: days.handling('支付日期').nullable().default(null),
});

export const ReceiptsAnswer = z.object({
  rows: z.array(
    ReceiptRow.extend({
      outcome: z.enum(['paid', 'returned', 'already-recorded', 'unmatched']),
      problem: z.string().nullable(),
    }),
  ),
  matched: z.int(),
  unmatched: z.int(),
});
