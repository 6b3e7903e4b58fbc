import { creditCodeCheckSign, type District, districtCodes } from '@tisheng/contracts';

const weights = [3, 7, 9, 10, 5, 8, 4, 2];

/** GB 11714, the 17th sign of a credit code: C9 = 11 − Σ value × weight mod 11, 10 as X and 11 as 0. */
export function organisationCheckSign(body: string): string {
  let sum = 0;
  for (let i = 0; i < 8; i += 1) sum += Number.parseInt(body[i] ?? '', 36) * (weights[i] ?? 0);
  return ['0', 'X', '9', '8', '7', '6', '5', '4', '3', '2', '1'][sum % 11] ?? '';
}

/** 统一社会信用代码 with the impossible body DEMX, which marks a demonstration. */
export function demoCode(kind: 'household' | 'enterprise', district: District, serial: number) {
  const body = `DEMX${String(serial).padStart(4, '0')}`;
  const category = kind === 'household' ? '92' : '91';
  const first17 = `${category}${districtCodes[district]}${body}${organisationCheckSign(body)}`;
  return first17 + creditCodeCheckSign(first17);
}
