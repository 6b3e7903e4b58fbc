import { z } from 'zod';

/** 乌海市的三个区；hainan 是乌海市海南区，不是海南省。 */
export const District = z.enum(['haibowan', 'wuda', 'hainan'], {
  error: '请选择海勃湾区、乌达区或海南区',
});
export type District = z.infer<typeof District>;

/** Division codes (GB/T 2260). */
export const districtCodes: Record<District, string> = {
  haibowan: '150302',
  wuda: '150304',
  hainan: '150303',
};

/** Where a policy holds: one district, or the whole city. */
export const PolicyScope = z.enum(['city', ...District.options]);
export type PolicyScope = z.infer<typeof PolicyScope>;
