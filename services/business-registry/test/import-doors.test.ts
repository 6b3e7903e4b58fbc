import { readTable } from '@tisheng/service-kit/imports';
import { anActorToken, sqlRows } from '@tisheng/test-kit';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { asking, decide, exportOf, settled, upload, uploadAndCheck } from './imports.ts';
import { codeOf, idOf, openRegistry, type Registry, registrar, registrarOf } from './registry.ts';

let registry: Registry;
beforeAll(async () => {
  registry = await openRegistry();
});
afterAll(() => registry.close());

const { byCode, fileOf, factsOf, takeIn } = asking(() => registry);

describe('POST /imports/{id}/withdrawal', () => {
  test('takes back what nobody has used, and says so', async () => {
    await takeIn({ code: codeOf(300), name: '乌海市海勃湾区旧名商店' });
    const kept = (await byCode(codeOf(300))).businessId;
    const batch = await takeIn(
      { code: codeOf(300), name: '乌海市海勃湾区新名商店' },
      { code: codeOf(301) },
    );
    const gone = (await byCode(codeOf(301))).businessId;
    const { batch: after } = await decide(registry, batch.batchId, 'withdrawal');
    expect(after).toMatchObject({ status: 'withdrawn', availableActions: [] });
    expect(await fileOf(kept)).toMatchObject({ name: '乌海市海勃湾区旧名商店' });
    expect((await factsOf(kept)).at(-1)?.data).toMatchObject({
      changes: { name: '乌海市海勃湾区旧名商店' },
    });
    expect((await fileOf(gone)).code).toBe('business-not-found');
    expect((await factsOf(gone)).at(-1)?.data).toMatchObject({ voided: true });
    const again = await takeIn({ code: codeOf(301) });
    expect(again.counts.new).toBe(1);
    expect((await byCode(codeOf(301))).businessId).not.toBe(gone);
  });

  test('is refused once somebody has built on it', async () => {
    const batch = await takeIn({ code: codeOf(302) });
    const { businessId } = await byCode(codeOf(302));
    const body = { generalTaxpayer: true };
    await registry.post(`/businesses/${businessId}/figures`, { as: registrar, body });
    const { answer } = await decide(registry, batch.batchId, 'withdrawal');
    expect(answer).toMatchObject({ status: 409, body: { code: 'import-used', used: 1 } });
    expect((await byCode(codeOf(302))).businessId).toBe(businessId);
  });
});

