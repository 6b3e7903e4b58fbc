import { randomUUID } from 'node:crypto';
import { createApp as businessRegistry } from '@tisheng/business-registry/app';
import { creditCodeCheckSign } from '@tisheng/contracts';
import { createApp as conversionPool } from '@tisheng/conversion-pool/app';
import { createApp as journey } from '@tisheng/journey/app';
import {
  anActorToken,
  eventually,
  type ServiceUnderTest,
  serviceUnderTest,
} from '@tisheng/test-kit';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { criteria, officer } from '../bench/candidates-by-hand.ts';

/** Three services that hear each other's own facts, told when the test says so: what is in between can be looked at. */
const registrar = { id: 'registrar-1', name: '登记员甲', roles: ['registrar' as const] };
const office = { id: 'office', roles: ['leading-office' as const] };
let registry: ServiceUnderTest;
let pool: ServiceUnderTest;
let city: ServiceUnderTest;
let deliver: (from: ServiceUnderTest, ...to: ServiceUnderTest[]) => Promise<void>;

beforeAll(async () => {
  const operatorKey = Buffer.alloc(32, 7).toString('base64');
  registry = await serviceUnderTest('business-registry', (options) =>
    businessRegistry({ ...options, operatorKey }),
  );
  pool = await serviceUnderTest('conversion-pool', conversionPool);
  city = await serviceUnderTest('journey', journey);
  await pool.tell(criteria);
  deliver = deliveries();
});
afterAll(async () => {
  for (const service of [registry, pool, city]) await service.close();
});

/** Tells each service what another has announced since it last heard of it. */
function deliveries() {
  const told = new Map<string, number>();
  return async (from: ServiceUnderTest, ...to: ServiceUnderTest[]) => {
    const journal = await from.journal();
    for (const service of to) {
      const way = `${from.app.name} ${service.app.name}`;
      for (const envelope of journal.slice(told.get(way) ?? 0))
        await service.tell({ ...envelope, data: envelope.data as Record<string, unknown> });
      told.set(way, journal.length);
    }
  };
}

const heading = '统一社会信用代码,市场主体名称,类型,成立日期,住所,登记机关';
function exportOf(n: number): string {
  const first17 = `92150302DEMX${String(n).padStart(5, '0')}`;
  const code = first17 + creditCodeCheckSign(first17);
  return `${heading}\r\n${code},乌海市海勃湾区误导入${n}店,个体工商户,2020-05-06,乌海市海勃湾区滨河街道1号,海勃湾区市场监督管理局`;
}

async function settled(batchId: string) {
  return eventually(async () => {
    await registry.app.runDue();
    const { body } = await registry.get(`/imports/${batchId}`, { as: registrar });
    if (body.status.endsWith('ing')) throw new Error(`the batch is still ${body.status}`);
    return body;
  });
}

async function imported(n: number): Promise<{ batchId: string; businessId: string }> {
  const token = await anActorToken({ audience: 'business-registry', ...registrar });
  const sent = await registry.app.server.inject({
    method: 'POST',
    url: '/api/business-registry/imports?template=registrar-export',
    headers: {
      authorization: `Bearer ${token}`,
      'content-type': 'application/octet-stream',
      'x-file-name': 'a.csv',
      'idempotency-key': randomUUID(),
    },
    payload: exportOf(n),
  });
  const { batchId } = sent.json();
  await settled(batchId);
  await registry.post(`/imports/${batchId}/confirmation`, { as: registrar });
  await settled(batchId);
  const { body } = await registry.get(`/imports/${batchId}/rows`, { as: registrar });
  return { batchId, businessId: body.items[0].businessId };
}

async function undo(batchId: string) {
  const answer = await registry.post(`/imports/${batchId}/withdrawal`, { as: registrar });
  return { answer, batch: await settled(batchId) };
}

const admit = (businessId: string) =>
  pool.post(`/candidates/${businessId}/admission`, { as: officer, version: 0, body: {} });
const openTasks = async () =>
  (await city.get('/worklist?limit=100', { as: office })).body.items as { kind: string }[];
const found = async (n: number) =>
  (await city.get(`/search?q=${encodeURIComponent(`误导入${n}店`)}`, { as: office })).body
    .businesses;

test('an import whose business is in the pool stays until the pool lets it go, and then leaves no ghost', async () => {
  const { batchId, businessId } = await imported(1);
  await deliver(registry, pool, city);
  expect((await admit(businessId)).status).toBe(200);
  await deliver(pool, registry, city);
  expect((await undo(batchId)).answer).toMatchObject({
    status: 409,
    body: { code: 'import-used', first: [{ businessId, usedBy: '个转企培育库' }] },
  });
  const released = await pool.post(`/candidates/${businessId}/release`, {
    as: officer,
    version: 1,
    body: { reason: '误导入' },
  });
  expect(released.status).toBe(200);
  await deliver(pool, registry, city);
  expect((await undo(batchId)).batch.status).toBe('withdrawn');
  await deliver(registry, pool, city);
  expect([await found(1), await openTasks()]).toEqual([[], []]);
});

test('what the pool did before it heard of the undo is a task of a person, and ends when the pool lets go', async () => {
  const { batchId, businessId } = await imported(2);
  await deliver(registry, pool, city);
  expect((await undo(batchId)).batch.status).toBe('withdrawn');
  expect((await admit(businessId)).status).toBe(200);
  await deliver(pool, registry, city);
  await deliver(registry, city);
  expect(await openTasks()).toMatchObject([
    { kind: 'taken-back-use', title: expect.stringContaining('个转企培育库仍在使用') },
  ]);
  const { body } = await registry.get(`/imports/${batchId}/uses`, { as: registrar });
  expect(body).toMatchObject({ total: 1, items: [{ businessId, usedBy: '个转企培育库' }] });
  await deliver(registry, pool);
  await deliver(pool, registry, city);
  await deliver(registry, city);
  expect([await found(2), await openTasks()]).toEqual([[], []]);
});
