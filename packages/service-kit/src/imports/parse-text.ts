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
import { cellProblem, placeholderProblem } from './cell-problems.ts';
import { type Parsed, problem, trimmed, value } from './parsed.ts';

/** Names and numbers are never wrapped: a break in one is a lost quotation mark, and other rows hang behind it. */
const unbroken: ReadonlySet<TextUse> = new Set(['name', 'personName', 'documentNo', 'category']);

/** Where “无” or a lone zero is what software left behind, never what somebody meant. */
const meaningful: ReadonlySet<TextUse> = new Set([...unbroken, 'premises', 'scope']);

/** The text of a cell as the door takes it for the same use; a wrapped address is put on one line first. */
export function parseText(text: string, use: TextUse, label?: string): Parsed<string> {
  const isOneLine = textUses[use].lines === 'one' && !unbroken.has(use);
  const plain = tidyText(trimmed(isOneLine ? onOneLine(text) : text));
  if (plain === '') return problem('内容为空，请填写');
  const wrong =
    brokenName(plain, use) ?? unmeant(plain, use) ?? textProblem(plain, use, label ?? '内容');
  return wrong ? problem(wrong) : value(plain);
}

function brokenName(plain: string, use: TextUse): string | null {
  if (!unbroken.has(use) || !/[\r\n]/.test(plain)) return null;
  const beginning = plain.split(/[\r\n]/, 1)[0]?.slice(0, 30);
  return `“${beginning}”后有换行，请删去换行；csv 文件请同时核对引号是否成对，以免几行并成一行`;
}

function unmeant(plain: string, use: TextUse): string | null {
  if (use === 'personName' && plain.includes('*'))
    return `“${plain.slice(0, 30)}”是遮盖后的姓名，请填写完整姓名；不改动的把单元格留空`;
  return cellProblem(plain) ?? (meaningful.has(use) ? placeholderProblem(plain) : null);
}

/**
 * A code as a register holds it: full-width signs, blanks and lower case are put right, a failing
 * check digit is a warning only, since live codes exist whose check fails (GB 32100-2015).
 */
export function parseCreditCode(text: string): Parsed<string> {
  const unreadable = cellProblem(text);
  if (unreadable) return problem(unreadable);
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
