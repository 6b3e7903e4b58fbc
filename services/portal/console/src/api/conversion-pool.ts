import type { Decision, Got, Item } from './doors.ts';
import { get, type Paging, post } from './http.ts';

export type CandidateRow = Item<Got<'conversion-pool/candidates'>>;
export type Candidate = Got<'conversion-pool/candidates/{businessId}'>;
export type PoolOfficer = Item<Got<'conversion-pool/officers'>>;
export type CandidateDecision = Decision<'conversion-pool/candidates/{businessId}'>;
type Filter = Paging & {
  status?: string;
  district?: string;
  willingness?: string;
  q?: string;
  sort?: string;
};

export const fetchCandidates = (filter: Filter) => get('conversion-pool/candidates', filter);
export const fetchCandidate = (businessId: string) =>
  get('conversion-pool/candidates/{businessId}', { businessId });
export const fetchPoolOfficers = (district: Candidate['district']) =>
  get('conversion-pool/officers', { district });
export const fetchPoolTotals = () => get('conversion-pool/totals');
export const screenDistrict = (district: Candidate['district']) =>
  post('conversion-pool/screenings', {}, { district });
export const actOnCandidate = (
  businessId: string,
  version: number,
  ...[noun, body]: CandidateDecision
) => post(`conversion-pool/candidates/{businessId}/${noun}`, { businessId }, body, { version });
