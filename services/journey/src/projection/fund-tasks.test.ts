import { describe, expect, test } from 'vitest';
import { entriesOf } from '../../test/entries.ts';
import { fact } from '../../test/noodle-shop/shop.ts';
import { fundsIn, fundTasksOf } from './fund-tasks.ts';

const fundId = '019aa000-0000-7000-8000-0000000000f0';
const changeId = '019aa000-0000-7000-8000-0000000000f1';
const change = {
  fundId,
  district: 'haibowan',
  year: 2026,
  programme: 'conversion-subsidy',
  changeId,
  kind: 'reduce',
  amountFen: 100,
  documentNo: '海财指〔2026〕2号',
};
const proposed = fact('FundChangeProposed', '2026-03-02', `fund/${fundId}`, {
  ...change,
  proposedOn: '2026-03-02',
  reason: '年中压减',
});
const settled = fact('FundChangeSettled', '2026-03-03', `fund/${fundId}`, {
  ...change,
  settledOn: '2026-03-03',
  accepted: true,
});

describe('a change of a fund', () => {
  test('waits for a second person of finance, on the page of its fund', () => {
    expect(fundTasksOf(entriesOf([proposed]))).toMatchObject([
      {
        kind: 'fund-change',
        subject: `fund/${fundId}`,
        businessId: null,
        role: 'finance-payer',
        bureau: 'finance',
        district: 'haibowan',
        title: '海勃湾区 2026 年个转企一次性补助：复核调减 海财指〔2026〕2号（登记人以外的人）',
        link: `/subsidies/ledger?fund=${fundId}`,
        closedOn: null,
      },
    ]);
  });

  test('waits no longer once it is booked or sent back', () => {
    const [task] = fundTasksOf(entriesOf([proposed, settled]));
    expect(task).toMatchObject({ closedOn: '2026-03-03', closedBy: 'officer-1' });
  });

  test('leaves another change of the same fund open', () => {
    const other = { ...proposed, data: { ...proposed.data, changeId: fundId } };
    const tasks = fundTasksOf(entriesOf([proposed, other, settled]));
    expect(tasks.filter(({ closedOn }) => closedOn === null)).toHaveLength(1);
  });

  test('is looked at by its fund alone', () => {
    expect(fundsIn(entriesOf([proposed, settled]))).toEqual([fundId]);
  });
});
