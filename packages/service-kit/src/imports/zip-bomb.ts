import { refuse } from '../refusal.ts';

export const UNREADABLE = '文件无法读取，请用 WPS 或 Excel 另存为 xlsx 后重新上传';

const UNPACKED_BYTES_MAX = 400 * 1024 * 1024;
const ENTRY_SIGNATURE = 0x02014b50;
const END_SIGNATURE = 0x06054b50;
const END_LENGTH = 22;
const ENTRY_LENGTH = 46;
const SIZES_FOLLOW = 0b1000;

/**
 * Sums the unpacked sizes that the directory of the archive declares. The reader stops at each
 * declared size, so the sum holds as long as both read the same directory and the same sizes:
 * archives of the 64-bit kind and entries that declare no size are refused.
 */
export function refuseZipBomb(bytes: Uint8Array): void {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const { entries, start } = directoryOf(view);
  let unpacked = 0;
  for (let entry = 0, at = start; entry < entries; entry += 1) {
    if (at + ENTRY_LENGTH > bytes.length || view.getUint32(at, true) !== ENTRY_SIGNATURE) {
      throw refuse('file-not-readable', UNREADABLE, { reason: 'broken zip directory' });
    }
    unpacked += unpackedSize(view, at);
    at += ENTRY_LENGTH;
    at +=
      view.getUint16(at - 18, true) + view.getUint16(at - 16, true) + view.getUint16(at - 14, true);
  }
  if (unpacked > UNPACKED_BYTES_MAX) {
    throw refuse('file-too-large', '文件解压后过大，请删除多余的工作表和图片后重新上传', {
      unpacked,
    });
  }
}

function directoryOf(view: DataView): { entries: number; start: number } {
  let end = view.byteLength - END_LENGTH;
  while (end >= 0 && view.getUint32(end, true) !== END_SIGNATURE) end -= 1;
  if (end < 0) throw refuse('file-not-readable', UNREADABLE, { reason: 'no zip directory' });
  const entries = view.getUint16(end + 10, true);
  const size = view.getUint32(end + 12, true);
  const start = view.getUint32(end + 16, true);
  if (entries === 0xffff || size === 0xffff_ffff || start === 0xffff_ffff) {
    throw refuse('file-not-readable', UNREADABLE, { reason: '64-bit zip directory' });
  }
  return { entries, start };
}

function unpackedSize(view: DataView, at: number): number {
  const flags = view.getUint16(at + 8, true);
  const packed = view.getUint32(at + 20, true);
  const size = view.getUint32(at + 24, true);
  const isUndeclared = packed === 0 ? (flags & SIZES_FOLLOW) !== 0 : size === 0 && packed > 2;
  return isUndeclared ? Number.POSITIVE_INFINITY : size;
}