describe('the doors of imports', () => {
  test('give the faulty rows back as a workbook that runs no formula', async () => {
    const batch = await uploadAndCheck(
      registry,
      exportOf({ code: codeOf(400), name: '=1+1', founded: '昨天' }),
    );
    const token = await anActorToken({ audience: 'business-registry', ...registrar });
    const response = await registry.app.server.inject({
      url: `/api/business-registry/imports/${batch.batchId}/errors.xlsx`,
      headers: { authorization: `Bearer ${token}` },
    });
    expect(response.headers['content-disposition']).toContain('attachment');
    const columns = { row: ['行号'], problem: ['问题与处理办法'], name: ['市场主体名称'] };
    const { rows } = await readTable(response.rawPayload, { columns, required: ['row'] });
    expect(rows).toMatchObject([
      { cells: { row: '2', problem: expect.stringContaining('成立日期：') } },
    ]);
    expect(response.rawPayload.includes('<f>')).toBe(false);
  });

  test.each([
    ['registrar-export', '登记数据', '市场主体名称'],
    ['tax-list', '税务名单', '2025年应税销售额（元）'],
  ])('give a template of %s that the same door reads', async (template, name, heading) => {
    const token = await anActorToken({ audience: 'business-registry', ...registrar });
    const response = await registry.app.server.inject({
      url: `/api/business-registry/imports/template.xlsx?template=${template}`,
      headers: { authorization: `Bearer ${token}` },
    });
    expect(response.headers['content-disposition']).toContain(
      encodeURIComponent(`${name}导入模板.xlsx`),
    );
    const batch = await uploadAndCheck(registry, response.rawPayload, { template });
    expect(batch).toMatchObject({
      status: 'failed',
      message: '文件中没有数据行，请核对后重新上传',
    });
    const columns = { heading: [heading] };
    const table = await readTable(response.rawPayload, { columns, required: ['heading'] });
    expect(table.missingColumns).toEqual([]);
  });

  test('list batches of the own districts', async () => {
    const mine = await registry.get('/imports?limit=1', { as: registrar });
    expect(mine.body).toMatchObject({
      items: [{ fileName: '登记数据.csv', uploadedBy: '登记员甲' }],
    });
    await uploadAndCheck(registry, exportOf({ code: codeOf(401) }), { as: registrarOf(['wuda']) });
    const theirs = await registry.get('/imports', { as: registrarOf(['hainan']) });
    expect(theirs.body.total).toBeLessThan(mine.body.total + 1);
    expect((await registry.get('/imports', { as: { roles: ['permit-officer'] } })).status).toBe(
      403,
    );
  });

  test.each([
    ['a file of nothing known', 'a,b\r\n1,2', /缺少必需的列/],
    ['headings without rows', exportOf(), /没有数据行/],
    ['a workbook of an older kind', Buffer.from('d0cf11e0a1b11ae1', 'hex'), /xlsx/],
  ])('tell what to do about %s', async (_what, bytes, message) => {
    const batch = await uploadAndCheck(registry, bytes);
    expect(batch).toMatchObject({ status: 'failed', message: expect.stringMatching(message) });
  });

  test.each([
    ['unknown-template', 422, { template: 'permits' }, 'x'],
    ['empty-file', 422, {}, ''],
  ])('refuse with %s', async (code, status, sent, bytes) => {
    expect(await upload(registry, Buffer.from(bytes), sent)).toMatchObject({
      status,
      body: { code },
    });
  });

  test('refuse what is no file, and what is out of turn', async () => {
    expect(
      (await registry.post('/imports?template=tax-list', { as: registrar, body: {} })).body.code,
    ).toBe('unreadable-file');
    const { batchId } = await uploadAndCheck(registry, exportOf({ code: codeOf(402) }));
    expect((await decide(registry, batchId, 'withdrawal')).answer.body.code).toBe(
      'import-not-open',
    );
    expect((await decide(registry, batchId, 'cancellation')).batch.status).toBe('cancelled');
    expect((await decide(registry, batchId, 'confirmation')).answer.body.code).toBe(
      'import-not-open',
    );
    const stranger = registrarOf(['wuda']);
    expect((await registry.post(`/imports/${batchId}/confirmation`, { as: stranger })).status).toBe(
      403,
    );
    expect((await registry.get(`/imports/${idOf(1)}`, { as: registrar })).body.code).toBe(
      'import-not-found',
    );
  });

  test('go on after a crash where the last portion ended', async () => {
    const lines = Array.from({ length: 2_500 }, (_, n) => ({ code: codeOf(10_000 + n) }));
    const { batchId } = await uploadAndCheck(registry, exportOf(...lines));
    const before = (await registry.journal()).length;
    // The crash: the first portion has committed, the process and its memory are gone.
    await sqlRows(
      registry.database.adminUrl,
      `update import_batches set status = 'confirming', confirmed_by = uploaded_by where batch_id = $1`,
      [batchId],
    );
    await sqlRows(
      registry.database.adminUrl,
      `update import_rows set state = 'error' where batch_id = $1 and row_number > 2001`,
      [batchId],
    );
    await settled(registry, batchId);
    await sqlRows(
      registry.database.adminUrl,
      `update import_rows set state = 'new' where batch_id = $1 and row_number > 2001`,
      [batchId],
    );
    await sqlRows(
      registry.database.adminUrl,
      `update import_batches set status = 'confirming' where batch_id = $1`,
      [batchId],
    );
    expect(await settled(registry, batchId)).toMatchObject({
      status: 'confirmed',
      processed: 2_500,
    });
    expect((await registry.journal()).length - before).toBe(2_500);
  });
});
