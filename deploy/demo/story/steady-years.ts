import { noodleShop as shop } from './cast.ts';
import { heard } from './heard.ts';
import type { People, Step } from './step.ts';

const business = `business-registry/businesses/${shop.businessId}`;

/** A registrar's or tax office's entry about the shop. */
function enter({ registrar }: People, noun: string, key: string, body: object) {
  return registrar.decide(business, noun, key, body);
}

/** 年度报告: the source follows from the registrar who enters it. */
const figure = (metric: string, period: string, value: number) => ({
  figures: [{ metric, period, value }],
});

export const steadyYearsSteps: Step[] = [
  {
    on: '2025-03-10',
    says: '列入一般失信记录：满两年的跟踪暂停',
    run: async (people) => {
      await enter(people, 'credit-records', 'credit-listed', {
        recordId: shop.creditRecordId,
        grade: 'general',
        against: 'enterprise',
        listedOn: '2025-03-10',
        publicUntil: '2026-03-09',
        authority: '海勃湾区市场监督管理局',
        reason: '未按期公示年度报告',
      });
      await heard(people, 'EntitlementSuspended');
    },
  },
  {
    on: '2025-06-09',
    says: '补报年报，信用修复（举措36）：跟踪恢复',
    run: async (people) => {
      await enter(people, 'figures', 'annual-2024', figure('turnover', '2024', 128_000_000));
      await enter(people, `credit-records/${shop.creditRecordId}/repair`, 'credit-repaired', {
        repairedOn: '2025-06-09',
      });
      await heard(people, 'EntitlementResumed');
    },
  },
  {
    on: '2026-03-16',
    says: '2025 年年报：营业收入 165.00 万元',
    run: (people) =>
      enter(people, 'figures', 'annual-2025', figure('turnover', '2025', 165_000_000)),
  },
  {
    on: '2026-06-03',
    says: '转企满两年：补助条件成就',
    run: (people) => heard(people, 'EntitlementMatured'),
  },
];
