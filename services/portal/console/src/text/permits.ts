import { bureauNames, caseStatusNames, lampNames, trackNames } from '@tisheng/contracts/words';
import { optionsOf } from './options.ts';

export const permitCaseStatuses = optionsOf(caseStatusNames);
export const tracks = optionsOf(trackNames);
export const lampFilter = optionsOf(lampNames);

/** 责任单位 of permits. */
export const permitDepartments = optionsOf(bureauNames, [
  'market-regulation',
  'health',
  'tobacco',
  'emergency',
  'transport',
  'public-security',
  'press',
  'culture-tourism',
  'agriculture',
  'ecology',
  'approval-services',
]);
