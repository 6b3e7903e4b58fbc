import nzh from 'nzh/cn';

const YUAN = /^-?(?:\d+|\d{1,3}(?:,\d{3})+)(?:\.(\d+))?$/;

/** `1234567` 分 -> `12,345.67`; the unit stands in the heading, 金额（元）. */
export function formatYuan(fen: number): string {
  return grouped(fen, 2);
}

/** In 万元 with two decimals, rounded half away from zero: sum in 分 first, round last. */
export function formatWanYuan(fen: number): string {
  const whole = checked(fen);
  const rest = whole % 10_000;
  const hundredths = (whole - rest) / 10_000 + (Math.abs(rest) >= 5000 ? Math.sign(rest) : 0);
  return grouped(hundredths, 2);
}

/** 大写金额 of vouchers: `人民币壹拾万元整`. */
export function formatYuanUppercase(fen: number): string {
  return nzh.toMoney(decimal(fen, 2), { forceZheng: true });
}

/**
 * Yuan as a person types them (`1,234.5`, `￥ 1,234.50`, full-width signs) in 分, digit by digit.
 * Null for anything else, a third decimal included: an amount is never rounded on the way in.
 */
export function parseYuanToFen(text: string): number | null {
  const plain = text.normalize('NFKC').replaceAll(/[\s¥元]/g, '');
  const match = YUAN.exec(plain);
  if (match === null) return null;
  const decimals = (match[1] ?? '').replace(/0+$/, '');
  if (decimals.length > 2) return null;
  const whole = plain.replace(/\..*$/, '').replaceAll(',', '');
  const fen = Number(whole + decimals.padEnd(2, '0'));
  return Number.isSafeInteger(fen) ? fen + 0 : null;
}

function grouped(value: number, decimals: number): string {
  return decimal(value, decimals).replaceAll(/\B(?<!\.\d*)(?=(?:\d{3})+(?!\d))/g, ',');
}

function decimal(value: number, decimals: number): string {
  const digits = String(Math.abs(checked(value))).padStart(decimals + 1, '0');
  const sign = value < 0 ? '-' : '';
  return `${sign}${digits.slice(0, -decimals)}.${digits.slice(-decimals)}`;
}

function checked(value: number): number {
  if (!Number.isSafeInteger(value)) throw new RangeError(`not a whole number of fen: ${value}`);
  return value;
}
