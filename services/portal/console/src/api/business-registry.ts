import { type AvailableAction, get, type Page, type Paging, post, put } from './http.ts';
import { newId } from './ids.ts';

export type Business = {
  businessId: string;
  name: string;
  creditCode: string | null;
  legacyNumber: string | null;
  kind: string;
  kindName: string;
  districtName: string;
  industryCode: string | null;
  industryName: string | null;
  status: string;
  statusName: string;
  registeredOn: string;
};
export type Registration = {
  registrationId: string;
  creditCode: string | null;
  legacyNumber: string | null;
  kindName: string;
  legalForm: string;
  name: string;
  validFrom: string;
  validTo: string | null;
};
export type Figure = {
  metric: string;
  period: string;
  value: number;
  source: string;
  reportedOn: string;
  reportedBy: string | null;
};
export type CreditRecord = {
  recordId: string;
  grade: string;
  against: string;
  listedOn: string;
  publicUntil: string | null;
  authority: string;
  reason: string;
  repairedOn: string | null;
};
export type BusinessFile = Business & {
  version: number;
  premises: string;
  businessScope: string | null;
  operatorName: string | null;
  convertedOn: string | null;
  conversionRoute: string | null;
  generalTaxpayer: boolean | null;
  mergedInto: string | null;
  splitFrom: string | null;
  formerNames: string[];
  registrations: Registration[];
  figures: Figure[];
  withheld: string[];
  creditRecords: CreditRecord[];
  availableActions: AvailableAction[];
};
export type BusinessFilter = Paging & {
  q?: string;
  district?: string;
  kind?: string;
  status?: string;
  sort?: string;
};
type Decided = { businessId: string; version: number };

const businesses = 'business-registry/businesses';

export const searchBusinesses = (filter: BusinessFilter) =>
  get<Page<Business>>(businesses, filter);
export const fetchBusiness = (businessId: string) =>
  get<BusinessFile>(`${businesses}/${businessId}`);
export const registerBusiness = (body: object) =>
  put<Decided>(`${businesses}/${newId()}`, { ...body, registrationId: newId() });
/** A decision on a business: `conversion`, `figures`, `credit-records/<id>/repair` … */
export const actOnBusiness = (businessId: string, version: number, noun: string, body: object) =>
  post<Decided>(`${businesses}/${businessId}/${noun}`, body, { version });
export const revealOperator = (businessId: string, reason: string) =>
  post<{ name: string }>(`${businesses}/${businessId}/operator-views`, { reason });
