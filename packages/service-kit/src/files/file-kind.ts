/** What a scan may be. */
export type FileKind = 'pdf' | 'jpeg' | 'png';

export const mediaTypes: Record<FileKind, string> = {
  pdf: 'application/pdf',
  jpeg: 'image/jpeg',
  png: 'image/png',
};

const magic: readonly [FileKind, readonly number[]][] = [
  ['pdf', [0x25, 0x50, 0x44, 0x46, 0x2d]],
  ['jpeg', [0xff, 0xd8, 0xff]],
  ['png', [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]],
];

/** By its first bytes: a name and a heading of a request say what somebody likes them to say. */
export function fileKindOf(bytes: Uint8Array): FileKind | null {
  const found = magic.find(([, signs]) => signs.every((sign, place) => bytes[place] === sign));
  return found?.[0] ?? null;
}
