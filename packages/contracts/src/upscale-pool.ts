import { z } from 'zod';

/** 四上培育库：规模以上工业、资质等级建筑业、限额以上批零住餐、规模以上服务业（举措24）. */
export const UpscalePool = z.enum([
  'scale-industry',
  'qualified-construction',
  'quota-trade',
  'scale-services',
]);
export type UpscalePool = z.infer<typeof UpscalePool>;
