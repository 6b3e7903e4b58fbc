import { customPinyin, pinyin, polyphonic } from 'pinyin-pro';

// Signs of rare shapes that the dictionary lacks, and the one surname that is read by none of the usual readings.
customPinyin({ 𠮷: 'jí', 𪨊: 'wō', 万俟: 'mò qí' });

const plain = { toneType: 'none', type: 'array' } as const;

/** Signs before and behind one that is read otherwise, which are kept with it. */
const NEIGHBOURS = 4;
const OTHER_READINGS_MAX = 24;

/** 乌海市海勃湾区: most names of a register begin alike, and what they begin with is read once. */
const AREA = /^(?:[^市区县旗]{2,3}[市区县旗]){1,2}/u;
const areas = new Map<string, readonly string[]>();

/** As its words are usually read, and as a name that begins with a surname: 单 dan, shan. */
function usualReadings(name: string): (readonly string[])[] {
  const area = AREA.exec(name)?.[0] ?? '';
  const known = areas.get(area) ?? pinyin(area, plain);
  areas.set(area, known);
  const own = name.slice(area.length);
  const usual = [...known, ...pinyin(own, plain)];
  if (readingsOf([...own][0] ?? '').length < 2) return [usual];
  const named = [...known, ...pinyin(own, { ...plain, surname: 'head' })];
  return named.join(' ') === usual.join(' ') ? [usual] : [usual, named];
}

const readings = new Map<string, readonly string[]>();

/** All readings of one sign, without tones; a sign that has none stands for itself. */
function readingsOf(sign: string): readonly string[] {
  const known = readings.get(sign);
  if (known) return known;
  const [found = [sign]] = polyphonic(sign, plain);
  const distinct = [...new Set(found)];
  readings.set(sign, distinct);
  return distinct;
}

/**
 * What a name is found by in letters: initials and full pinyin as its words are usually read, and around each sign of
 * several readings with each of the others (单记 danji, shanji; 东阿 donge, donga).
 */
export function pinyinKeys(name: string): string[] {
  // Nobody types brackets, dots and blanks among letters.
  const spoken = name.replaceAll(/[^\p{L}\p{M}\p{N}]/gu, '');
  const usual = usualReadings(spoken);
  return [...new Set(usual.flatMap((syllables) => readAs(spoken, syllables)))];
}

function readAs(name: string, usual: readonly string[]): string[] {
  const signs = [...name];
  const keys: string[] = spelled(usual);
  if (usual.length !== signs.length) return keys;
  const others = signs.flatMap((sign, at) =>
    readingsOf(sign).flatMap((reading) => (reading === usual[at] ? [] : [{ at, reading }])),
  );
  for (const { at, reading } of others.slice(0, OTHER_READINGS_MAX)) {
    const from = Math.max(0, at - NEIGHBOURS);
    const nearby = usual.slice(from, at + NEIGHBOURS + 1);
    keys.push(...spelled(nearby.toSpliced(at - from, 1, reading)));
  }
  return keys;
}

const spelled = (syllables: readonly string[]): [string, string] => [
  syllables.map((syllable) => [...syllable][0] ?? '').join(''),
  syllables.join(''),
];
