const COMPOUND_SURNAMES = new Set(
  (
    '欧阳 太史 端木 上官 司马 东方 独孤 南宫 万俟 闻人 夏侯 诸葛 尉迟 公羊 赫连 澹台 皇甫 宗政 濮阳 ' +
    '公冶 太叔 申屠 公孙 慕容 仲孙 钟离 长孙 宇文 司徒 鲜于 司空 闾丘 子车 亓官 司寇 巫马 公西 颛孙 ' +
    '壤驷 公良 漆雕 乐正 宰父 谷梁 拓跋 夹谷 轩辕 令狐 段干 百里 呼延 东郭 南门 羊舌 微生 公户 公玉 ' +
    '梁丘 左丘 东门 西门 第五 完颜 纳兰 叶赫 耶律'
  ).split(' '),
);

/** The surname only: 张\*, 欧阳\*\*. Keeping the last sign too would leave two of three. */
export function maskPersonName(name: string): string {
  const signs = Array.from(name.trim());
  const isCompound = signs.length > 2 && COMPOUND_SURNAMES.has(signs.slice(0, 2).join(''));
  const kept = signs.length < 2 ? 0 : isCompound ? 2 : 1;
  return signs.map((sign, index) => (index < kept ? sign : '*')).join('');
}

/** `150***********1234`. */
export function maskIdNumber(number: string): string {
  return middleMasked(number, 3, 4);
}

/** `138****5678`. */
export function maskPhone(phone: string): string {
  return middleMasked(phone, 3, 4);
}

/** `尾号 6789`. */
export function maskAccount(account: string): string {
  const signs = account.replaceAll(/\s/g, '');
  return signs.length < 8 ? '尾号 ****' : `尾号 ${signs.slice(-4)}`;
}

/** First 6 and last 4, for the code of a 个体工商户 beside masked personal data. */
export function maskCreditCode(code: string): string {
  return middleMasked(code, 6, 4);
}

/** Too short to hide anything by keeping both ends: nothing is kept. */
function middleMasked(text: string, first: number, last: number): string {
  const signs = Array.from(text.trim());
  if (signs.length < first + last + 2) return '*'.repeat(signs.length);
  return signs
    .map((sign, index) => (index < first || index >= signs.length - last ? sign : '*'))
    .join('');
}
