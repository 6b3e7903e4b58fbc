import {
  hasCreditCodeShape,
  hasValidCheckSign,
  normaliseCreditCode,
  onOneLine,
  type TextUse,
  textProblem,
  textUses,
  tidyText,
} from '@tisheng/contracts';
import { type Parsed, problem, trimmed, value } from './parsed.ts';

/** The text of a cell as the door takes it for the same use; a cell that is wrapped or padded is put on one line first. */
export function parseText(text: string, use: TextUse, label?: string): Parsed<string> {
  const isOneLine = textUses[use].lines === 'one';
  const plain = tidyText(trimmed(isOneLine ? onOneLine(text) : text));
  if (plain === '') return problem('内容为空，请填写');
  const wrong = textProblem(plain, use, label ?? '内容');
  return wrong ? problem(wrong) : value(plain);
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
