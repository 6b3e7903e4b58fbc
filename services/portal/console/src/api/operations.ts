import type { Decision, Got, Item } from './doors.ts';
import { get, type Paging, post } from './http.ts';

/** The services that keep such a page; all are alike. */
export type Service =
  | 'business-registry'
  | 'rulebook'
  | 'conversion-pool'
  | 'permit-transfer'
  | 'upscale-pools'
  | 'subsidy-ledger'
  | 'journey'
  | 'portal';
export type ServiceOperations = Got<'journey/operations'>;
export type ParkedFact = Item<Got<'journey/operations/parked'>>;
export type ServiceDecision = Decision<'journey/operations'>;
export type LetterDecision = Decision<'journey/operations/parked/{id}'>;

export const fetchOperations = (service: Service) => get(`${service}/operations`);
export const fetchParked = (service: Service, page: Paging) =>
  get(`${service}/operations/parked`, page);
export const fetchBlocked = (service: Service, businessId: string) =>
  get(`${service}/operations/blocked/{businessId}`, { businessId });
export const actOnService = (service: Service, ...[noun, body]: ServiceDecision) =>
  post(`${service}/operations/${noun}`, {}, body);
export const actOnParked = (service: Service, id: string, ...[noun, body]: LetterDecision) =>
  post(`${service}/operations/parked/{id}/${noun}`, { id }, body);
