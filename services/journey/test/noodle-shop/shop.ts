import type { ToldFact } from '@tisheng/test-kit';

export const district = 'haibowan';
export const shop = '019aa000-0000-7000-8000-000000000001';
export const codes = { household: '92150302MA0ABCDE1X', enterprise: '91150302MA0ABCDE2Y' };
export const uuid = (last: string) => `019aa000-0000-7000-8000-${last.padStart(12, '0')}`;
export const ground = (policyId: string, citation: string) => ({ policyId, version: 1, citation });
export const found = [{ check: 'registered-months', detail: '注册登记满 14 个月', passed: true }];

/** Told day by day; `on` is the day in the world. */
export type StoryFact = ToldFact & { occurredOn: string };

export function fact(
  type: string,
  occurredOn: string,
  subject: string,
  data: Record<string, unknown>,
): StoryFact {
  return { type, occurredOn, subject, data };
}

export const registration = (changes: Record<string, unknown> = {}) => ({
  registrationId: uuid('f1'),
  creditCode: codes.household,
  legacyNumber: null,
  kind: 'sole-proprietor',
  legalForm: '个体工商户',
  name: '海勃湾区老李面馆',
  foundedOn: '2024-12-20',
  validFrom: '2024-12-20',
  validTo: null,
  ...changes,
});

export const registered = (businessId = shop, changes: Record<string, unknown> = {}): StoryFact =>
  fact('BusinessRegistered', '2024-12-20', `business/${businessId}`, {
    businessId,
    district,
    street: null,
    premises: '人民路 1 号',
    industryCode: '6210',
    industryName: '正餐服务',
    businessScope: null,
    operator: null,
    registration: registration(changes),
    endedOn: null,
  });

export const about = { businessId: shop, district };
const candidate = `candidate/${shop}`;
const officer = { id: 'officer-1', name: '王专员' };

export const cultivation: StoryFact[] = [
  fact('CandidateSuggested', '2026-02-10', candidate, {
    ...about,
    suggestedOn: '2026-02-10',
    findings: found,
    priority: true,
    ground: ground('conversion-pool-criteria', '举措20'),
  }),
  fact('CandidateAdmitted', '2026-02-11', candidate, {
    ...about,
    admittedOn: '2026-02-11',
    findings: found,
    priority: true,
    ground: ground('conversion-pool-criteria', '举措20'),
  }),
  fact('OfficerAssigned', '2026-02-12', candidate, {
    ...about,
    officer,
    nextFollowUpOn: '2026-02-20',
  }),
  fact('VisitRecorded', '2026-02-20', candidate, {
    ...about,
    visitId: uuid('e1'),
    visitedOn: '2026-02-20',
    summary: '讲解转企政策',
    needs: '担心税负',
    nextFollowUpOn: '2026-03-05',
  }),
  fact('WillingnessRecorded', '2026-02-27', candidate, {
    ...about,
    willingness: 'willing',
    recordedOn: '2026-02-27',
  }),
];

export const converted: StoryFact = fact('BusinessConverted', '2026-03-02', `business/${shop}`, {
  ...about,
  route: 're-registration',
  proof: 'conversion-certificate',
  certificateNo: '转企证-150302-2026-0001',
  convertedOn: '2026-03-02',
  from: registration(),
  to: registration({
    registrationId: uuid('f2'),
    creditCode: codes.enterprise,
    kind: 'enterprise',
    legalForm: '有限责任公司',
    name: '乌海市老李餐饮有限公司',
  }),
  premises: '人民路 1 号',
  businessScope: null,
  legalRepresentative: null,
  sameOperator: true,
});
