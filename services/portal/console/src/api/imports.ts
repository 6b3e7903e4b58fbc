import type { Got, Item } from './doors.ts';
import { get, type Paging, post, postFile, urlOf } from './http.ts';

export type ImportBatch =
  | Got<'business-registry/imports/{batchId}'>
  | Got<'permit-transfer/imports/{batchId}'>;
export type ImportStatus = ImportBatch['status'];
export type RegistryBatch = Item<Got<'business-registry/imports'>>;
export type ImportRow = Item<
  Got<'business-registry/imports/{batchId}/rows'> | Got<'permit-transfer/imports/{batchId}/rows'>
>;
/** Each service takes in the files of what it owns. */
export type ImportOwner = 'business-registry' | 'permit-transfer';
export type RegistryTemplate = RegistryBatch['template'];

export const uploadRegistryFile = (template: RegistryTemplate, file: File) =>
  postFile('business-registry/imports', { template }, file);
export const uploadPermits = (file: File) => postFile('permit-transfer/imports', {}, file);
export const fetchImports = (filter: Paging) => get('business-registry/imports', filter);
export const fetchImport = (owner: ImportOwner, batchId: string) =>
  get(`${owner}/imports/{batchId}`, { batchId });
export const fetchImportRows = (
  owner: ImportOwner,
  batchId: string,
  filter: Paging & { state: string },
) => get(`${owner}/imports/{batchId}/rows`, { batchId, ...filter });
export const fetchImportUses = (batchId: string, paging: Paging) =>
  get('business-registry/imports/{batchId}/uses', { batchId, ...paging });
export const decideImport = (
  owner: ImportOwner,
  batchId: string,
  noun: 'confirmation' | 'cancellation',
) => post(`${owner}/imports/{batchId}/${noun}`, { batchId }, {});
export const withdrawImport = (batchId: string) =>
  post('business-registry/imports/{batchId}/withdrawal', { batchId }, {});
export const importErrorsUrl = (owner: ImportOwner, batchId: string) =>
  urlOf(`${owner}/imports/{batchId}/errors.xlsx`, { batchId });
/** A template to fill in by hand; the registry keeps one for each kind. */
export const registryTemplateUrl = (template: RegistryTemplate) =>
  urlOf('business-registry/imports/template.xlsx', { template });
export const permitsTemplateUrl = () => urlOf('permit-transfer/imports/template.xlsx');
