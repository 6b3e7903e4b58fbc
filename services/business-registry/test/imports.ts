import { randomUUID as newKey } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { anActorToken, eventually } from '@tisheng/test-kit';
import { type Registry, registrar, registrarOf } from './registry.ts';

export const fixture = (name: string) =>
  readFileSync(fileURLToPath(new URL(`fixtures/${name}`, import.meta.url)));

type Sent = {
  template?: string;
  fileName?: string;
  as?: ReturnType<typeof registrarOf>;
  key?: string;
  type?: string;
};

/** Sends a file as a browser would, and answers with the batch's id. */
export async function upload(registry: Registry, bytes: Buffer | string, sent: Sent = {}) {
  const token = await anActorToken({
    audience: 'business-registry',
    ...(sent.as ?? registrarOf()),
  });
  const response = await registry.app.server.inject({
    method: 'POST',
    url: `/api/business-registry/imports?template=${sent.template ?? 'registrar-export'}`,
    headers: {
      authorization: `Bearer ${token}`,
      'content-type': sent.type ?? 'application/octet-stream',
      'x-file-name': encodeURIComponent(sent.fileName ?? '登记数据.csv'),
      'idempotency-key': sent.key ?? newKey(),
    },
    payload: bytes,
  });
  return { status: response.statusCode, body: response.json() };
}

export async function batchOf(registry: Registry, batchId: string) {
  return (await registry.get(`/imports/${batchId}`, { as: registrarOf() })).body;
}

/** Waits until the job has left the batch alone. */
export function settled(registry: Registry, batchId: string) {
  return eventually(
    async () => {
      await registry.app.runDue();
      const batch = await batchOf(registry, batchId);
      if (batch.status.endsWith('ing')) throw new Error(`the batch is still ${batch.status}`);
      return batch;
    },
    { timeoutMs: 30_000 },
  );
}

export async function uploadAndCheck(registry: Registry, bytes: Buffer | string, sent: Sent = {}) {
  const { body } = await upload(registry, bytes, sent);
  return settled(registry, body.batchId);
}

export async function decide(registry: Registry, batchId: string, noun: string) {
  const answer = await registry.post(`/imports/${batchId}/${noun}`, { as: registrarOf() });
  return { answer, batch: await settled(registry, batchId) };
}

export async function rowsOf(registry: Registry, batchId: string, query = 'limit=500') {
  return (await registry.get(`/imports/${batchId}/rows?${query}`, { as: registrarOf() })).body;
}

const heading =
  '统一社会信用代码,注册号,市场主体名称,类型,经营者/法定代表人,成立日期,住所,登记机关,行业代码,登记状态';

export type Line = {
  code?: string;
  number?: string;
  name?: string;
  type?: string;
  operator?: string;
  founded?: string;
  premises?: string;
  office?: string;
  industry?: string;
  status?: string;
};

/** A registrar's export with these lines. */
export function exportOf(...lines: Line[]): string {
  const rows = lines.map((line) =>
    [
      line.code ?? '',
      line.number ?? '',
      line.name ?? '乌海市海勃湾区演示商店',
      line.type ?? '个体工商户',
      line.operator ?? '演示甲乙',
      line.founded ?? '2020-05-06',
      line.premises ?? '乌海市海勃湾区滨河街道1号',
      line.office ?? '海勃湾区市场监督管理局',
      line.industry ?? 'F5212',
      line.status ?? '存续',
    ]
      .map((text) => `"${text.replaceAll('"', '""')}"`)
      .join(','),
  );
  return [heading, ...rows].join('\r\n');
}

/** What a test asks of the register and its journal; `open` is called when the register is there. */
export const asking = (open: () => Registry) => ({
  byCode: async (code: string) =>
    (await open().get(`/businesses/by-code/${code}`, { as: registrar })).body,
  fileOf: async (businessId: string) =>
    (await open().get(`/businesses/${businessId}`, { as: registrar })).body,
  factsOf: async (businessId: string) =>
    (await open().journal()).filter(({ subject }) => subject === `business/${businessId}`),
  /** Uploads these lines and confirms them. */
  takeIn: async (...lines: Line[]) => {
    const checked = await uploadAndCheck(open(), exportOf(...lines));
    return (await decide(open(), checked.batchId, 'confirmation')).batch;
  },
});
