import { z } from 'zod';

/** 责任单位：the offices of the city and its districts that act in a journey. */
export const Bureau = z.enum([
  'market-regulation',
  'approval-services',
  'health',
  'tobacco',
  'emergency',
  'transport',
  'public-security',
  'press',
  'culture-tourism',
  'agriculture',
  'ecology',
  'housing',
  'finance',
  'tax',
  'commerce',
  'industry',
  'statistics',
  'district-government',
  'leading-office',
  'city-information',
]);
export type Bureau = z.infer<typeof Bureau>;
