import { type Finding, get, type Page, type Paging, post, type Query } from './http.ts';
import type { CaseBrief, ComparedField, Lamp, Material, Permit } from './permit-transfer.ts';

export type PermitCheck = {
  permit: Permit;
  findings: Finding[];
  comparison: ComparedField[];
  keyFields: { key: string; label: string }[];
  materials: Omit<Material, 'state'>[];
  movesWithLicence: boolean;
  underWay: boolean;
};
export type ApplicationCheck = {
  businessId: string;
  name: string;
  closedOn: string | null;
  converted: { convertedOn: string; certificateNo: string } | null;
  permits: PermitCheck[];
};
/** What is applied for: by permit, the fields that will be different, and the materials handed in. */
export type ApplicationDraft = {
  businessId: string;
  permitIds: string[];
  certificateNo: string | null;
  declared: Record<string, Record<string, string>>;
  materials: Record<string, string[]>;
};
export type Application = {
  id: string;
  businessId: string;
  receivedOn: string;
  status: string;
  outcome: string | null;
  endedBecause: string | null;
  certificateNo: string | null;
  dueOn: string | null;
  provisional: boolean;
  permits: Permit[];
  handledByRegistrar: Permit[];
  findings: Record<string, Finding[]>;
  cases: CaseBrief[];
};
export type PermitOnFile = Permit & {
  businessId: string;
  district: string;
  /** Until its end; null without an end, or once it was replaced. */
  daysLeft: number | null;
  /** Its end, as the service judges it; null once it was replaced. */
  lamp: Lamp | null;
};
const ofBusiness = (businessId: string) => ({ businessId, limit: 100 });

export const fetchPermits = (businessId: string) =>
  get<Page<Permit>>('permit-transfer/permits', ofBusiness(businessId));
export const filePermit = (body: object) => post<Permit>('permit-transfer/permits', body);
export const fetchApplications = (businessId: string) =>
  get<Page<Application>>('permit-transfer/applications', ofBusiness(businessId));
export const fetchApplicationCheck = (businessId: string) =>
  get<ApplicationCheck>(`permit-transfer/application-checks/${businessId}`);
export const applyForTransfer = (draft: ApplicationDraft) =>
  post<Application>('permit-transfer/applications', draft);
export const withdrawApplication = (id: string) =>
  post<Application>(`permit-transfer/applications/${id}/withdrawal`);
export const fetchExpiryWatch = () =>
  get<{ within30: number; within90: number; ended: number }>(
    'permit-transfer/permits/expiry-watch',
  );
export const fetchPermitsOnFile = (filter: Paging & Query) =>
  get<Page<PermitOnFile>>('permit-transfer/permits', filter);
