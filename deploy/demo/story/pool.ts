import { partsShop, policyDrafts, noodleShop as shop } from './cast.ts';
import { publishPolicy } from './publish-policy.ts';
import type { People, Step } from './step.ts';

const document = '海勃湾区个转企培育库入库标准（演示）';
const deciding = [
  'conversion-pool',
  'permit-transfer',
  'upscale-pools',
  'subsidy-ledger',
  'journey',
];
const candidate = `conversion-pool/candidates/${shop.businessId}`;

const decide = ({ cultivation }: People, noun: string, key: string, body: object) =>
  cultivation.decide(candidate, noun, `pool-${key}`, body);

export const poolSteps: Step[] = [
  {
    on: '2024-03-04',
    says: '规则库备齐：工作日历、许可目录与各项政策已发布',
    run: untilReady,
  },
  {
    on: '2024-03-04',
    says: '海勃湾区发布入库标准：注册登记满 12 个月',
    run: publishCriteria,
  },
  {
    on: '2024-03-04',
    says: `登记机关：${shop.name}（个体工商户，${shop.foundedOn} 成立）`,
    run: async ({ registrar }) => {
      await registrar.put(
        `business-registry/businesses/${shop.businessId}`,
        household(shop, 'haibowan', 'H6210', '正餐服务'),
      );
      await registrar.put(
        `business-registry/businesses/${partsShop.businessId}`,
        household(partsShop, 'hainan', 'F5263', '汽车零配件零售'),
      );
    },
  },
  {
    on: '2024-03-04',
    says: '年度报告：一般纳税人，2023 年营业收入 92.40 万元',
    run: async ({ registrar }) => {
      const path = `business-registry/businesses/${shop.businessId}`;
      const figures = [{ metric: 'turnover', period: '2023', value: 92_400_000 }];
      await registrar.decide(path, 'figures', 'figures-2023', { figures, generalTaxpayer: true });
    },
  },
  {
    on: '2024-03-04',
    says: '筛查：注册登记满 14 个月，一般纳税人，列为待研判',
    run: async ({ cultivation }) => {
      await cultivation.until(candidate, hasTaxpayer, 'the taxpayer mark');
      await cultivation.post('conversion-pool/screenings', 'screening', { district: 'haibowan' });
      await cultivation.until(candidate, ({ status }) => status !== 'unknown', 'the suggestion');
    },
  },
  {
    on: '2024-03-05',
    says: '采纳入库',
    run: (people) => decide(people, 'admission', 'admission', {}),
  },
  {
    on: '2024-03-05',
    says: '指派责任人',
    run: (people) =>
      decide(people, 'assignment', 'assignment', {
        officerId: 'demo-cultivation-haibowan',
        nextFollowUpOn: '2024-03-12',
      }),
  },
  {
    on: '2024-03-12',
    says: '第一次走访：担心税负上升',
    run: (people) =>
      decide(
        people,
        'visits',
        'visit-1',
        visit(0, '2024-03-12', '了解经营情况，担心转企后税负上升', '2024-04-10'),
      ),
  },
  {
    on: '2024-04-10',
    says: '第二次走访：算清税账，讲清 10 万元补助',
    run: (people) =>
      decide(
        people,
        'visits',
        'visit-2',
        visit(1, '2024-04-10', '测算税负，讲解补助与许可沿用', '2024-05-15'),
      ),
  },
  {
    on: '2024-04-10',
    says: '登记意愿：愿意',
    run: (people) => decide(people, 'willingness', 'willing', { willingness: 'willing' }),
  },
];

function hasTaxpayer(body: Record<string, unknown>): boolean {
  const findings = JSON.stringify(body['screening'] ?? '');
  return body['status'] !== 'unknown' || findings.includes('priority-general-taxpayer');
}

/** Every service has heard all that the rulebook said, so that no first step depends on luck. */
async function untilReady({ leading }: People): Promise<void> {
  await leading.until(
    'rulebook/policies?limit=1',
    ({ total }) => Number(total) > 0,
    'the policies',
  );
  for (const service of deciding)
    await leading.until(
      `${service}/readiness`,
      ({ ready, lag }) => Boolean(ready) && Number(lag) === 0,
      `${service} to be ready`,
    );
}

function publishCriteria(people: People): Promise<void> {
  return publishPolicy(people, policyDrafts.criteria, {
    policyId: 'conversion-pool-criteria',
    scope: 'haibowan',
    effectiveFrom: '2024-03-04',
    effectiveTo: null,
    citation: { document, number: null, item: '举措20' },
    parameters: {
      registeredMonthsMin: 12,
      generalTaxpayerRequired: false,
      turnoverFenMin: null,
      priorityRegisteredMonths: 12,
      priorityIndustries: ['F51', 'F52'],
      followUpDays: 30,
    },
    demonstration: true,
  });
}

function household(
  who: typeof shop | typeof partsShop,
  district: string,
  industryCode: string,
  industryName: string,
) {
  const { registrationId, creditCode, name, operator, foundedOn, premises } = who;
  return {
    registrationId,
    name,
    kind: 'sole-proprietor',
    legalForm: '个体工商户',
    creditCode,
    foundedOn,
    district,
    premises,
    industryCode,
    industryName,
    businessScope: industryName,
    operator,
  };
}

function visit(nth: 0 | 1, visitedOn: string, summary: string, nextFollowUpOn: string) {
  return { visitId: shop.visits[nth], visitedOn, summary, needs: null, nextFollowUpOn };
}
