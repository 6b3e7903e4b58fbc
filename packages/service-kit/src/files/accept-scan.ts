import { refuse } from '../refusal.ts';
import { type FileKind, fileKindOf } from './file-kind.ts';
import { isBuiltAs } from './scan-shape.ts';

/** Asks a scanner of the network; resolves with the name of what was found, or null. */
export type VirusScan = (bytes: Uint8Array) => Promise<string | null>;

export type FileRefusalCode =
  | 'file-kind-not-accepted'
  | 'file-damaged'
  | 'file-too-large'
  | 'file-infected'
  | 'virus-scan-unavailable';

/** A page of a permit in good quality is below two megabytes. */
export const scanBytesMax = 20 * 1024 * 1024;

/**
 * Lets a scan in by what it is from end to end, how large it is, and what the virus scanner says of it.
 * @throws Refusal `file-kind-not-accepted` | `file-damaged` | `file-too-large` | `file-infected` | `virus-scan-unavailable`
 */
export async function acceptScan(bytes: Uint8Array, scan?: VirusScan): Promise<FileKind> {
  if (bytes.length > scanBytesMax)
    throw refuse('file-too-large', '扫描件超过 20 MB，请压缩或分页上传', { bytes: bytes.length });
  const kind = fileKindOf(bytes);
  if (!kind) throw refuse('file-kind-not-accepted', '只接受 PDF、JPG 或 PNG 扫描件，请转换后上传');
  if (!isBuiltAs(kind, Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)))
    throw refuse('file-damaged', `文件不是完整的 ${kind.toUpperCase()}，请重新扫描或另存后上传`, {
      kind,
    });
  const found = await scan?.(bytes);
  if (found) throw refuse('file-infected', '文件未通过病毒查杀，请换一份干净的文件', { found });
  return kind;
}
