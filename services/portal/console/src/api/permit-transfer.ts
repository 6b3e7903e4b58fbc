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
  /** When it stopped for good; null while it runs. */
  endedOn: string | null;
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
  /** What can be printed now. */
  papers: { kind: string; title: string }[];
  history: CaseEntry[];
  coming: ComingStep[];
};
export type ComingStep = {
  title: string;
  side: 'department' | 'applicant';
  expectedOn: string | null;
  provisional: boolean;
};
/** 扫描件 of a case, by its material or its purpose. */
export type CaseFile = {
  id: string;
  name: string;
  mediaType: string;
  bytes: number;
  kind: string;
  addedBy: string;
  addedAt: string;
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
  permitTypeId?: string;
  track?: string;
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
  done: boolean;
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
  sections: { heading: string; rows: [string, string][]; note: string }[];
  day: string;
  footnote?: string;
};


export const fetchCases = (filter: CaseFilter) =>
  get<Page<CaseBrief>>('permit-transfer/cases', filter);
export const fetchCaseCounts = (district?: string) =>
  get<CaseCounts>('permit-transfer/cases/counts', { district });
export const fetchCase = (id: string) => get<PermitCase>(`permit-transfer/cases/${id}`);
export const fetchCaseClock = (id: string) =>
  get<ClockProofs>(`permit-transfer/cases/${id}/clock`);
export const actOnCase = (id: string, version: number, noun: string, body: object) =>
  post<CaseBrief>(`permit-transfer/cases/${id}/${noun}`, body, { version });
/** `acceptances`, `reassignments`: one answer for each case. */
export const decideOnMany = (
  noun: string,
  cases: { id: string; version: number }[],
  body: object = {},
) => post<{ outcomes: BulkOutcome[] }>(`permit-transfer/${noun}`, { ...body, cases });
export const fetchCaseFiles = (id: string) =>
  get<Page<CaseFile>>(`permit-transfer/cases/${id}/files`);
export const addCaseFile = (id: string, kind: string, file: File) =>
  post<CaseFile>(`permit-transfer/cases/${id}/files`, file, {
    fileName: file.name,
    fileKind: kind,
  });
export const caseFileUrl = (id: string, fileId: string) =>
  urlOf(`permit-transfer/cases/${id}/files/${fileId}`);
export const fetchScorecard = (period: { from: string; to: string }) =>
  get<Scorecard>('permit-transfer/scorecard', period);
export const fetchDocument = (kind: string, id: string) =>
  get<PrintedForm>(`permit-transfer/cases/${id}/documents/${kind}`);
export const documentPdfUrl = (kind: string, id: string) =>
  urlOf(`permit-transfer/cases/${id}/documents/${kind}.pdf`);
export const previewCalendar = (calendar: { years: object[]; overlays: object[] }) =>
  post<{ affected: number; cases: MovedCase[] }>('permit-transfer/calendar-preview', calendar);
