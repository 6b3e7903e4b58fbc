import { z } from 'zod';
import { boundedAs } from './heard.ts';

const alphabet = '0123456789ABCDEFGHJKLMNPQRTUWXY';
const shape = /^[0-9A-HJ-NPQRTUWXY]{18}$/;
const weights = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28];

/** Trims, drops inner spaces, turns full-width signs into ASCII and lower case into upper case. */
export function normaliseCreditCode(text: string): string {
  return text.normalize('NFKC').replaceAll(/\s/g, '').toUpperCase();
}

/** The 18th sign by GB 32100-2015: C = (31 − Σ value × weight mod 31) mod 31. Expects 17 valid signs. */
export function creditCodeCheckSign(first17: string): string {
  let sum = 0;
  for (let i = 0; i < 17; i += 1) sum += alphabet.indexOf(first17[i] ?? '') * (weights[i] ?? 0);
  return alphabet[(31 - (sum % 31)) % 31] ?? '';
}

export function hasCreditCodeShape(code: string): boolean {
  return shape.test(code);
}

export function hasValidCheckSign(code: string): boolean {
  return hasCreditCodeShape(code) && creditCodeCheckSign(code.slice(0, 17)) === code[17];
}

/** 统一社会信用代码，as typed by a person: shape and check digit must hold (GB 32100-2015). */
export const CreditCode = z
  .string('请填写统一社会信用代码')
  .max(18, '统一社会信用代码应为 18 位')
  .regex(shape, '统一社会信用代码应为 18 位，且不含 I、O、S、V、Z')
  .refine(hasValidCheckSign, '统一社会信用代码校验位不正确，请核对后重新填写');
export type CreditCode = z.infer<typeof CreditCode>;

/** A code as the registers hold it: live codes exist whose check digit fails, so only the shape is required. */
export const RegisteredCreditCode = boundedAs(
  z
    .string('请填写统一社会信用代码')
    .max(18, '统一社会信用代码应为 18 位')
    .regex(shape, '统一社会信用代码应为 18 位，且不含 I、O、S、V、Z'),
  z.string(),
);

/** 15 位注册号, of households registered before the unified code: shape only, as live numbers fail their check digit. */
export const LegacyNumber = boundedAs(
  z
    .string()
    .regex(/^\d{15}$/, '注册号应为 15 位数字')
    .max(15),
  z.string(),
);

/** 15 位注册号: ISO 7064 MOD 11,10. */
export function hasValidLegacyNumber(number: string): boolean {
  if (!/^\d{15}$/.test(number)) return false;
  let p = 10;
  for (const digit of number.slice(0, 14)) {
    const s = (p + Number(digit)) % 10 || 10;
    p = (s * 2) % 11;
  }
  return (p + Number(number[14])) % 10 === 1;
}
