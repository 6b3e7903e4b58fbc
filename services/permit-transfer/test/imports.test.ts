import { creditCodeCheckSign } from '@tisheng/contracts';
import { writeXlsx } from '@tisheng/service-kit/imports';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { idOf, openPermitTransfer, type PermitTransfer, people, registered } from './bureau.ts';

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

  test('begins with a template that its own door reads', async () => {
    const template = await service.get('/imports/template.xlsx', { as: people.registrar });
    expect(template).toMatchObject({
      status: 200,
      headers: { 'content-type': expect.stringContaining('spreadsheetml') },
    });
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
