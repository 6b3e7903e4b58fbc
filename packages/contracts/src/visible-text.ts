/**
 * What a person can see and PostgreSQL can keep. Two texts that look alike must be alike, so signs that nobody sees are
 * refused and never taken out in silence: names are evidence. What Mongolian needs lives: its free variation selectors
 * (U+180B–180D, 180F), the vowel separator (U+180E), the narrow no-break space before suffixes (U+202F, a plain blank to
 * Unicode), and joiners (U+200C, U+200D) beside a letter of that script. A variation selector may follow the sign it varies,
 * as in rare family names. Private-use signs stay: registers print such names.
 */
const unseen =
  /[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\p{Noncharacter_Code_Point}\u2800\uFFFC\uFFFD]|(?![\u180B-\u180F])\p{Default_Ignorable_Code_Point}/u;
const allowed =
  /(?<=[\u1800-\u18AF])[\u200C\u200D]|[\u200C\u200D](?=[\u1800-\u18AF])|(?<=[\p{L}\p{N}\p{P}\p{S}])[\uFE00-\uFE0F\u{E0100}-\u{E01EF}]/gu;
const seen = /[\p{L}\p{N}\p{P}\p{S}\p{Co}]/u;

/** NFC, line ends as LF, and nothing blank around it. */
export function tidyText(text: string): string {
  return text.normalize('NFC').replaceAll(/\r\n?/g, '\n').trim();
}

/** The first sign that must not be there, as `U+202E`; null when there is none. */
export function unseenSign(text: string, lines: 'one' | 'many'): string | null {
  const found = firstUnseen(lines === 'many' ? text.replaceAll(/[\n\t]/g, ' ') : text);
  if (found === undefined) return null;
  const code = found.codePointAt(0) ?? 0;
  return `U+${code.toString(16).toUpperCase().padStart(4, '0')}`;
}

function firstUnseen(text: string): string | undefined {
  return unseen.test(text) ? unseen.exec(text.replaceAll(allowed, ''))?.[0] : undefined;
}

/** What PostgreSQL can keep of any text; a sign it cannot keep shows as U+FFFD, which no field takes. */
export function storable(text: string): string {
  return text.replaceAll(/[\0\p{Cs}]/gu, '\uFFFD');
}

/** Not a blank, a mark or a selector alone. */
export function hasSeenSign(text: string): boolean {
  return seen.test(text);
}

/** Length in characters as PostgreSQL and JSON Schema count them: code points, after NFC. */
export function charactersOf(text: string): number {
  return [...text].length;
}

/** Cells of office software wrap and pad: blanks of any kind become one blank, and the rest stays as it is. */
export function onOneLine(text: string): string {
  return text.replaceAll(/[\t\r\n\u2028\u2029]+/g, ' ');
}

/** What is left of a text for people, on one line: for what was recorded before unseen signs were refused. */
export function seenOnly(text: string): string {
  let rest = onOneLine(storable(text));
  for (let sign = firstUnseen(rest); sign; sign = firstUnseen(rest))
    rest = rest.replaceAll(sign, '');
  return tidyText(rest);
}
