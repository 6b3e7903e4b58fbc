import { get } from './http.ts';

/** 发布前预览: what keeps its terms, and what will open under the new ones. */
export type RulePreview = {
  keptOpenCases: number;
  awaitingApplications: number;
  byPermitType: { permitTypeId: string; permitTypeName: string; openCases: number }[];
  byDistrict: { district: string; districtName: string; openCases: number }[];
};
export type Reprojection = {
  calendarVersion: number;
  notice: string;
  startedAt: string;
  finishedAt: string | null;
  casesTotal: number;
  casesDone: number;
  daysMoved: number;
};

export const previewRule = (asked: { scope: string; permitTypeId?: string | undefined }) =>
  get<RulePreview>('permit-transfer/rule-preview', asked);
export const fetchReprojection = () =>
  get<{ latest: Reprojection | null }>('permit-transfer/reprojections/latest');
