import { createHash } from 'node:crypto';
import { bodyBytesMax, type HttpServer } from '@tisheng/service-kit/http';
import { refuse } from '@tisheng/service-kit/refusal';
import { ImportTemplate } from './import-views.ts';

const types = [
  'application/octet-stream',
  'text/csv',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
];

/** A file as it came, with its kind and name; told apart from another by its hash, for the idempotency key. */
export class UploadedFile {
  readonly template: unknown;
  readonly fileName: string;
  readonly bytes: Buffer;

  constructor(template: unknown, fileName: string, bytes: Buffer) {
    this.template = template;
    this.fileName = fileName;
    this.bytes = bytes;
  }

  toJSON() {
    return {
      fileName: this.fileName,
      sha256: createHash('sha256').update(this.bytes).digest('hex'),
    };
  }
}

/** Raw bodies of these types become files: `?template=…`, and `X-File-Name` percent-encoded. */
export function acceptFiles(server: HttpServer): void {
  server.addContentTypeParser(
    types,
    { parseAs: 'buffer', bodyLimit: bodyBytesMax },
    async (request: { query: unknown; headers: Record<string, unknown> }, body: Buffer) => {
      const { template } = request.query as { template?: unknown };
      return new UploadedFile(template, fileNameOf(request.headers['x-file-name']), body);
    },
  );
}

/** @throws Refusal `unreadable-file` */
export function requireFile(body: unknown) {
  if (!(body instanceof UploadedFile))
    throw refuse('unreadable-file', '请上传 xlsx 或 csv 文件（请求体为文件本身）');
  const template = ImportTemplate.safeParse(body.template);
  if (!template.success)
    throw refuse(
      'unknown-template',
      '请选择数据种类：登记数据（registrar-export）或税务名单（tax-list）',
    );
  return { template: template.data, fileName: body.fileName, bytes: body.bytes };
}

function fileNameOf(header: unknown): string {
  const name = typeof header === 'string' ? header : '';
  try {
    return decodeURIComponent(name).slice(0, 200) || '未命名文件';
  } catch {
    return name.slice(0, 200);
  }
}
