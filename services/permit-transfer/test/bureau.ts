import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { localFileStore, type VirusScan } from '@tisheng/service-kit/files';
import { type ServiceUnderTest, serviceUnderTest, wholePdf } from '@tisheng/test-kit';
import { createApp } from '#app.ts';
import { referenceFacts } from './reference-facts.ts';

/** Reference facts and people of this service's tests: a noodle shop of 海勃湾区, three departments. */
export const idOf = (n: number) => `01990000-0000-7000-8000-${String(n).padStart(12, '0')}`;

const district = 'haibowan' as const;
const districts = [district];
const officer = (
  bureau: 'health' | 'emergency' | 'transport' | 'market-regulation',
  name: string,
) => ({ id: `officer-${bureau}`, name, bureau, roles: ['permit-officer'], districts }) as const;

export const people = {
  health: {
    ...officer('health', '卫健经办'),
    roles: ['permit-officer' as const],
    districts: [...districts],
  },
  healthHead: {
    id: 'head-health',
    name: '卫健负责人',
    bureau: 'health' as const,
    roles: ['permit-head' as const],
    districts: [...districts],
  },
  emergency: {
    ...officer('emergency', '应急经办'),
    roles: ['permit-officer' as const],
    districts: [...districts],
  },
  transport: {
    ...officer('transport', '交通经办'),
    roles: ['permit-officer' as const],
    districts: [...districts],
  },
  registrar: {
    id: 'registrar-1',
    name: '登记员甲',
    bureau: 'market-regulation' as const,
    roles: ['registrar' as const],
    districts: [...districts],
  },
  wudaHealth: {
    id: 'officer-wuda',
    name: '乌达经办',
    bureau: 'health' as const,
    roles: ['permit-officer' as const],
    districts: ['wuda' as const],
  },
  leading: {
    id: 'leading-1',
    name: '领导小组',
    bureau: 'leading-office' as const,
    roles: ['leading-office' as const],
    districts: ['haibowan' as const, 'wuda' as const, 'hainan' as const],
  },
};

const filesFolder = join(tmpdir(), `permit-transfer-files-${process.pid}`);

export const openPermitTransfer = async (startsAt?: string, scan?: VirusScan) => {
  const files = { store: localFileStore(filesFolder), ...(scan ? { scan } : {}) };
  const service = await serviceUnderTest(
    'permit-transfer',
    (options) => createApp({ ...options, files }),
    startsAt,
  );
  await service.tell(...referenceFacts());
  return service;
};
export type PermitTransfer = ServiceUnderTest;

export const premises = '乌海市海勃湾区滨河街道55号';
const operator = { operatorRef: 'ref-1', maskedName: '演***' };

const registration = (n: number, name: string, kind: string) => ({
  registrationId: idOf(900_000 + n),
  creditCode: null,
  legacyNumber: null,
  kind,
  legalForm: kind === 'enterprise' ? '有限责任公司' : '个体工商户',
  name,
  foundedOn: '2025-01-02',
  validFrom: '2025-01-02',
  validTo: null,
});

/** The registration of the company that a household becomes. */
const companyOf = (n: number) => 50_000 + n;
export const companyRegistration = (n: number) => idOf(900_000 + companyOf(n));

export const registered = (n: number, differing: object = {}) => ({
  type: 'BusinessRegistered',
  subject: `business/${idOf(n)}`,
  data: {
    businessId: idOf(n),
    district,
    street: '滨河街道',
    premises,
    industryCode: 'H6220',
    industryName: '快餐服务',
    businessScope: '餐饮服务',
    operator,
    registration: registration(n, `演示${n}面馆`, 'sole-proprietor'),
    endedOn: null,
    ...differing,
  },
});

export const converted = (n: number, differing: object = {}) => ({
  type: 'BusinessConverted',
  subject: `business/${idOf(n)}`,
  data: {
    businessId: idOf(n),
    district,
    route: 're-registration',
    proof: 'conversion-certificate',
    certificateNo: `乌个转企〔2026〕${n}号`,
    convertedOn: '2026-03-01',
    from: registration(n, `演示${n}面馆`, 'sole-proprietor'),
    to: registration(companyOf(n), `乌海市演示${n}餐饮有限公司`, 'enterprise'),
    premises,
    businessScope: '餐饮服务',
    legalRepresentative: operator,
    sameOperator: true,
    ...differing,
  },
});

/** Files a permit of a business; answers its id. */
export async function filed(
  service: PermitTransfer,
  n: number,
  permitTypeId: string,
  differing: object = {},
): Promise<string> {
  const answer = await service.post('/permits', {
    as: people.registrar,
    body: {
      businessId: idOf(n),
      permitTypeId,
      number: `${permitTypeId}-${n}`,
      validFrom: '2022-01-01',
      validTo: '2028-12-31',
      ...differing,
    },
  });
  if (answer.status !== 200) throw new Error(JSON.stringify(answer.body));
  return answer.body.id;
}

export async function apply(
  service: PermitTransfer,
  n: number,
  permitIds: string[],
  more: object = {},
) {
  return service.post('/applications', {
    as: people.registrar,
    body: { businessId: idOf(n), permitIds, ...more },
  });
}

/** A converted business with one permit of the health office and one open case. */
export async function aCase(
  service: PermitTransfer,
  n: number,
  permitTypeId = 'public-place-hygiene',
) {
  await service.tell(registered(n), converted(n));
  const permitId = await filed(service, n, permitTypeId);
  const answer = await apply(service, n, [permitId]);
  if (answer.status !== 200) throw new Error(JSON.stringify(answer.body));
  return { ...answer.body.cases[0], permitId, applicationId: answer.body.id };
}

export type CaseSeen = { id: string; version: number };

/** One decision on a case, by default of the health office. */
export const decide = (
  service: PermitTransfer,
  { id, version }: CaseSeen,
  noun: string,
  body: object = {},
  as: (typeof people)[keyof typeof people] = people.health,
) => service.post(`/cases/${id}/${noun}`, { as, body, version });

/** 换发办结 as it is done at a desk: the scan of the new permit first, then the decision. */
export async function complete(
  service: PermitTransfer,
  seen: CaseSeen,
  newPermitNumber: string,
  as: (typeof people)[keyof typeof people] = people.health,
) {
  await addScan(service, seen.id, 'new-permit', as);
  return decide(service, seen, 'completion', { newPermitNumber }, as);
}

export const addScan = (
  service: PermitTransfer,
  id: string,
  kind: string,
  as: (typeof people)[keyof typeof people] = people.health,
) =>
  service.post(`/cases/${id}/files`, {
    as,
    body: wholePdf(`${kind} ${id}`),
    headers: { 'content-type': 'application/pdf', 'x-file-kind': kind },
  });

/** What the service has said of these types, with the days it gave them. */
export const told = async (service: PermitTransfer, ...types: string[]) =>
  (await service.journal())
    .filter(({ type }) => types.includes(type))
    .map(({ type, occurredOn, data }) => ({
      type,
      occurredOn,
      ...(data as { clock?: string; dueOn?: string }),
    }));

export const shanghai = (day: string, time = '09:00') => new Date(`${day}T${time}:00+08:00`);

/** 人员名册 as the portal tells it. */
export const directory = Object.values(people).map(({ id: officerId, ...person }) => ({
  type: 'OfficerListed',
  subject: `officer/${officerId}`,
  data: { officerId, ...person },
}));
