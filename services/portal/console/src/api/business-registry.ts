import { get, type Page, post } from './http.ts';

export type Business = {
  businessId: string;
  name: string;
  creditCode: string;
  kind: string;
  district: string;
  districtName: string;
  industryCode: string;
  status: string;
  registeredOn: string;
};
export type Registration = {
  creditCode: string;
  kind: string;
  legalForm: string;
  name: string;
  validFrom: string;
  validTo: string | null;
  ended: string | null;
};
export type Figure = {
  metric: string;
  metricName: string;
  period: string;
  value: number;
  unit: string;
  source: string;
  reportedOn: string;
};
export type CreditRecord = {
  id: string;
  listName: string;
  listedOn: string;
  repairedOn: string | null;
  reason: string;
};
export type BusinessFile = Business & {
  version: number;
  operatorName: string | null;
  address: string | null;
  industryName: string | null;
  segment: string | null;
  registrations: Registration[];
  figures: Figure[];
  creditRecords: CreditRecord[];
};
export type BusinessFilter = {
  q?: string;
  district?: string;
  kind?: string;
  sort?: string;
  limit: number;
  offset: number;
};

export const searchBusinesses = (filter: BusinessFilter) =>
  get<Page<Business>>('business-registry/businesses', filter);
export const fetchBusiness = (businessId: string) =>
  get<BusinessFile>(`business-registry/businesses/${businessId}`);

export type ImportBatch = {
  id: string;
  template: string;
  fileName: string;
  status: 'checking' | 'checked' | 'confirming' | 'confirmed' | 'unchanged' | 'undone' | 'failed';
  total: number;
  importable: number;
  faulty: number;
  duplicate: number;
  processed: number;
  message: string | null;
  availableActions: ('confirm' | 'undo' | 'cancel')[];
};
export type ImportRow = {
  line: number;
  state: 'importable' | 'faulty' | 'duplicate';
  cells: Record<string, string>;
  errors: { column: string; message: string }[];
};

export const uploadImport = (template: string, file: File) =>
  post<ImportBatch>('business-registry/imports', file, {
    query: { template },
    fileName: file.name,
  });
export const fetchImport = (id: string) => get<ImportBatch>(`business-registry/imports/${id}`);
export const fetchImportRows = (
  id: string,
  page: { onlyErrors: boolean; limit: number; offset: number },
) => get<Page<ImportRow> & { columns: string[] }>(`business-registry/imports/${id}/rows`, page);
export const actOnImport = (id: string, action: 'confirm' | 'undo' | 'cancel') =>
  post<ImportBatch>(`business-registry/imports/${id}/${action}`);
