import type { TransferCase } from '#domain/transfer-case.ts';

/** An open case of the health office as it came in, for tests; what differs is given. */
export function aCase(differing: Partial<TransferCase> = {}): TransferCase {
  return {
    caseId: '01990000-0000-7000-8000-000000000001',
    number: '许转-150302-2026-0001',
    applicationId: '01990000-0000-7000-8000-000000000002',
    businessId: '01990000-0000-7000-8000-000000000003',
    district: 'haibowan',
    department: 'health',
    permitTypeId: 'public-place-hygiene',
    permitTypeName: '公共场所卫生许可证',
    permitId: '01990000-0000-7000-8000-000000000004',
    status: 'received',
    track: 'transfer',
    terms: {
      acceptanceWorkdays: 5,
      promiseWorkdays: 7,
      promiseStartsAt: 'acceptance',
      suspensionStopsPromise: true,
      statutoryWorkdays: 20,
      extensionWorkdaysMax: 10,
      renewalMarginDays: 60,
      nearingWorkdays: 2,
      ground: { policyId: 'permit-transfer-promise', version: 1, citation: '举措21' },
      legalBasis: '公共场所卫生管理条例实施细则',
    },
    findings: [],
    comparison: [],
    materials: [],
    receivedOn: '2026-03-02',
    correction: null,
    acceptedOn: null,
    deemedAccepted: false,
    suspensions: [],
    extension: null,
    closedOn: null,
    newPermitNumber: null,
    ...differing,
  };
}
