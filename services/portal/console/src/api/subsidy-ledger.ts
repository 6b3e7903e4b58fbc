import type { BodyOf, Decision, Got, Item } from './doors.ts';
import { get, type Paging, post } from './http.ts';

export type Entitlement = Item<Got<'subsidy-ledger/entitlements'>>;
export type Claims = Got<'subsidy-ledger/claims'>;
export type ClaimSummary = Item<Claims>;
export type Claim = Got<'subsidy-ledger/claims/{claimId}'>;
export type PublicItem = Item<Got<'subsidy-ledger/publicity'>>;
type Lodging = BodyOf<'post', 'subsidy-ledger/claims'>;
export type LodgingDecision = [noun: 'claims', body: Pick<Lodging, 'account'>];
/** 编入拨付批次 makes a batch of the one claim. */
export type ClaimDecision =
  | Decision<'subsidy-ledger/claims/{claimId}'>
  | [noun: 'prepare-payment', body: Record<string, never>];
type ClaimFilter = Paging & {
  status?: string;
  programme?: string;
  district?: string;
  businessId?: string;
  q?: string;
  sort?: string | undefined;
};
type EntitlementFilter = Paging & {
  state?: string;
  programme?: string;
  district?: string;
  businessId?: string;
  maturingWithinDays?: string;
};

export const fetchEntitlements = (filter: EntitlementFilter) =>
  get('subsidy-ledger/entitlements', filter);
export const fetchPublicity = (filter: Paging & { district?: string }) =>
  get('subsidy-ledger/publicity', filter);
export const fetchClaims = (filter: ClaimFilter) => get('subsidy-ledger/claims', filter);
export const fetchClaim = (claimId: string) => get('subsidy-ledger/claims/{claimId}', { claimId });
export const lodgeClaim = (body: Lodging) => post('subsidy-ledger/claims', {}, body);
export const actOnClaim = (
  claimId: string,
  version: number,
  ...[noun, body]: Decision<'subsidy-ledger/claims/{claimId}'>
) => post(`subsidy-ledger/claims/{claimId}/${noun}`, { claimId }, body, { version });
export const revealAccount = (claimId: string, purpose: string) =>
  get('subsidy-ledger/claims/{claimId}/account', { claimId, purpose });
