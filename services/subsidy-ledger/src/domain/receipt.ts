import type { Day } from '@tisheng/workdays';

export type PaymentLine = {
  paymentNo: string;
  amountFen: number;
  payee: string;
  status: 'prepared' | 'held' | 'instructed' | 'paid' | 'returned';
  /** When the batch was confirmed: nothing is settled before. */
  instructedOn: Day | null;
};

/** 银行回单 of one payment. */
export type Receipt = {
  paymentNo: string;
  amountFen: number;
  payee: string;
  result: 'paid' | 'returned';
  reason: string | null;
  settledOn: Day;
};

export type Match =
  | { outcome: 'paid' | 'returned' | 'already-recorded' }
  | { outcome: 'unmatched'; problem: string };

/** Matched by 唯一业务号, amount and payee together; what does not match is for a person, never for a guess. */
export function matchReceipt(line: PaymentLine | undefined, receipt: Receipt, today: Day): Match {
  if (!line) return unmatched('本批次没有此业务号，请核对回单');
  if (line.amountFen !== receipt.amountFen) return unmatched('金额与指令不一致，请与代理银行核对');
  if (line.payee !== receipt.payee) return unmatched('收款人与指令不一致，请与代理银行核对');
  if (line.status === receipt.result) return { outcome: 'already-recorded' };
  if (receipt.settledOn > today || receipt.settledOn < (line.instructedOn ?? today))
    return unmatched('回单日期早于支付指令或晚于今天，请与代理银行核对');
  if (line.status === 'instructed') return { outcome: receipt.result };
  return unmatched('此笔此前的回单结果不同，请人工核实');
}

function unmatched(problem: string): Match {
  return { outcome: 'unmatched', problem };
}
