import { FileName } from '@tisheng/contracts';
import type { FastifyRequest } from 'fastify';
import { contentHash } from '../files/content-hash.ts';
import { refuse } from '../refusal.ts';
import type { HttpServer } from './server.ts';

/** Tables for an import, scans for a case. */
const types = [
  'application/octet-stream',
  'text/csv',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  'application/pdf',
  'image/jpeg',
  'image/png',
];

/** A file as it came, with what was said of it; told apart from another by its hash, for the idempotency key. */
export class UploadedFile {
  readonly fileName: string;
  /** `X-File-Kind`: what a scan is of; `scan` when nobody says. */
  readonly kind: string;
  /** The query of the address it was sent to. */
  readonly query: Record<string, unknown>;
  readonly bytes: Buffer;
  /** In hex. */
  readonly sha256: string;

  constructor(about: Pick<UploadedFile, 'fileName' | 'kind' | 'query' | 'sha256'>, bytes: Buffer) {
    this.fileName = about.fileName;
    this.kind = about.kind;
    this.query = about.query;
    this.sha256 = about.sha256;
    this.bytes = bytes;
  }

  toJSON() {
    const { fileName, kind, query, sha256 } = this;
    return { fileName, kind, query, sha256 };
  }
}

type Sent = Pick<FastifyRequest, 'headers' | 'query' | 'routeOptions'>;

/** Raw bodies of these types become files, at doors with `takesFile`; `X-File-Name` is percent-encoded. */
export function acceptFiles(server: HttpServer): void {
  server.addContentTypeParser(
    types,
    { parseAs: 'buffer' },
    async ({ headers, query, routeOptions }: Sent, body: Buffer) => {
      if (!routeOptions.config.takesFile)
        throw refuse('unreadable-file', '这里不接收文件，请从上传文件的页面提交');
      return new UploadedFile(
        {
          fileName: fileNameOf(headers['x-file-name']),
          kind: kindOf(headers['x-file-kind']),
          query: query as Record<string, unknown>,
          sha256: await contentHash(body),
        },
        body,
      );
    },
  );
}

/** @throws Refusal `unreadable-file` */
export function requireFile(body: unknown): UploadedFile {
  if (body instanceof UploadedFile) return body;
  throw refuse('unreadable-file', '请上传文件（请求体为文件本身，X-File-Name 为文件名）');
}

/** @throws Refusal `invalid-file-name` */
function fileNameOf(header: unknown): string {
  if (typeof header !== 'string' || header === '') return '未命名文件';
  const { success, data, error } = FileName.safeParse(decoded(header));
  if (success) return data;
  throw refuse('invalid-file-name', error.issues[0]?.message ?? '请更改文件名后重新上传');
}

/** A client that does not encode sends its name as it is; a broken encoding is no name. */
function decoded(header: string): string {
  try {
    return decodeURIComponent(header);
  } catch {
    return '\uFFFD';
  }
}

const kindOf = (header: unknown) =>
  typeof header === 'string' && /^[a-z0-9-]{1,50}$/.test(header) ? header : 'scan';
