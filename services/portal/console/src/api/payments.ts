import type { BodyOf, Got, Item } from './doors.ts';
import { get, type Paging, post, urlOf } from './http.ts';

export type Batch = Item<Got<'subsidy-ledger/payment-batches'>>;
export type BatchFile = Got<'subsidy-ledger/payment-batches/{batchId}'>;
export type Fund = Item<Got<'subsidy-ledger/funds'>>;
export type Receipts = BodyOf<'post', 'subsidy-ledger/payment-batches/{batchId}/receipts'>;
type NewFund = BodyOf<'post', 'subsidy-ledger/funds'>;
type Appropriation = BodyOf<'post', 'subsidy-ledger/funds/{fundId}/appropriations'>;
type Reduction = BodyOf<'post', 'subsidy-ledger/funds/{fundId}/reductions'>;
type Correction = BodyOf<'post', 'subsidy-ledger/funds/{fundId}/corrections'>;
type Settlement = BodyOf<'post', 'subsidy-ledger/funds/{fundId}/changes/{changeId}/confirmation'>;
export type BatchDecision =
  | [noun: 'confirmation', body: Record<string, never>]
  | [noun: 'cancellation', body: Record<string, never>];
export type FundDecision =
  | [noun: 'appropriations', body: Appropriation]
  | [noun: 'reductions', body: Reduction]
  | [noun: 'carry-overs', body: Record<string, never>];
export type FundOpening = [noun: 'funds', body: NewFund];
/** 到账 or 退票, said by hand of one line of a batch. */
export type ReceiptDecision =
  | [noun: 'paid', body: Record<string, never>]
  | [noun: 'returned', body: { reason: string }];
/** 冲正 of one entry: which one it is says the row. */
export type EntryDecision = [noun: 'corrections', body: Omit<Correction, 'transferId'>];
export type FundChangeDecision = [noun: 'confirmation', body: Settlement];
type FundFilter = Paging & { district?: string; year?: string; programme?: string };

export const fetchBatches = (filter: Paging & { status?: string; district?: string }) =>
  get('subsidy-ledger/payment-batches', filter);
export const fetchBatch = (batchId: string) =>
  get('subsidy-ledger/payment-batches/{batchId}', { batchId });
export const prepareBatch = (claimIds: string[]) =>
  post('subsidy-ledger/payment-batches', {}, { claimIds });
export const actOnBatch = (batchId: string, version: number, ...[noun, body]: BatchDecision) =>
  post(`subsidy-ledger/payment-batches/{batchId}/${noun}`, { batchId }, body, { version });
export const recordReceipts = (batchId: string, body: Receipts) =>
  post('subsidy-ledger/payment-batches/{batchId}/receipts', { batchId }, body);
export const batchFileUrl = (batchId: string, format: 'xlsx' | 'csv') =>
  urlOf(`subsidy-ledger/payment-batches/{batchId}/file.${format}`, { batchId });
export const fetchFunds = (filter: FundFilter) => get('subsidy-ledger/funds', filter);
export const openFund = (body: NewFund) => post('subsidy-ledger/funds', {}, body);
export const actOnFund = (fundId: string, ...[noun, body]: FundDecision) =>
  post(`subsidy-ledger/funds/{fundId}/${noun}`, { fundId }, body);
export const settleFundChange = (about: { fundId: string; changeId: string }, body: Settlement) =>
  post('subsidy-ledger/funds/{fundId}/changes/{changeId}/confirmation', about, body);
export const correctEntry = (fundId: string, body: Correction) =>
  post('subsidy-ledger/funds/{fundId}/corrections', { fundId }, body);
export const fetchEntries = (fundId: string, filter: Paging) =>
  get('subsidy-ledger/funds/{fundId}/entries', { fundId, ...filter });
export const ledgerFileUrl = (fundId: string) =>
  urlOf('subsidy-ledger/funds/{fundId}/entries.xlsx', { fundId });
export const fetchReconciliation = (fundId: string) =>
  get('subsidy-ledger/funds/{fundId}/reconciliation', { fundId });
