import {
  type AvailableAction,
  type Finding,
  get,
  type Ground,
  type Page,
  type Paging,
  post,
  urlOf,
} from './http.ts';

export type Lamp = { state: string; text: string };
/** How far a time limit has run, as the service counts it. */
export type ClockReading = {
  dueOn: string | null;
  provisional: boolean;
  lamp: Lamp;
  workdaysLeft: number | null;
};
export type ClockDay = {
  day: string;
  counted: boolean;
  /** Which counted day this is; null where the day does not count. */
  ordinal: number | null;
  reason: string;
  label: string;
  provisional: boolean;
};
export type ClockName = 'acceptance' | 'promise' | 'statutory';
export type ClockProof = {
  startsOn: string;
  workdays: number;
  dueOn: string | null;
  provisional: boolean;
  days: ClockDay[];
  law: string;
};
export type CaseClocks = Record<ClockName, ClockReading | null>;
export type ClockProofs = Record<ClockName, ClockProof | null>;

export type ComparedField = {
  field: string;
  label: string;
  old: string;
  new: string;
  same: boolean;
  mayDiffer: boolean;
};
export type CaseEntry = {
  at: string;
  occurredOn: string;
  actorName: string;
  bureauName: string;
  title: string;
  detail: string;
  ground: string | null;
};
export type CaseBrief = {
  id: string;
  number: string;
  version: number;
  status: string;
  track: string;
  businessId: string;
  businessName: string;
  permitId: string;
  permitTypeName: string;
  department: string;
  departmentName: string;
  district: string;
  receivedOn: string;
  acceptedOn: string | null;
  closedOn: string | null;
  officer: { id: string; name: string } | null;
  lamp: Lamp;
  clocks: CaseClocks;
  availableActions: AvailableAction[];
};
export type Permit = {
  id: string;
  departmentName: string;
  permitTypeId: string;
  permitTypeName: string;
  number: string;
  holderName: string;
  creditCode: string | null;
  fields: Record<string, string>;
  validFrom: string;
  validTo: string | null;
  replacedOn: string | null;
  replacedBy: string | null;
};
export type Material = {
  key: string;
  name: string;
  required: boolean;
  mayFollow: boolean;
  state: string;
};
export type PermitCase = Omit<CaseBrief, 'businessId' | 'businessName'> & {
  applicationId: string;
  deemedAccepted: boolean;
  business: { businessId: string; name: string; creditCode: string | null };
  permit: Permit;
  newPermitNumber: string | null;
  comparison: ComparedField[];
  findings: Finding[];
  materials: Material[];
  timeSpent: { departmentWorkdays: number; applicantWorkdays: number; deductedWorkdays: number };
  renewalHint: string | null;
  ground: Ground;
  history: CaseEntry[];
};
export type Application = {
  id: string;
  receivedOn: string;
  status: string;
  certificateNo: string | null;
  dueOn: string | null;
  provisional: boolean;
  permits: Permit[];
  handledByRegistrar: Permit[];
  cases: CaseBrief[];
};
export type CaseGroup = {
  department: string;
  departmentName: string;
  permitTypeId: string;
  permitTypeName: string;
  toAccept: number;
  inHand: number;
  nearing: number;
  overdue: number;
};
export type CaseCounts = Omit<
  CaseGroup,
  'department' | 'departmentName' | 'permitTypeId' | 'permitTypeName'
> & {
  closedThisMonth: number;
  onTimeThisMonth: number;
  onTimeRate: number | null;
  groups: CaseGroup[];
};
export type CaseFilter = Paging & {
  status?: string;
  lamp?: string;
  department?: string;
  district?: string;
  mine?: string;
  q?: string;
  sort?: string | undefined;
};
export type MovedCase = {
  caseId: string;
  number: string;
  businessName: string;
  permitTypeName: string;
  clock: string;
  from: { dueOn: string | null; provisional: boolean };
  to: { dueOn: string | null; provisional: boolean };
};

export type BulkOutcome = {
  id: string;
  number: string | null;
  accepted: boolean;
  problem: string | null;
};
export type Scorecard = {
  from: string;
  to: string;
  items: {
    departmentName: string;
    districtName: string;
    completed: number;
    onTime: number;
    medianWorkdays: number | null;
    openNow: number;
    overdueNow: number;
  }[];
};
/** 打印件 as data: an office, a title, fields and paragraphs. */
export type PrintedForm = {
  office: string;
  title: string;
  number?: string;
  addressee?: string;
  fields?: [string, string][];
  paragraphs: string[];
  day: string;
  footnote?: string;
};

const ofBusiness = (businessId: string) => ({ businessId, limit: 100 });

export const fetchCases = (filter: CaseFilter) =>
  get<Page<CaseBrief>>('permit-transfer/cases', filter);
export const fetchCaseCounts = (district?: string) =>
  get<CaseCounts>('permit-transfer/cases/counts', { district });
export const fetchCase = (id: string) => get<PermitCase>(`permit-transfer/cases/${id}`);
export const fetchCaseClock = (id: string) =>
  get<ClockProofs>(`permit-transfer/cases/${id}/clock`);
export const actOnCase = (id: string, version: number, noun: string, body: object) =>
  post<CaseBrief>(`permit-transfer/cases/${id}/${noun}`, body, { version });
export const fetchPermits = (businessId: string) =>
  get<Page<Permit>>('permit-transfer/permits', ofBusiness(businessId));
export const filePermit = (body: object) => post<Permit>('permit-transfer/permits', body);
export const fetchApplications = (businessId: string) =>
  get<Page<Application>>('permit-transfer/applications', ofBusiness(businessId));
export const applyForTransfer = (businessId: string, permitIds: string[]) =>
  post<Application>('permit-transfer/applications', { businessId, permitIds });
export const acceptCases = (cases: { id: string; version: number }[]) =>
  post<{ outcomes: BulkOutcome[] }>('permit-transfer/acceptances', { cases });
export const fetchScorecard = (period: { from: string; to: string }) =>
  get<Scorecard>('permit-transfer/scorecard', period);
export const fetchDocument = (kind: string, id: string) =>
  get<PrintedForm>(`permit-transfer/cases/${id}/documents/${kind}`);
export const documentPdfUrl = (kind: string, id: string) =>
  urlOf(`permit-transfer/cases/${id}/documents/${kind}.pdf`);
export const previewCalendar = (calendar: { years: object[]; overlays: object[] }) =>
  post<{ affected: number; cases: MovedCase[] }>('permit-transfer/calendar-preview', calendar);
