import { creditCodeCheckSign } from '@tisheng/contracts';
import { writeXlsx } from '@tisheng/service-kit/imports';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  aCase,
  addScan,
  complete,
  directory,
  idOf,
  openPermitTransfer,
  type PermitTransfer,
  people,
  registered,
} from './bureau.ts';

let service: PermitTransfer;
const body17 = '92150302DEMX00001';
const code = body17 + creditCodeCheckSign(body17);
const headers = [
  '许可证名称',
  '许可证编号',
  '统一社会信用代码',
  '经营场所',
  '许可范围',
  '负责人',
  '有效期自',
  '有效期至',
];
const good = [
  '公共场所卫生许可证',
  'TEST-1',
  code,
  '滨河街道55号',
  '住宿',
  '演示晟川',
  '2024-01-01',
  '长期',
];

beforeAll(async () => {
  service = await openPermitTransfer();
  const { data } = registered(1);
  await service.tell(registered(1, { registration: { ...data.registration, creditCode: code } }));
  await service.tell(...directory);
});
afterAll(() => service.close());

type Someone = (typeof people)[keyof typeof people];

async function upload(rows: string[][], as: Someone = people.registrar, header = headers) {
  const columns = header.map((name) => ({ header: name, key: name, text: true }));
  const records = rows.map((row) =>
    Object.fromEntries(header.map((name, index) => [name, row[index] ?? ''])),
  );
  const bytes = await writeXlsx({ sheets: [{ name: '许可证', columns, rows: records }] });
  return service.post('/imports', {
    as,
    body: Buffer.from(bytes),
    headers: {
      'content-type': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      'x-file-name': encodeURIComponent('许可证.xlsx'),
    },
  });
}
const differing = (changes: Record<number, string>) =>
  good.map((cell, index) => changes[index] ?? cell);
const confirm = (batchId: string, noun = 'confirmation', as: Someone = people.registrar) =>
  service.post(`/imports/${batchId}/${noun}`, { as, body: {} });

describe('POST /imports', () => {
  test('asks of a file what it asks of a hand: a bureau files its own permits alone', async () => {
    const foreign = differing({ 1: 'TEST-F7' });
    const { body } = await upload([foreign], people.transport);
    expect(body).toMatchObject({ counts: { error: 1 } });
    const rows = await service.get(`/imports/${body.batchId}/rows`, { as: people.transport });
    expect(rows.body.items[0].problems[0].message).toContain('请由发证部门或综合窗口登记');
    const own = await upload([foreign], people.health);
    expect(own.body).toMatchObject({ counts: { new: 1 } });
    await confirm(own.body.batchId, 'cancellation', people.health);
  });

  test('stages, lists each bad row with what to do, and files the good ones on confirmation', async () => {
    const { body } = await upload([
      good,
      differing({ 0: '登月许可证', 1: 'TEST-2' }),
      differing({ 1: 'TEST-3', 2: '92150302MA0NAAAA1X' }),
      differing({ 1: 'TEST-4', 6: '2024-02-30' }),
      differing({ 1: 'TEST-5', 7: '2023-01-01' }),
      differing({ 1: 'TEST-6', 7: '' }),
      good,
    ]);
    expect(body).toMatchObject({
      status: 'checked',
      fileName: '许可证.xlsx',
      total: 7,
      counts: { new: 1, error: 5, duplicate: 1 },
    });
    const rows = await service.get(`/imports/${body.batchId}/rows?state=error`, {
      as: people.registrar,
    });
    expect(rows.body.items).toMatchObject([
      {
        rowNumber: 3,
        problems: [
          { column: '许可证名称', message: expect.stringContaining('请改为目录中的名称') },
        ],
      },
      { rowNumber: 4, problems: [{ column: '统一社会信用代码' }, {}] },
      {
        rowNumber: 5,
        problems: [{ column: '有效期自', message: expect.stringContaining('不存在') }],
      },
      {
        rowNumber: 6,
        problems: [{ column: '有效期至', message: expect.stringContaining('早于') }],
      },
      {
        rowNumber: 7,
        problems: [{ column: '有效期至', message: expect.stringContaining('请写“长期”') }],
      },
    ]);
    expect(JSON.stringify(rows.body)).not.toContain('晟川');
    const errors = await service.get(`/imports/${body.batchId}/errors.xlsx`, {
      as: people.registrar,
    });
    expect(errors).toMatchObject({
      status: 200,
      headers: { 'content-type': expect.stringContaining('spreadsheetml') },
    });
    expect((await confirm(body.batchId)).body.status).toBe('confirmed');
    const permits = await service.get(`/permits?businessId=${idOf(1)}`, { as: people.registrar });
    expect(permits.body.items).toMatchObject([
      {
        number: 'TEST-1',
        validTo: null,
        fields: { premises: '滨河街道55号', scope: '住宿', responsiblePerson: '演***' },
      },
    ]);
    expect((await service.journal()).at(-1)).toMatchObject({
      type: 'PermitFiled',
      data: { permitNumber: 'TEST-1' },
    });
    expect((await confirm(body.batchId)).body.code).toBe('import-not-ready');
  });

  test('finds nothing to do in the same file, and what changed in another', async () => {
    expect((await upload([good])).body).toMatchObject({
      status: 'unchanged',
      counts: { unchanged: 1 },
    });
    const { body } = await upload([differing({ 7: '2030-01-01' })]);
    expect(body.counts).toMatchObject({ changed: 1 });
    await confirm(body.batchId);
    const permits = await service.get(`/permits?businessId=${idOf(1)}`, { as: people.registrar });
    expect(permits.body.items).toMatchObject([{ number: 'TEST-1', validTo: '2030-01-01' }]);
  });

  test('is cancelled without a trace on file', async () => {
    const { body } = await upload([differing({ 1: 'TEST-9' })]);
    expect((await confirm(body.batchId, 'cancellation')).body.status).toBe('cancelled');
    expect((await confirm(body.batchId)).body.code).toBe('import-not-ready');
  });

  test('belongs to whoever uploaded it', async () => {
    const { body } = await upload([differing({ 1: 'TEST-10' })]);
    const stranger = { ...people.registrar, id: 'registrar-2' };
    expect((await confirm(body.batchId, 'confirmation', stranger)).status).toBe(404);
  });

  test('names the columns that it does not read', async () => {
    const { body } = await upload([[...differing({ 1: 'TEST-11' }), '十年']], people.registrar, [
      ...headers,
      '备注',
    ]);
    expect(body).toMatchObject({ counts: { new: 1 }, leftOut: ['未导入的列：备注'] });
  });

  test('names the missing columns, and refuses what is no table', async () => {
    const headless = await upload([['a']], people.registrar, ['许可证名称']);
    expect(headless).toMatchObject({ status: 422, body: { code: 'columns-missing' } });
    const noFile = await service.post('/imports', { as: people.registrar, body: {} });
    expect(noFile.body.code).toBe('unreadable-file');
  });

  test('leaves the permits of another district alone', async () => {
    const { body } = await upload([good], people.wudaHealth);
    expect(body.counts).toMatchObject({ error: 1 });
  });
});

