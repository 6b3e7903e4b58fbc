import type { BodyOf, Decision, Got, Item } from './doors.ts';
import { get, type Paging, post, put } from './http.ts';
import { newId } from './ids.ts';

export type BusinessFile = Got<'business-registry/businesses/{businessId}'>;
export type Business = Item<Got<'business-registry/businesses'>>;
export type Registration = BusinessFile['registrations'][number];
export type Figure = BusinessFile['figures'][number];
export type CreditRecord = BusinessFile['creditRecords'][number];
const below = 'business-registry/businesses/{businessId}';
type Below = typeof below;
type Repair = BodyOf<'post', `${Below}/credit-records/{recordId}/repair`>;
/** On the file of a business, and on one of its credit records. */
export type FileDecision = Decision<Below> | [noun: 'repair', body: Repair & { recordId: string }];
export type Registering = Omit<BodyOf<'put', Below>, 'registrationId'>;
type Filter = Paging & {
  q?: string;
  district?: string;
  kind?: string;
  status?: string;
  sort?: string;
};

export const searchBusinesses = (filter: Filter) => get('business-registry/businesses', filter);
export const fetchBusiness = (businessId: string) => get(below, { businessId });
export const registerBusiness = (body: Registering) =>
  put(below, { businessId: newId() }, { ...body, registrationId: newId() });
/** A repair names its record in the address. */
export function decideOn(businessId: string, version: number, ...[noun, body]: FileDecision) {
  if (noun !== 'repair') return post(`${below}/${noun}`, { businessId }, body, { version });
  const { recordId, ...repaired } = body;
  return post(`${below}/credit-records/{recordId}/repair`, { businessId, recordId }, repaired, {
    version,
  });
}
export const revealOperator = (businessId: string, reason: string) =>
  post(`${below}/operator-views`, { businessId }, { reason });
