import { officialCalendar } from '@tisheng/workdays';

const citation = { document: '方案', number: null, item: '举措21' };

const promise = {
  promiseWorkdays: 7,
  startsAt: 'acceptance',
  acceptanceWorkdays: 5,
  suspensionStopsPromise: true,
  acceptedProofs: ['conversion-certificate', 'change-approval-notice'],
  renewalMarginDays: 60,
  extensionWorkdaysMax: 10,
};

const policy = (policyId: string, parameters: object, version = 1) => ({
  type: 'PolicyPublished',
  subject: `policy/${policyId}`,
  data: {
    policyId,
    version,
    scope: 'city',
    effectiveFrom: '2020-01-01',
    effectiveTo: null,
    citation,
    parameters,
    demonstration: false,
  },
});

const keyFields = [
  { key: 'premises', label: '经营场所' },
  { key: 'scope', label: '许可范围' },
  { key: 'responsiblePerson', label: '法定代表人（经营者）' },
];

export const permitType = (
  permitTypeId: string,
  name: string,
  issuer: string,
  differing: object = {},
) => ({
  type: 'PermitTypePublished',
  subject: `permit-type/${permitTypeId}`,
  data: {
    permitTypeId,
    version: 1,
    name,
    issuer,
    postRegistration: true,
    statutoryWorkdays: 20,
    promiseWorkdays: null,
    validity: '4年',
    handling: 'change',
    movesWithDirectChange: false,
    keyFields,
    materials: [
      { key: 'application', name: '许可证变更申请表', required: true, mayFollow: false },
      { key: 'old-permit', name: '原许可证正、副本', required: true, mayFollow: true },
    ],
    citation: { document: `${name}管理办法`, number: null, item: '变更' },
    effectiveFrom: '2020-01-01',
    effectiveTo: null,
    ...differing,
  },
});

const years = officialCalendar.years.map(({ publishedOn = '2022-12-08', ...year }) => ({
  ...year,
  noticeOn: publishedOn,
}));

export const calendarFact = (calendarVersion: number, more: object[] = []) => ({
  type: 'CalendarPublished',
  subject: 'calendar/city',
  data: {
    calendarVersion,
    years: [...years, ...more],
    overlays: [],
    coveredTo: more.length ? '2027-12-31' : '2026-12-31',
    notice: more.length ? '国办发明电〔2026〕9号' : '国办发明电〔2025〕7号',
  },
});

export const referenceFacts = () => [
  policy('permit-transfer-promise', promise),
  policy('lamp-bands', { nearingWorkdays: 2 }),
  permitType('public-place-hygiene', '公共场所卫生许可证', 'health'),
  permitType('hazardous-chemicals', '危险化学品经营许可证', 'emergency', { statutoryWorkdays: 10 }),
  permitType('road-transport', '道路运输经营许可证', 'transport'),
  permitType('food-business', '食品经营许可证', 'market-regulation', {
    movesWithDirectChange: true,
  }),
  permitType('labour-dispatch', '前置许可样例', 'health', { postRegistration: false }),
  calendarFact(1),
];
