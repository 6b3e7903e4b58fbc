/** What a spreadsheet shows in place of a value it could not work out. */
const FORMULA_ERROR = /^#(?:N\/A|REF!|VALUE!|NAME\?|DIV\/0!|NUM!|NULL!|SPILL!|CALC!|FIELD!)$/i;

/** What software and people write where nothing is known. */
const PLACEHOLDER = /^(?:null|undefined|nan|none|n\/a|[-—–/\\.*]+|无|暂无|不详|未知|0)$/i;

/** Stands for a number of more digits than a cell keeps; what the missing ones were, nobody can say. */
export const DIGITS_LOST = '#超过15位';

/** What makes a cell unreadable whatever its column, in Chinese with what to do; null for all others. */
export function cellProblem(text: string): string | null {
  const plain = text.normalize('NFKC').trim();
  if (plain === DIGITS_LOST)
    return '数字单元格只能保存 15 位，后面的数字已丢失，请把该列设为文本格式后重新填写';
  if (!FORMULA_ERROR.test(plain)) return null;
  return `单元格是公式错误“${plain}”，请改正公式或直接填写内容`;
}

/** “无”、NULL and the like are no name of anything. */
export function placeholderProblem(text: string): string | null {
  if (!PLACEHOLDER.test(text.normalize('NFKC').trim())) return null;
  return `“${text}”不是实际内容，请填写；确实没有的，把单元格留空`;
}

/** `="9215…"` and `'9215…` are how offices keep a spreadsheet from turning a code into a number. */
export function withoutTextMark(text: string): string {
  const formula = /^="((?:[^"]|"")*)"$/.exec(text.trim());
  if (formula) return (formula[1] ?? '').replaceAll('""', '"');
  return text.replace(/^\s*['’](?=.)/, '');
}
