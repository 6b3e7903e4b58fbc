import { crc32 } from 'node:zlib';
import type { FileKind } from './file-kind.ts';

/**
 * Whether a file is built as its first bytes say, from its beginning to its end: a page of script behind the eight
 * signs of a PNG is no scan. What a picture shows is for people to judge.
 */
export function isBuiltAs(kind: FileKind, bytes: Buffer): boolean {
  return builds[kind](bytes);
}

const builds: Record<FileKind, (bytes: Buffer) => boolean> = {
  pdf: isPdf,
  png: isPng,
  jpeg: isJpeg,
};

/** Readers look for the end within the last kilobyte; scanners like to write a few bytes behind it. */
const pdfTailBytes = 1_024;

/** ISO 32000: a header with its version, an object, and at the end `startxref`, a place inside the file, `%%EOF`. */
function isPdf(bytes: Buffer): boolean {
  if (!/^%PDF-[12]\.\d/.test(bytes.toString('latin1', 0, 8))) return false;
  const tail = bytes.toString('latin1', Math.max(0, bytes.length - pdfTailBytes));
  const place = /startxref\s+(\d{1,10})\s+%%EOF\s*$/.exec(tail)?.[1];
  if (place === undefined || Number(place) >= bytes.length) return false;
  const table = bytes.toString('latin1', Number(place), Number(place) + 24);
  return /^\s*(xref\b|\d+\s+\d+\s+obj\b)/.test(table);
}

const pngSigns = 8;
const sideMax = 100_000;

/** ISO 15948: chunks with true check sums, the header first, data among them, and the end at the end. */
function isPng(bytes: Buffer): boolean {
  let hasData = false;
  for (let at = pngSigns; at + 12 <= bytes.length; ) {
    const end = at + 12 + bytes.readUInt32BE(at);
    if (end > bytes.length) return false;
    const type = bytes.toString('latin1', at + 4, at + 8);
    if ((at === pngSigns) !== (type === 'IHDR')) return false;
    if (bytes.readUInt32BE(end - 4) !== crc32(bytes.subarray(at + 4, end - 4))) return false;
    if (type === 'IHDR' && !isSize(bytes.readUInt32BE(at + 8), bytes.readUInt32BE(at + 12)))
      return false;
    if (type === 'IDAT') hasData = true;
    if (type === 'IEND') return hasData && end === bytes.length;
    at = end;
  }
  return false;
}

const startOfScan = 0xda;
const endOfImage = Buffer.from([0xff, 0xd9]);
/** SOF0–SOF15, without the three tables that stand among them. */
const isFrame = (marker: number) =>
  marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);

/** ISO 10918: segments one behind another, a frame with a size, a scan, and the end of the image after it. */
function isJpeg(bytes: Buffer): boolean {
  let hasFrame = false;
  for (let at = 2; at + 4 <= bytes.length; ) {
    if (bytes[at] !== 0xff) return false;
    const marker = bytes[at + 1] ?? 0;
    if (marker === 0xff) {
      at += 1;
      continue;
    }
    const length = bytes.readUInt16BE(at + 2);
    if (length < 2) return false;
    if (isFrame(marker) && at + 9 <= bytes.length)
      hasFrame = isSize(bytes.readUInt16BE(at + 7), bytes.readUInt16BE(at + 5));
    if (marker === startOfScan) return hasFrame && bytes.indexOf(endOfImage, at + 2 + length) > 0;
    at += 2 + length;
  }
  return false;
}

const isSize = (width: number, height: number): boolean =>
  width > 0 && height > 0 && width <= sideMax && height <= sideMax;
