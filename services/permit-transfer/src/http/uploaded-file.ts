import { createHash } from 'node:crypto';
import { bodyBytesMax, type HttpServer } from '@tisheng/service-kit/http';
import { refuse } from '@tisheng/service-kit/refusal';

const types = [
  'application/octet-stream',
  'text/csv',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  'application/pdf',
  'image/jpeg',
  'image/png',
];

/** A file as it came, with its name; told apart from another by its hash, for the idempotency key. */
export class UploadedFile {
  readonly fileName: string;
  /** 材料的键, or `scan`. */
  readonly kind: string;
  readonly bytes: Buffer;

  constructor(fileName: string, kind: string, bytes: Buffer) {
    this.fileName = fileName;
    this.kind = kind;
    this.bytes = bytes;
  }

  toJSON() {
    return {
      fileName: this.fileName,
      kind: this.kind,
      sha256: createHash('sha256').update(this.bytes).digest('hex'),
    };
  }
}

/** Raw bodies of these types become files; `X-File-Name` is percent-encoded. */
export function acceptFiles(server: HttpServer): void {
  server.addContentTypeParser(
    types,
    { parseAs: 'buffer', bodyLimit: bodyBytesMax },
    async (request: { headers: Record<string, unknown> }, body: Buffer) =>
      new UploadedFile(
        fileNameOf(request.headers['x-file-name']),
        kindOf(request.headers['x-file-kind']),
        body,
      ),
  );
}

/** @throws Refusal `unreadable-file` */
export function requireFile(body: unknown): UploadedFile {
  if (body instanceof UploadedFile && body.bytes.length > 0) return body;
  throw refuse('unreadable-file', '请上传文件（请求体为文件本身，X-File-Name 为文件名）');
}

function fileNameOf(header: unknown): string {
  const name = typeof header === 'string' ? header : '';
  try {
    return decodeURIComponent(name).slice(0, 200) || '未命名文件';
  } catch {
    return name.slice(0, 200);
  }
}

const kindOf = (header: unknown) =>
  typeof header === 'string' && /^[a-z0-9-]{1,50}$/.test(header) ? header : 'scan';
