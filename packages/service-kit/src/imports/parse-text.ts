import { hasCreditCodeShape, hasValidCheckSign, normaliseCreditCode } from '@tisheng/contracts';
import { type Parsed, problem, trimmed, value } from './parsed.ts';

/** Trimmed text of at most `lengthMax` signs; the blanks inside stay. */
export function parseText(text: string, lengthMax = 500): Parsed<string> {
  const plain = trimmed(text);
  if (plain === '') return problem('内容为空，请填写');
  if (plain.length > lengthMax) return problem(`内容超过 ${lengthMax} 字，请缩短后重新填写`);
  return value(plain);
}

/**
 * A code as a register holds it: full-width signs, blanks and lower case are put right, a failing
 * check digit is a warning only, since live codes exist whose check fails (GB 32100-2015).
 */
export function parseCreditCode(text: string): Parsed<string> {
  const code = normaliseCreditCode(trimmed(text));
  if (code === '') return problem('统一社会信用代码为空，请填写 18 位代码');
  if (!hasCreditCodeShape(code)) {
    return problem(
      `统一社会信用代码“${code.slice(0, 30)}”应为 18 位，且不含 I、O、S、V、Z，请按营业执照核对`,
    );
  }
  if (hasValidCheckSign(code)) return value(code);
  return { ok: true, value: code, warning: '统一社会信用代码校验位不符，请按营业执照核对' };
}
