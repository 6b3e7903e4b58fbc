import type { BusinessKind, District } from '@tisheng/contracts';

/** What the registrars' exports call things, and what they are here. */

const districtWords: Record<string, District> = {
  海勃湾: 'haibowan',
  乌达: 'wuda',
  海南: 'hainan',
};

/** A district is named by its rank, its office or its park, or where the text begins; a road 海勃湾路 names none. */
const districtNamed =
  /(海勃湾|乌达|海南)(?:区|分局|工业园|产业园|经济开发区|高新)|^(?:内蒙古(?:自治区)?)?(?:乌海市?)?(海勃湾|乌达)(?!路|街|大道|商|宾|饭)/;

/** The district an office or an address names first; never read out of a credit code, which keeps its first registrar. */
export function districtNamedIn(text: string): District | null {
  const [, ranked, leading] = districtNamed.exec(text.trim()) ?? [];
  return districtWords[ranked ?? leading ?? ''] ?? null;
}

/** An office of the city itself, which registers for all three districts. */
export function isCityOffice(text: string): boolean {
  return /^乌海市(市场监督管理局|行政审批)/.test(text.trim());
}

/** What stands in brackets behind a legal form, and the branch of one, change nothing about its kind. */
const bareForm = (text: string) =>
  text
    .normalize('NFKC')
    .replaceAll(/\s|\([^()]*\)/g, '')
    .replace(/(?<=.)(?:分支机构|分公司|分社|营业单位)$/, '');

const companyForm =
  /^(?:内资|私营|国有|外商投资|外资|港澳台投资|台港澳投资|中外合资|中外合作)?(?:有限责任公司|有限公司|股份有限公司|国有独资公司|一人有限责任公司|分公司|公司)(?:自然人独资|法人独资|自然人投资或控股)?$/;
const firmForm =
  /^(?:内资|私营|国有|外商投资|外资|港澳台投资)?(?:个人独资企业|普通合伙企业|有限合伙企业|特殊的?普通合伙企业|合伙企业|全民所有制企业|全民所有制|集体所有制企业|集体所有制|股份合作制企业|股份合作制|股份合作企业|联营企业|独资企业|国有企业|集体企业|私营企业|企业|非公司制企业法人|非公司企业法人|企业法人)$/;

/** 类型 of an export, matched whole: 民办非企业单位 is no enterprise. A stored fact of the register, never guessed from the code. */
export function kindNamedIn(text: string): BusinessKind | null {
  const form = bareForm(text);
  if (/^(?:个体户?家庭农场|家庭农场)$/.test(form)) return 'farm';
  if (/^(?:农民)?专业(?:合作社|合作联社|合作社联合社)$|^(?:合作社|合作联社)$/.test(form))
    return 'cooperative';
  if (/^个体(?:工商户|户|经营)?$/.test(form)) return 'sole-proprietor';
  if (companyForm.test(form) || firmForm.test(form)) return 'enterprise';
  return null;
}

export type RegisterStatus = 'in-business' | 'cancelled' | 'revoked';

const statusWords: Record<string, RegisterStatus> = {
  存续: 'in-business',
  在业: 'in-business',
  在营: 'in-business',
  在册: 'in-business',
  开业: 'in-business',
  正常: 'in-business',
  登记: 'in-business',
  登记成立: 'in-business',
  // 经营异常 is a mark on a business that is still there.
  经营异常: 'in-business',
  注销: 'cancelled',
  已注销: 'cancelled',
  吊销: 'revoked',
  已吊销: 'revoked',
  未注销: 'revoked',
  吊销未注销: 'revoked',
};

/** 登记状态, each of its words from a closed list; `吊销，已注销` has ended for good. */
export function statusNamedIn(text: string): RegisterStatus | null {
  const words = text
    .normalize('NFKC')
    .split(/[\s(),、，。;；/]+/)
    .filter((word) => word !== '');
  const named = new Set(words.map((word) => statusWords[word] ?? null));
  if (words.length === 0 || named.has(null)) return null;
  if (named.has('cancelled')) return 'cancelled';
  return named.has('revoked') ? 'revoked' : 'in-business';
}
