/** GB/T 4754—2017: which two-digit divisions each section letter holds. */
const divisions: Record<string, readonly [number, number]> = {
  A: [1, 5],
  B: [6, 12],
  C: [13, 43],
  D: [44, 46],
  E: [47, 50],
  F: [51, 52],
  G: [53, 60],
  H: [61, 62],
  I: [63, 65],
  J: [66, 69],
  K: [70, 70],
  L: [71, 72],
  M: [73, 75],
  N: [76, 79],
  O: [80, 82],
  P: [83, 83],
  Q: [84, 85],
  R: [86, 90],
  S: [91, 96],
  T: [97, 97],
};

/** `H6220`, or `6220`: whether the division exists and stands under that letter. */
export function findIndustryCode(text: string): string | null {
  const match = /^([A-T])?(\d{2})(\d{0,2})$/.exec(text.trim().toUpperCase());
  if (!match) return null;
  const [, letter, division = '', rest = ''] = match;
  const section = Object.entries(divisions).find(
    ([, [from, to]]) => Number(division) >= from && Number(division) <= to,
  )?.[0];
  if (!section || (letter && letter !== section)) return null;
  return `${section}${division}${rest}`;
}
