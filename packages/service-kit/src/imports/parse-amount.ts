import { turnoverFenMax } from '@tisheng/contracts';
import { cellProblem } from './cell-problems.ts';
import { type Parsed, problem, trimmed, value } from './parsed.ts';

const AMOUNT = /^(-?)(\d+|\d{1,3}(?:,\d{3})+)(?:\.(\d+))?(元|万元|万)?$/;
const FEN_DECIMALS = { yuan: 2, 'wan-yuan': 6 } as const;

export type AmountUnit = keyof typeof FEN_DECIMALS;

/**
 * An amount in 分, digit by digit, never through a float. `unit` is that of the column; a unit in
 * the cell itself (`12万元`) is nearer to the number and wins.
 */
export function parseAmountToFen(text: string, unit: AmountUnit): Parsed<number> {
  const unreadable = cellProblem(text);
  if (unreadable) return problem(unreadable);
  const plain = text.normalize('NFKC').replaceAll(/[\s¥]/g, '');
  if (plain === '') return problem('金额为空，请填写数字');
  const match = AMOUNT.exec(plain);
  if (match === null) {
    return problem(`无法识别金额“${trimmed(text).slice(0, 30)}”，请只填写数字，例如 12345.67`);
  }
  const [, sign, whole = '', fraction = '', written] = match;
  if (sign === '-') return problem('金额不能为负，请核对后重新填写');
  const places =
    FEN_DECIMALS[written === undefined ? unit : written === '元' ? 'yuan' : 'wan-yuan'];
  const decimals = fraction.replace(/0+$/, '');
  if (decimals.length > places) return problem('金额的小数位超过“分”，请核对后重新填写');
  const fen = Number(whole.replaceAll(',', '') + decimals.padEnd(places, '0'));
  return fen <= turnoverFenMax ? value(fen) : problem('金额过大，请核对单位后重新填写');
}
