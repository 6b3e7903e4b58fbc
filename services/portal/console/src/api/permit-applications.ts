import type { BodyOf, Got, Item } from './doors.ts';
import { get, post } from './http.ts';

export type Permit = PermitOnFile;
export type ApplicationCheck = Got<'permit-transfer/application-checks/{businessId}'>;
export type PermitCheck = ApplicationCheck['permits'][number];
/** What is applied for: by permit, the fields that will be different, and the materials handed in. */
export type ApplicationDraft = BodyOf<'post', 'permit-transfer/applications'>;
export type Application = Item<Got<'permit-transfer/applications'>>;
export type PermitOnFile = Item<Got<'permit-transfer/permits'>>;
type NewPermit = BodyOf<'post', 'permit-transfer/permits'>;
/** 登记许可证 of a business: what its paper says. */
export type PermitText = Omit<NewPermit, 'businessId'>;
export type PermitFiling = [noun: 'permits', body: PermitText];
type Filter = Parameters<typeof get<'permit-transfer/permits'>>[1];
const ofBusiness = (businessId: string) => ({ businessId, limit: 100 });

export const fetchPermits = (businessId: string) =>
  get('permit-transfer/permits', ofBusiness(businessId));
export const filePermit = (body: NewPermit) => post('permit-transfer/permits', {}, body);
export const fetchApplications = (businessId: string) =>
  get('permit-transfer/applications', ofBusiness(businessId));
export const fetchApplicationCheck = (businessId: string) =>
  get('permit-transfer/application-checks/{businessId}', { businessId });
export const applyForTransfer = (draft: ApplicationDraft) =>
  post('permit-transfer/applications', {}, draft);
export const withdrawApplication = (id: string) =>
  post('permit-transfer/applications/{id}/withdrawal', { id }, {});
export const fetchExpiryWatch = () => get('permit-transfer/permits/expiry-watch');
export const fetchPermitsOnFile = (filter: Filter) => get('permit-transfer/permits', filter);
