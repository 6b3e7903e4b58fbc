import type { Citation } from '@tisheng/contracts';

const planDocument =
  '乌海市贯彻落实自治区小微企业和个体工商户三年成长计划（2023—2025年）工作实施方案（征求意见稿）';

/** The plan is a draft for comments: it has no number yet. */
export const plan = (item: string): Citation => ({ document: planDocument, number: null, item });

/** What the plan leaves open: the default holds until the city says otherwise. */
export const planToConfirm = (item: string): Citation => plan(`${item}（默认值，待市里确认）`);

export const law = (document: string, item: string, number: string | null = null): Citation => ({
  document,
  number,
  item,
});

/** The plan begins with 2023; its awards outlive it (举措22: two years after a conversion of 2025). */
export const planFrom = '2023-01-01';
