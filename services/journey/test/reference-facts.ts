import type { PolicyId } from '@tisheng/contracts';
import type { ToldFact } from '@tisheng/test-kit';
import { officialCalendar } from '@tisheng/workdays';

const citation = { document: '乌海市个转企方案', number: null, item: '第三部分' };

function policy(policyId: PolicyId, parameters: Record<string, unknown>): ToldFact {
  const data = {
    policyId,
    version: 1,
    scope: 'city',
    effectiveFrom: '2020-01-01',
    effectiveTo: null,
    citation,
    parameters,
    demonstration: false,
  };
  return { type: 'PolicyPublished', subject: `policy/${policyId}/city`, data };
}

const target = (key: string, name: string, value: number) => ({
  key,
  name,
  value,
  by: '2028-12-31',
  definition: `${name}的口径`,
});

export const targets = policy('targets', {
  targets: [
    target('conversions', '个转企累计', 30),
    target('first-listings', '小升规累计', 190),
    target('high-tech-enterprises', '高新技术企业', 100),
  ],
});

export const lampBands = policy('lamp-bands', { nearingWorkdays: 3 });

export const calendar: ToldFact = {
  type: 'CalendarPublished',
  subject: 'calendar/city',
  data: {
    calendarVersion: 1,
    years: officialCalendar.years.map(({ publishedOn = '2022-12-08', ...year }) => ({
      ...year,
      noticeOn: publishedOn,
    })),
    overlays: [],
    coveredTo: '2026-12-31',
    notice: '国办发明电〔2025〕7号',
  },
};

export const reference = [lampBands, calendar, targets];
