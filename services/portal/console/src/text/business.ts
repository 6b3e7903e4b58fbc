import {
  businessKindNames,
  businessStatusNames,
  creditGradeNames,
  creditSubjectNames,
  figureSourceNames,
  metricNames,
} from '@tisheng/contracts/words';
import { optionsOf } from './options.ts';

export const businessKinds = optionsOf(businessKindNames);
export const businessStatuses = optionsOf(businessStatusNames);
export const figureMetrics = optionsOf(metricNames);
/** 数据来源; never a statistical return (统计法 第28条). */
export const figureSources = optionsOf(figureSourceNames);
export const creditGrades = optionsOf(creditGradeNames);
export const creditSubjects = optionsOf(creditSubjectNames);
