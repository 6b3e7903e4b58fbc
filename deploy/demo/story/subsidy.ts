import type { Person } from '../people.ts';
import { noodleShop as shop } from './cast.ts';
import type { People, Step } from './step.ts';

type Programme = 'conversion-subsidy' | 'first-listing-award';
type Row = Record<string, unknown>;

const account = {
  holder: shop.name,
  number: '0000000000000001',
  bankName: '演示银行乌海分行',
  bankCode: '000000000000',
};
const corrected = { ...account, holder: shop.enterpriseName };

const claimPath = async (person: Person, programme: Programme) => {
  const { body } = await person.get(
    `subsidy-ledger/claims?businessId=${shop.businessId}&programme=${programme}`,
  );
  const [claim] = body['items'] as Row[];
  if (!claim) throw new Error(`no claim of ${programme}`);
  return `subsidy-ledger/claims/${String(claim['id'])}`;
};

/** A decision on the claim of one programme. */
export async function decide(
  person: Person,
  programme: Programme,
  noun: string,
  body: object = {},
) {
  const path = await claimPath(person, programme);
  return person.decide(path, noun, `${programme}-${noun}`, body);
}

/** 下达指标：registered by one person, booked by another. */
export async function appropriate(
  { reviewer, secondReviewer }: People,
  programme: Programme,
  amountFen: number,
  documentNo: string,
) {
  const fund = { district: 'haibowan', year: 2026, programme };
  const { body } = await reviewer.post('subsidy-ledger/funds', `fund-${programme}`, fund);
  const path = `subsidy-ledger/funds/${String(body['id'])}/appropriations`;
  const key = `appropriation-${programme}`;
  const { body: proposed } = await reviewer.post(path, key, { amountFen, documentNo });
  const change = String(proposed['changeId']);
  const settled = `subsidy-ledger/funds/${String(body['id'])}/changes/${change}/confirmation`;
  await secondReviewer.post(settled, `${key}-confirmed`, { accepted: true });
}

export function lodge(
  { cultivation }: People,
  programme: Programme,
  creditQueriedOn: string,
  holder = account,
) {
  return cultivation.post('subsidy-ledger/claims', `lodge-${programme}`, {
    businessId: shop.businessId,
    programme,
    account: holder,
    creditQueriedOn,
  });
}

/** 编制、复核、导出：two people for every payment. */
export async function instruct({ payer, checker }: People, programme: Programme, nth: number) {
  const path = await claimPath(payer, programme);
  const { body: claim } = await payer.get(path);
  const key = `batch-${programme}-${nth}`;
  const { body: batch } = await payer.post('subsidy-ledger/payment-batches', key, {
    claimIds: [claim['id']],
  });
  const batchPath = `subsidy-ledger/payment-batches/${String(batch['id'])}`;
  await checker.decide(batchPath, 'confirmation', `${key}-confirmed`);
  return batchPath;
}

export async function receive(
  people: People,
  programme: Programme,
  nth: number,
  result: 'paid' | 'returned',
) {
  const batchPath = await instruct(people, programme, nth);
  const { body } = await people.payer.get(batchPath);
  const [line] = body['lines'] as Row[];
  const reason = result === 'returned' ? '收款户名与账号不符' : null;
  const row = {
    paymentNo: line?.['paymentNo'],
    amountFen: line?.['amountFen'],
    payee: line?.['payee'],
    result,
    reason,
  };
  await people.payer.post(`${batchPath}/receipts`, `receipts-${programme}-${nth}`, { rows: [row] });
}

const subsidy: Programme = 'conversion-subsidy';

export const subsidySteps: Step[] = [
  {
    on: '2026-06-04',
    says: '海勃湾区专项资金下达 200 万元；申报个转企补助',
    run: async (people) => {
      await appropriate(people, subsidy, 200_000_000, '海财企〔2026〕1号');
      await lodge(people, subsidy, '2026-06-04');
    },
  },
  {
    on: '2026-06-05',
    says: '申报人以外的人初审，公示 5 个工作日',
    run: async ({ cultivation, verifier }) => {
      await decide(verifier, subsidy, 'verification');
      await decide(cultivation, subsidy, 'publication');
    },
  },
  {
    on: '2026-06-15',
    says: '公示期满，第二人批准，在本区资金中预留 100,000.00 元',
    run: ({ reviewer }) => decide(reviewer, subsidy, 'approval'),
  },
  {
    on: '2026-06-16',
    says: '编制批次、复核、发出支付指令',
    run: (people) => instruct(people, subsidy, 1),
  },
  {
    on: '2026-06-17',
    says: '银行退票：户名仍是个体工商户',
    run: (people) => receive(people, subsidy, 1, 'returned'),
  },
  {
    on: '2026-06-18',
    says: '更正收款户名，另一人复核，批准人同意变更',
    run: async ({ payer, checker, reviewer }) => {
      await decide(payer, subsidy, 'account-corrections', {
        account: corrected,
        reason: '转企后账户户名变更',
      });
      await decide(checker, subsidy, 'account-correction-confirmations', { accepted: true });
      await decide(reviewer, subsidy, 'account-correction-approvals', { accepted: true });
    },
  },
  {
    on: '2026-06-22',
    says: '再次发出指令，10 万元到账',
    run: (people) => receive(people, subsidy, 2, 'paid'),
  },
];

export const correctedAccount = corrected;
