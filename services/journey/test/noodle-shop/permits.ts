import { about, fact, ground, type StoryFact, uuid } from './shop.ts';

export const caseIds = {
  food: '019aa000-0000-7000-8000-0000000000c1',
  health: '019aa000-0000-7000-8000-0000000000c2',
  tobacco: '019aa000-0000-7000-8000-0000000000c3',
};
export const applicationId = '019aa000-0000-7000-8000-0000000000a1';

type Permit = { key: keyof typeof caseIds; department: string; name: string; number: string };
const permits: Permit[] = [
  { key: 'food', department: 'market-regulation', name: '食品经营许可', number: '0001' },
  { key: 'health', department: 'health', name: '公共场所卫生许可', number: '0002' },
  { key: 'tobacco', department: 'tobacco', name: '烟草专卖零售许可', number: '0003' },
];
export const due = (dueOn: string | null) => ({ dueOn, provisional: false });

function permitCase({ key, department, number }: Permit) {
  return {
    ...about,
    caseId: caseIds[key],
    number: `许转-150302-2026-${number}`,
    applicationId,
    department,
    permitTypeId: `${key}-permit`,
  };
}
export const [food, health, tobacco] = permits.map(permitCase);
export const caseFact = (
  type: string,
  on: string,
  key: keyof typeof caseIds,
  data: Record<string, unknown>,
) => fact(type, on, `case/${caseIds[key]}`, data);

export const received: StoryFact[] = [
  fact('ApplicationReceived', '2026-03-03', `application/${applicationId}`, {
    ...about,
    applicationId,
    receivedOn: '2026-03-03',
    permitIds: permits.map((_, i) => uuid(`b${i}`)),
    awaitingCertificate: false,
  }),
  ...permits.map((permit, i) =>
    caseFact('TransferReceived', '2026-03-03', permit.key, {
      ...permitCase(permit),
      permitTypeName: permit.name,
      permitId: uuid(`b${i}`),
      receivedOn: '2026-03-03',
      acceptanceDue: due('2026-03-10'),
      findings: [],
    }),
  ),
];

const accepted = {
  receivedOn: '2026-03-03',
  acceptedOn: '2026-03-04',
  track: 'transfer',
  promise: due('2026-03-13'),
  statutory: due('2026-04-01'),
  calendarVersion: 1,
  ground: ground('permit-transfer-promise', '举措21'),
};
const completed = (on: string) => ({
  permitId: uuid('b0'),
  completedOn: on,
  newPermitNumber: 'JY11503020000001',
  validTo: null,
  onTime: true,
  departmentWorkdays: 3,
  applicantWorkdays: 0,
  deductedWorkdays: 0,
});

export const acceptance: StoryFact[] = [
  caseFact('TransferAccepted', '2026-03-04', 'food', { ...food, ...accepted }),
  caseFact('TransferAccepted', '2026-03-04', 'health', { ...health, ...accepted }),
  caseFact('CorrectionRequested', '2026-03-04', 'tobacco', {
    ...tobacco,
    requestedOn: '2026-03-04',
    noticeNo: '补正-1',
    items: ['新营业执照'],
  }),
];
export const suspension: StoryFact = caseFact('ClockSuspended', '2026-03-05', 'health', {
  ...health,
  kind: 'inspection',
  noticeNo: '特别-1',
  suspendedOn: '2026-03-05',
  expectedDays: 10,
  expectedUntil: '2026-03-15',
  promise: due(null),
  statutory: due(null),
});
export const handling: StoryFact[] = [
  suspension,
  caseFact('TransferCompleted', '2026-03-06', 'food', { ...food, ...completed('2026-03-06') }),
  caseFact('CorrectionSupplied', '2026-03-06', 'tobacco', {
    ...tobacco,
    suppliedOn: '2026-03-06',
    acceptanceDue: due('2026-03-13'),
  }),
  caseFact('SuspensionOverran', '2026-03-16', 'health', {
    ...health,
    expectedUntil: '2026-03-15',
    noticedOn: '2026-03-16',
  }),
  caseFact('ClockResumed', '2026-03-17', 'health', {
    ...health,
    resumedOn: '2026-03-17',
    promise: due('2026-03-24'),
    statutory: due('2026-04-13'),
  }),
  caseFact('TransferCompleted', '2026-03-20', 'health', { ...health, ...completed('2026-03-20') }),
  caseFact('TransferRerouted', '2026-03-18', 'tobacco', {
    ...tobacco,
    reroutedOn: '2026-03-18',
    differences: [{ field: 'premises', label: '经营场所', old: '人民路 1 号', new: '新华街 2 号' }],
    promise: due(null),
    statutory: due('2026-04-15'),
  }),
  caseFact('TransferCompleted', '2026-04-01', 'tobacco', {
    ...tobacco,
    ...completed('2026-04-01'),
  }),
  fact('ApplicationCompleted', '2026-04-01', `application/${applicationId}`, {
    ...about,
    applicationId,
    completedOn: '2026-04-01',
    cases: Object.values(caseIds).map((caseId) => ({ caseId, outcome: 'completed' })),
  }),
];
