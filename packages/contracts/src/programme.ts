import { z } from 'zod';

/** 奖补项目：个转企补助（举措22）、限上商贸奖励（举措23）、首次小升规奖励（举措25）. */
export const Programme = z.enum(['conversion-subsidy', 'quota-trade-award', 'first-listing-award']);
export type Programme = z.infer<typeof Programme>;
