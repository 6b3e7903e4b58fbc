import { policyDrafts, noodleShop as shop } from './cast.ts';
import { heard } from './heard.ts';
import { publishPolicy } from './publish-policy.ts';
import type { People, Step } from './step.ts';
import { appropriate, correctedAccount, decide, lodge, receive } from './subsidy.ts';

const member = `upscale-pools/members/${shop.businessId}`;
const award = 'first-listing-award';

function decideOnMember(
  people: People,
  who: 'commerce' | 'statistics',
  noun: string,
  body: object,
) {
  return people[who].decide(member, noun, `member-${noun}`, body);
}

/** 自愿申报: what the firm told the officer of its trade. */
function report({ commerce }: People, key: string, period: string, value: number) {
  const path = `business-registry/businesses/${shop.businessId}`;
  const figures = [{ metric: 'main-revenue', period, value }];
  return commerce.decide(path, 'figures', key, { figures });
}

export const upscaleSteps: Step[] = [
  {
    on: '2026-07-13',
    says: '上半年营业额达标准的 82%：列入限额以上餐饮培育库（临界）',
    run: async (people) => {
      await heard(people, 'FirmSuggested');
      await report(people, 'half-2026', '2026-01..2026-06', 164_000_000);
      await people.commerce.until(
        member,
        ({ figures }) => JSON.stringify(figures).includes('2026-01..2026-06'),
        'the figure',
      );
      await decideOnMember(people, 'commerce', 'admission', { tier: 'key' });
    },
  },
  {
    on: '2026-10-12',
    says: '前三季度 214.00 万元，达到 200 万元标准',
    run: async (people) => {
      await report(people, 'nine-months-2026', '2026-01..2026-09', 214_000_000);
      await heard(people, 'ThresholdReached');
    },
  },
  {
    on: '2026-10-13',
    says: '在 10 月窗口内提交入统申报',
    run: (people) => decideOnMember(people, 'commerce', 'filing', {}),
  },
  {
    on: '2026-10-30',
    says: '统计部门告知：纳入限额以上名录——成为四上企业',
    run: (people) =>
      decideOnMember(people, 'statistics', 'listing', {
        pool: 'quota-trade',
        listedOn: '2026-10-30',
      }),
  },
  {
    on: '2026-11-02',
    says: '方案未定首次小升规奖励金额；演示城市发布注明“演示”的版本',
    run: publishAward,
  },
  {
    on: '2026-11-03',
    says: '申报首次小升规奖励，初审，公示',
    run: async (people) => {
      await appropriate(people, award, 50_000_000, '海财企〔2026〕2号');
      await heard(people, 'EntitlementMatured', 2);
      await lodge(people, award, '2026-11-03', correctedAccount);
      await decide(people.verifier, award, 'verification');
      await decide(people.cultivation, award, 'publication');
    },
  },
  {
    on: '2026-11-11',
    says: '批准并预留 50,000.00 元（演示）',
    run: ({ reviewer }) => decide(reviewer, award, 'approval'),
  },
  {
    on: '2026-11-12',
    says: '奖励到账：从个体工商户到四上企业，全程在一条旅程上',
    run: (people) => receive(people, award, 1, 'paid'),
  },
];

function publishAward(people: People): Promise<void> {
  return publishPolicy(people, policyDrafts.firstListingAward, {
    policyId: award,
    scope: 'haibowan',
    effectiveFrom: '2026-01-01',
    effectiveTo: null,
    citation: { document: '首次小升规奖励标准（演示）', number: null, item: '举措25' },
    parameters: { amountFen: 5_000_000, poolRequired: false },
    demonstration: true,
  });
}
