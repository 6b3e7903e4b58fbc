import { type AvailableAction, get, type Page, type Paging, post, urlOf } from './http.ts';

export type ImportStatus =
  | 'checking'
  | 'checked'
  | 'confirming'
  | 'confirmed'
  | 'unchanged'
  | 'failed'
  | 'cancelled'
  | 'withdrawing'
  | 'withdrawn';
export type ImportBatch = {
  batchId: string;
  template?: string;
  fileName: string;
  status: ImportStatus;
  message?: string | null;
  total: number;
  processed?: number;
  toProcess?: number;
  uploadedBy: string;
  uploadedAt: string;
  counts?: Record<string, number>;
  /** What of the file is not taken in, one line each; a single batch has it, a list does not. */
  leftOut?: string[];
  availableActions: AvailableAction[];
};
export type ImportRow = {
  rowNumber: number;
  state: string;
  cells: Record<string, string>;
  problems: { column: string; level: 'error' | 'warning'; message: string }[];
};
/** One use of one business of a batch: by whom, as what, since when. */
export type ImportUse = {
  businessId: string;
  name: string | null;
  service: string;
  usedBy: string;
  what: string;
  since: string | null;
};
/** Each service takes in the files of what it owns. */
export type ImportOwner = 'business-registry' | 'permit-transfer';

export const uploadImport = (owner: ImportOwner, template: string, file: File) =>
  post<{ batchId: string }>(`${owner}/imports`, file, {
    query: owner === 'business-registry' ? { template } : {},
    fileName: file.name,
  });
export const fetchImports = (filter: Paging) =>
  get<Page<ImportBatch>>('business-registry/imports', filter);
export const fetchImport = (owner: ImportOwner, id: string) =>
  get<ImportBatch>(`${owner}/imports/${id}`);
export const fetchImportRows = (
  owner: ImportOwner,
  id: string,
  filter: Paging & { state: string },
) => get<Page<ImportRow> & { columns: string[] }>(`${owner}/imports/${id}/rows`, filter);
export const fetchImportUses = (id: string, paging: Paging) =>
  get<Page<ImportUse> & { businesses: number }>(`business-registry/imports/${id}/uses`, paging);
/** `confirmation`, `cancellation`, `withdrawal`. */
export const actOnImport = (owner: ImportOwner, id: string, noun: string) =>
  post<unknown>(`${owner}/imports/${id}/${noun}`);
/** A template to fill in by hand; the registry keeps one for each kind. */
export const importTemplateUrl = (owner: ImportOwner, template: string) =>
  urlOf(`${owner}/imports/template.xlsx${template === '' ? '' : `?template=${template}`}`);
export const importErrorsUrl = (owner: ImportOwner, id: string) =>
  urlOf(`${owner}/imports/${id}/errors.xlsx`);
