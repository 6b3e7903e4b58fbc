import { z } from 'zod';
import { boundedAs } from './heard.ts';
import { charactersOf, hasSeenSign, tidyText, unseenSign } from './visible-text.ts';

/** Text by its use: its usual Chinese name, the most characters it takes, and whether it may be broken into lines. */
export const textUses = {
  /** 姓名，也含承办人、账户以外的人名. */
  personName: { usual: '姓名', lengthMax: 50, lines: 'one' },
  username: { usual: '用户名', lengthMax: 100, lines: 'one' },
  /** 主体名称、单位名称. */
  name: { usual: '名称', lengthMax: 200, lines: 'one' },
  /** 短的类别名：类型、街道、行业名称、称号. */
  category: { usual: '名称', lengthMax: 100, lines: 'one' },
  /** 住所（经营场所）. */
  premises: { usual: '住所（经营场所）', lengthMax: 500, lines: 'one' },
  /** 经营范围，常分行. */
  scope: { usual: '经营范围', lengthMax: 5_000, lines: 'many' },
  /** 走访情况、备注、意见等成段文字. */
  summary: { usual: '情况', lengthMax: 2_000, lines: 'many' },
  reason: { usual: '原因', lengthMax: 1_000, lines: 'many' },
  /** 文号、证号、编号. */
  documentNo: { usual: '文号', lengthMax: 100, lines: 'one' },
  /** 文件名称、认定办法及版本. */
  title: { usual: '名称', lengthMax: 300, lines: 'one' },
  /** 依据、条款、通知的全名. */
  citation: { usual: '依据', lengthMax: 500, lines: 'many' },
  /** 标识：字段、材料、账号等内部的名字. */
  key: { usual: '标识', lengthMax: 100, lines: 'one' },
  /** 许可证上一个字段的内容. */
  fieldValue: { usual: '内容', lengthMax: 2_000, lines: 'many' },
  searchWord: { usual: '查询词', lengthMax: 100, lines: 'one' },
} as const satisfies Record<string, { usual: string; lengthMax: number; lines: 'one' | 'many' }>;

export type TextUse = keyof typeof textUses;

/** A sign takes one or two units, so most texts need no counting. */
const isLonger = (text: string, lengthMax: number) =>
  text.length > lengthMax * 2 || (text.length > lengthMax && charactersOf(text) > lengthMax);

/** What is wrong with a tidy text, in words that say what to do; null when it may stand. */
export function textProblem(
  text: string,
  use: TextUse,
  label: string = textUses[use].usual,
): string | null {
  const { lengthMax, lines } = textUses[use];
  if (lines === 'one' && text.includes('\n')) return `${label}应写在一行内，请去掉换行`;
  const sign = unseenSign(text, lines);
  if (sign) return `${label}含有乱码或看不见的字符（${sign}），请删去后重新填写`;
  if (isLonger(text, lengthMax)) return `${label}不超过 ${lengthMax} 字`;
  return hasSeenSign(text) ? null : `请填写${label}`;
}

function bounded(use: TextUse, label: string, minLength: 0 | 1) {
  return boundedAs(
    z
      .string(`请填写${label}`)
      .overwrite(tidyText)
      .check(({ value, issues }) => {
        const isNothing = minLength === 0 && value === '';
        const message = isNothing ? null : textProblem(value, use, label);
        if (message) issues.push({ code: 'custom', message, input: value });
      })
      .meta({ minLength, maxLength: textUses[use].lengthMax, 'x-text': use }),
    z.string(),
  );
}

type Texts = Record<TextUse, (label?: string) => z.ZodString>;

const textsOf = (minLength: 0 | 1) =>
  Object.fromEntries(
    Object.entries(textUses).map(([use, { usual }]) => [
      use,
      (label = usual) => bounded(use as TextUse, label, minLength),
    ]),
  ) as Texts;

/** NFC, trimmed, seen by people, of a length that is said; with the field's own name, `text.reason('出库原因')`. */
export const text = textsOf(1);

/** As `text`, or nothing at all: 住所 of an old record, a field that was empty before. */
export const textOrNone = textsOf(0);
