import {
  type AvailableAction,
  type Finding,
  get,
  type Ground,
  type Page,
  type Paging,
  post,
} from './http.ts';
import type { ClockDay } from './permit-transfer.ts';

export type Entitlement = {
  businessId: string;
  businessName: string | null;
  programme: string;
  district: string;
  status: string;
  openedOn: string;
  maturesOn: string;
  maturedOn: string | null;
  daysLeft: number | null;
  reason: string | null;
  findings: Finding[];
  whyNot: Finding[];
  missing: Finding[];
  ground: Ground;
  claimId: string | null;
  claimStatus: string | null;
  availableActions: AvailableAction[];
};
export type ClaimSummary = {
  id: string;
  number: string;
  version: number;
  status: string;
  statusName: string;
  businessId: string;
  businessName: string;
  district: string;
  programme: string;
  amountFen: number | null;
  lodgedOn: string;
  publicityLastDay: string | null;
  paidOn: string | null;
  holdReason: string | null;
  availableActions: AvailableAction[];
};
export type MaskedAccount = {
  holder: string;
  maskedNumber: string;
  bankName: string;
  bankCode: string;
};
type Person = { id: string; name: string };
export type Claim = ClaimSummary & {
  creditCode: string | null;
  amountYuan: string | null;
  amountUppercase: string | null;
  recoveredFen: number;
  fundId: string | null;
  ground: Ground;
  findings: Finding[];
  warnings: string[];
  objection: string | null;
  refusedReason: string | null;
  creditQueriedOn: string | null;
  verifiedBy: Person | null;
  approvedBy: Person | null;
  batchId: string | null;
  paymentNo: string | null;
  account: MaskedAccount;
  accountStale: boolean;
  proposedAccount: (MaskedAccount & {
    proposedBy: Person | null;
    confirmedBy: Person | null;
    reason: string;
  }) | null;
  receiptWithdrawal: { by: Person; reason: string } | null;
  publicity: {
    publicisedOn: string;
    lastDay: string;
    provisional: boolean;
    endedOn: string | null;
    days: ClockDay[];
  } | null;
  history: {
    kind: string;
    label: string;
    detail: string | null;
    occurredOn: string;
    recordedAt: string;
    actorName: string;
  }[];
};
export type ClaimTotal = { status: string; statusName: string; claims: number; amountFen: number };
export type PublicItem = {
  number: string;
  businessName: string;
  creditCode: string | null;
  districtName: string;
  programmeName: string;
  amountYuan: string | null;
  publicisedOn: string | null;
  lastDay: string | null;
  provisional: boolean;
};
export type ClaimFilter = Paging & {
  status?: string;
  programme?: string;
  district?: string;
  businessId?: string;
  q?: string;
  sort?: string | undefined;
};
export type EntitlementFilter = Paging & {
  state?: string;
  programme?: string;
  district?: string;
  businessId?: string;
  maturingWithinDays?: string;
};

export const fetchEntitlements = (filter: EntitlementFilter) =>
  get<Page<Entitlement>>('subsidy-ledger/entitlements', filter);
export const fetchPublicity = (filter: Paging & { district?: string }) =>
  get<Page<PublicItem>>('subsidy-ledger/publicity', filter);
export const fetchClaims = (filter: ClaimFilter) =>
  get<Page<ClaimSummary> & { totals: ClaimTotal[] }>('subsidy-ledger/claims', filter);
export const fetchClaim = (id: string) => get<Claim>(`subsidy-ledger/claims/${id}`);
export const lodgeClaim = (body: object) => post<{ id: string }>('subsidy-ledger/claims', body);
export const actOnClaim = (id: string, version: number, noun: string, body: object) =>
  post<{ version: number }>(`subsidy-ledger/claims/${id}/${noun}`, body, { version });
export const revealAccount = (id: string, purpose: string) =>
  get<{ number: string }>(`subsidy-ledger/claims/${id}/account`, { purpose });
