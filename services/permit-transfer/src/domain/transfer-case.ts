import type {
  Bureau,
  Day,
  District,
  Finding,
  PermitTransferFact,
  PolicyRef,
  SuspensionKind,
  TransferTrack,
} from '@tisheng/contracts';

/** 办件状态. Rerouting is a track, not a state: an ordinary case walks the same way under its statutory clock. */
export const caseStatuses = [
  'received',
  'correction-requested',
  'accepted',
  'suspended',
  'completed',
  'refused',
  'withdrawn',
] as const;
export type CaseStatus = (typeof caseStatuses)[number];

/** The periods and texts of a case, fixed on the day it came in; a later policy does not touch it. */
export type Terms = {
  acceptanceWorkdays: number;
  promiseWorkdays: number;
  promiseStartsAt: 'receipt' | 'acceptance';
  suspensionStopsPromise: boolean;
  /** 0 = 当场办结. */
  statutoryWorkdays: number;
  extensionWorkdaysMax: number;
  renewalMarginDays: number;
  /** 临期: yellow from this many working days left. */
  nearingWorkdays: number;
  ground: PolicyRef;
  /** Where the statutory limit of the permit type stands. */
  legalBasis: string;
};

/** 一次性补正告知, 行政许可法 第32条. */
export type Correction = {
  requestedOn: Day;
  noticeNo: string;
  items: string[];
  suppliedOn: Day | null;
};

/** 特别程序, 行政许可法 第45条. */
export type Suspension = {
  kind: SuspensionKind;
  noticeNo: string;
  suspendedOn: Day;
  expectedDays: number;
  expectedUntil: Day;
  resumedOn: Day | null;
};

/** 延长办理期限, 行政许可法 第42条. */
export type Extension = { extendedOn: Day; workdays: number; reason: string };

/** 新旧证逐项比对: one field of the comparison, stored with the case. */
export type ComparedField = {
  field: string;
  label: string;
  old: string;
  new: string;
  same: boolean;
  /** Only the name and the credit code may differ. */
  mayDiffer: boolean;
};

/** 缺、已交、已核、容缺. */
export const materialStates = ['missing', 'supplied', 'accepted', 'deferred'] as const;
export type MaterialState = (typeof materialStates)[number];

export type Material = {
  key: string;
  name: string;
  required: boolean;
  /** 可容缺: it may follow after acceptance. */
  mayFollow: boolean;
  state: MaterialState;
};

/** What every fact of a case names. */
export type CaseAbout = {
  caseId: string;
  number: string;
  applicationId: string;
  businessId: string;
  district: District;
  department: Bureau;
  permitTypeId: string;
};

/** 许可沿用办件：一证一件. */
export type TransferCase = CaseAbout & {
  permitTypeName: string;
  permitId: string;
  status: CaseStatus;
  track: TransferTrack;
  terms: Terms;
  findings: Finding[];
  comparison: ComparedField[];
  materials: Material[];
  receivedOn: Day;
  correction: Correction | null;
  acceptedOn: Day | null;
  /** 逾期不告知，视为受理. */
  deemedAccepted: boolean;
  suspensions: Suspension[];
  extension: Extension | null;
  closedOn: Day | null;
  newPermitNumber: string | null;
};

/** The facts a case is made of; what concerns permits and applications is told of them. */
export type CaseFact = Extract<PermitTransferFact, { data: { caseId: string } }>;

export function aboutOf(transfer: TransferCase): CaseAbout {
  const { caseId, number, applicationId, businessId, district, department, permitTypeId } =
    transfer;
  return { caseId, number, applicationId, businessId, district, department, permitTypeId };
}
