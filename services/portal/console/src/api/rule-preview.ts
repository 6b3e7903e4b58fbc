import { get } from './http.ts';

/** 发布前预览: what keeps its terms, and what will open under the new ones. */
export const previewRule = (asked: { scope: string; permitTypeId?: string | undefined }) =>
  get('permit-transfer/rule-preview', asked);
export const fetchReprojection = () => get('permit-transfer/reprojections/latest');
