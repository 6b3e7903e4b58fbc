import type { BusinessKind, District } from '@tisheng/contracts';

/** What the registrars' exports call things, and what they are here. */

/** The order matters: 海南区 is a district of Wuhai; 海南省 never matches. */
const districtWords: readonly [District, RegExp][] = [
  ['haibowan', /海勃湾/],
  ['wuda', /乌达/],
  ['hainan', /海南区|海南工业园/],
];

/** The district an office or an address names; never read out of a credit code, which keeps its first registrar. */
export function districtNamedIn(text: string): District | null {
  return districtWords.find(([, words]) => words.test(text))?.[0] ?? null;
}

/** An office of the city itself, which registers for all three districts. */
export function isCityOffice(text: string): boolean {
  return /^乌海市(市场监督管理局|行政审批)/.test(text.trim());
}

/** 类型 of an export: a stored fact of the register, never guessed from the code. */
export function kindNamedIn(text: string): BusinessKind | null {
  if (/家庭农场/.test(text)) return 'farm';
  if (/合作社|合作联社/.test(text)) return 'cooperative';
  if (/个体/.test(text)) return 'sole-proprietor';
  if (/公司|企业|合伙|独资|全民所有制|集体所有制|股份合作/.test(text)) return 'enterprise';
  return null;
}

export type RegisterStatus = 'in-business' | 'cancelled' | 'revoked';

/** 登记状态; 经营异常 is a mark on a business that is still there. */
export function statusNamedIn(text: string): RegisterStatus | null {
  if (/吊销/.test(text)) return 'revoked';
  if (/^(已)?注销/.test(text.trim())) return 'cancelled';
  if (/存续|在业|在营|开业|经营异常|正常/.test(text)) return 'in-business';
  return null;
}