describe('handling several cases', () => {
  test('accepts each that can be, and says of the others why not', async () => {
    const [first, second] = [await aCase(service, 2), await aCase(service, 3)];
    const cases = [
      { id: first.id, version: 1 },
      { id: second.id, version: 7 },
    ];
    const { body } = await service.post('/acceptances', { as: people.health, body: { cases } });
    expect(body.outcomes).toMatchObject([
      { id: first.id, done: true },
      { id: second.id, done: false, problem: expect.stringContaining('请查看最新情况') },
    ]);
  });

  test('hands a case to a colleague, whose own list then shows it', async () => {
    const { id } = await aCase(service, 4);
    const body = { officerId: people.health.id };
    for (const [given, refusal] of [
      [{ ...body, officerName: '任意' }, 'invalid-request'],
      [{ officerId: 'nobody' }, 'unknown-officer'],
      [{ officerId: people.emergency.id }, 'officer-does-not-fit'],
      [{ officerId: people.wudaHealth.id }, 'officer-does-not-fit'],
    ]) {
      const asked = { as: people.healthHead, body: given, version: 1 };
      const answer = await service.post(`/cases/${id}/reassignment`, asked);
      expect(answer.body.code).toBe(refusal);
    }
    const moved = await service.post(`/cases/${id}/reassignment`, {
      as: people.healthHead,
      body,
      version: 1,
    });
    expect(moved.body).toMatchObject({ version: 2, officer: { id: people.health.id } });
    const mine = await service.get('/cases?mine=true', { as: people.health });
    expect(mine.body).toMatchObject({ total: 1, items: [{ id }] });
  });

  test('hands several cases to one colleague, and leaves those of another department', async () => {
    const [ours, theirs] = [await aCase(service, 6), await aCase(service, 7, 'road-transport')];
    const cases = [ours, theirs].map(({ id }) => ({ id, version: 1 }));
    const body = { cases, officerId: people.health.id };
    const moved = await service.post('/reassignments', { as: people.healthHead, body });
    expect(moved.body.outcomes).toMatchObject([
      { id: ours.id, number: ours.number, done: true },
      { id: theirs.id, done: false, problem: expect.stringContaining('其他部门') },
    ]);
    const { body: kept } = await service.get(`/cases/${theirs.id}`, { as: people.transport });
    expect(kept).toMatchObject({ version: 1, officer: null });
  });

  test('takes the scan of a deferred material for the material itself', async () => {
    const { id } = await aCase(service, 8);
    const body = { key: 'old-permit', state: 'deferred' };
    await service.post(`/cases/${id}/materials`, { as: people.health, body, version: 1 });
    await addScan(service, id, 'old-permit', people.registrar);
    const { body: seen } = await service.get(`/cases/${id}`, { as: people.health });
    expect(seen.version).toBe(3);
    expect(seen.materials).toContainEqual(
      expect.objectContaining({ key: 'old-permit', state: 'supplied' }),
    );
    await addScan(service, id, 'scan');
    expect((await service.get(`/cases/${id}`, { as: people.health })).body.version).toBe(3);
  });

  test('defers a material that may follow, and asks for it before completion', async () => {
    const { id } = await aCase(service, 5);
    const record = (version: number, key: string, state: string) =>
      service.post(`/cases/${id}/materials`, { as: people.health, body: { key, state }, version });
    expect((await record(1, 'application', 'deferred')).body.code).toBe('material-may-not-follow');
    await record(1, 'old-permit', 'deferred');
    await service.post(`/cases/${id}/acceptance`, { as: people.health, body: {}, version: 2 });
    const completed = (version: number) => complete(service, { id, version }, 'm-5');
    expect((await completed(3)).body.code).toBe('deferred-materials-outstanding');
    await record(3, 'old-permit', 'supplied');
    expect((await completed(4)).body).toMatchObject({ status: 'completed' });
  });
});
