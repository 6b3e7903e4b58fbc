import { type AvailableAction, get, type Page, type Paging, post, urlOf } from './http.ts';

type Person = { id: string; name: string };
export type Batch = {
  id: string;
  number: string;
  status: string;
  version: number;
  district: string;
  preparedOn: string;
  preparedBy: Person;
  confirmedOn: string | null;
  confirmedBy: Person | null;
  payments: number;
  amountFen: number;
  amountUppercase: string;
  paid: number;
  returned: number;
  availableActions: AvailableAction[];
};
export type BatchLine = {
  paymentNo: string;
  claimId: string;
  amountFen: number;
  payee: string;
  maskedNumber: string;
  status: string;
  settledOn: string | null;
  reason: string | null;
};
export type BatchFile = Batch & {
  lines: BatchLine[];
  unmatched: {
    paymentNo: string;
    amountFen: number;
    payee: string;
    result: string;
    problem: string;
    recordedOn: string;
  }[];
};
export type Fund = {
  id: string;
  district: string;
  year: number;
  programme: string;
  appropriatedFen: number;
  availableFen: number;
  reservedFen: number;
  instructedFen: number;
  paidFen: number;
  recoveredFen: number;
  publicisedFen: number;
  queuedFen: number;
  queuedClaims: number;
  proposedAppropriations: {
    id: string;
    amountFen: number;
    documentNo: string;
    appropriatedOn: string;
    proposedBy: Person;
    availableActions: AvailableAction[];
  }[];
  availableActions: AvailableAction[];
};
export type LedgerEntry = {
  id: number;
  account: string;
  kind: string;
  amountFen: number;
  balanceFen: number;
  claimId: string | null;
  claimNumber: string | null;
  documentNo: string | null;
  reason: string;
  occurredOn: string;
  recordedAt: string;
};
export type Reconciliation = {
  ledgerPaidFen: number;
  receiptsPaidFen: number;
  differences: number;
  items: {
    paymentNo: string;
    batchNumber: string;
    claimNumber: string;
    payee: string;
    amountFen: number;
    status: string;
    settledOn: string | null;
    agrees: boolean;
  }[];
};
export type FundFilter = Paging & { district?: string; year?: string; programme?: string };
type Receipts = {
  rows: { paymentNo: string; outcome: string; problem: string | null }[];
  matched: number;
  unmatched: number;
};

const batches = 'subsidy-ledger/payment-batches';
const funds = 'subsidy-ledger/funds';

export const fetchBatches = (filter: Paging & { status?: string; district?: string }) =>
  get<Page<Batch>>(batches, filter);
export const fetchBatch = (id: string) => get<BatchFile>(`${batches}/${id}`);
export const prepareBatch = (claimIds: string[]) =>
  post<{ id: string; number: string }>(batches, { claimIds });
export const actOnBatch = (id: string, version: number, noun: string) =>
  post<unknown>(`${batches}/${id}/${noun}`, {}, { version });
export const recordReceipts = (id: string, body: object) =>
  post<Receipts>(`${batches}/${id}/receipts`, body);
export const batchFileUrl = (id: string, format: 'xlsx' | 'csv') =>
  urlOf(`${batches}/${id}/file.${format}`);
export const fetchFunds = (filter: FundFilter) => get<Page<Fund>>(funds, filter);
export const openFund = (body: object) => post<{ id: string }>(funds, body);
export const actOnFund = (id: string, noun: string, body: object) =>
  post<unknown>(`${funds}/${id}/${noun}`, body);
export const fetchEntries = (id: string, filter: Paging) =>
  get<Page<LedgerEntry>>(`${funds}/${id}/entries`, filter);
export const ledgerFileUrl = (id: string) => urlOf(`${funds}/${id}/entries.xlsx`);
export const fetchReconciliation = (id: string) =>
  get<Reconciliation>(`${funds}/${id}/reconciliation`);
