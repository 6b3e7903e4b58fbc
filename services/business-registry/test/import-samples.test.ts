import { sqlRows } from '@tisheng/test-kit';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { batchOf, decide, fixture, rowsOf, settled, upload, uploadAndCheck } from './imports.ts';
import { openRegistry, type Registry, registrar } from './registry.ts';

let registry: Registry;
let checked: Awaited<ReturnType<typeof uploadAndCheck>>;
beforeAll(async () => {
  registry = await openRegistry('2026-11-23T01:00:00Z');
  checked = await uploadAndCheck(registry, fixture('registrar-export.csv'));
});
afterAll(() => registry.close());

type Row = {
  rowNumber: number;
  state: string;
  cells: Record<string, string>;
  problems: { column: string; level: string; message: string }[];
};
const withState = async (state: string): Promise<Row[]> =>
  (await rowsOf(registry, checked.batchId, `state=${state}&limit=500`)).items;
const messagesOf = (rows: Row[], column: string) =>
  rows.flatMap(({ problems }) => problems.filter((one) => one.column === column));

describe('a real export, GB18030 with everything that goes wrong in one', () => {
  test('is checked to the last row before anything is taken in', async () => {
    const { counts, total } = checked;
    expect(checked.status).toBe('checked');
    expect(counts.new + counts.error + counts.duplicate).toBe(total);
    expect(total).toBe(2_402);
    expect((await registry.get('/businesses', { as: registrar })).body.total).toBe(0);
  });

  test('leaves out rows without a name, with an impossible day, or of another city, and says what to do', async () => {
    const errors = await withState('error');
    expect(messagesOf(errors, '市场主体名称').map(({ message }) => message)).toContain(
      '内容为空，请填写',
    );
    const ofOffice = messagesOf(errors, '登记机关');
    expect(ofOffice).toHaveLength(4);
    expect(ofOffice[0]?.message).toContain('巴彦淖尔市临河区市场监督管理局');
    expect(messagesOf(errors, '成立日期')[0]?.message).toMatch(/不存在|晚于今天/);
    for (const { problems } of errors)
      expect(
        problems.some(({ level, message }) => level === 'error' && message.includes('请')),
      ).toBe(true);
  });

  test('accepts failing check digits and unknown industries, with a warning', async () => {
    const warned = await withState('warning');
    expect(messagesOf(warned, '统一社会信用代码').length).toBeGreaterThanOrEqual(5);
    const industries = messagesOf(warned, '行业代码');
    expect(industries).toHaveLength(15);
    expect(industries[0]).toMatchObject({
      level: 'warning',
      message: expect.stringContaining('X9999'),
    });
  });

  test('takes a line that stands there twice for one', async () => {
    const duplicates = await withState('duplicate');
    expect(duplicates).toHaveLength(2);
    expect(duplicates[0]?.problems.at(-1)?.message).toMatch(/与第 \d+ 行相同/);
  });

  test('shows nobody a name of an operator, nor keeps one readable', async () => {
    const { items } = await rowsOf(registry, checked.batchId);
    for (const { cells } of items as Row[]) expect(cells['经营者/法定代表人']).toMatch(/^演\*+$/);
    const [{ text } = { text: '' }] = await sqlRows<{ text: string }>(
      registry.database.adminUrl,
      `select string_agg(r::text, ' ') || coalesce(max(encode(b.file_sealed, 'escape')), '') as text
       from import_rows r join import_batches b using (batch_id)`,
    );
    expect(text).not.toMatch(/演示[\u4e00-\u9fff]/);
  });

  test('comes in after confirmation, tells each business once, and the same file again changes nothing', async () => {
    const { batch } = await decide(registry, checked.batchId, 'confirmation');
    expect(batch).toMatchObject({ status: 'confirmed', processed: batch.counts.new });
    const facts = await registry.journal();
    const registered = facts.filter(({ type }) => type === 'BusinessRegistered');
    expect(registered).toHaveLength(batch.counts.new);
    expect(new Set(registered.map(({ subject }) => subject)).size).toBe(batch.counts.new);
    expect(registered[0]?.actor).toMatchObject({ id: 'registrar-1', bureau: 'market-regulation' });
    expect(facts.filter(({ type }) => type === 'BusinessClosed')).toHaveLength(
      (await registry.get('/businesses?status=revoked', { as: registrar })).body.total,
    );

    const again = await uploadAndCheck(registry, fixture('registrar-export.csv'));
    expect(again).toMatchObject({
      status: 'unchanged',
      counts: { new: 0, changed: 0, unchanged: batch.counts.new },
      availableActions: [],
    });
    expect(again.message).toContain('没有可导入的行');
    expect(await registry.journal()).toHaveLength(facts.length);
  });

  test('normalises codes, names and days on the way in', async () => {
    const find = async (q: string) =>
      (await registry.get(`/businesses?q=${encodeURIComponent(q)}`, { as: registrar })).body.items;
    expect(await find('92150303DE000L0031')).toMatchObject([{ district: 'hainan' }]);
    expect(await find('92150302DE002Y00XT')).toMatchObject([{ registeredOn: '2017-12-05' }]);
    expect(await find('92150304DE00080088')).toMatchObject([
      { name: '乌海市乌达区语禾重卡配件商行' },
    ]);
    expect(await find('150302600016488')).toMatchObject([{ creditCode: null, district: 'wuda' }]);
    expect(await find('whswdqyhzkpj')).not.toEqual([]);
  });

  test('meets the later workbook, with titles, other columns and a total row: only names differ', async () => {
    const facts = (await registry.journal()).length;
    const later = await uploadAndCheck(registry, fixture('registrar-export.xlsx'), {
      fileName: '十月.xlsx',
    });
    expect(later).toMatchObject({ status: 'checked', total: 600 });
    expect(later.counts.changed).toBeGreaterThanOrEqual(10);
    const { batch } = await decide(registry, later.batchId, 'confirmation');
    const told = (await registry.journal()).slice(facts);
    expect(new Set(told.map(({ subject }) => subject)).size).toBe(
      batch.counts.changed + batch.counts.new,
    );
    expect(told.find(({ type }) => type === 'RegistrationChanged')?.data).toMatchObject({
      changes: { name: expect.stringContaining('商铺') },
    });
    const old = await registry.get(`/businesses?q=${encodeURIComponent('海勃湾区嘉朔商店')}`, {
      as: registrar,
    });
    expect(old.body.items).toContainEqual(
      expect.objectContaining({ name: '乌海市海勃湾区嘉朔商铺' }),
    );
    expect((await uploadAndCheck(registry, fixture('registrar-export.xlsx'))).status).toBe(
      'unchanged',
    );
  });

  test('is joined by the tax list: figures with their period, general taxpayers, and who is unknown', async () => {
    const sent = { template: 'tax-list', fileName: '税务.xlsx' };
    const list = await uploadAndCheck(registry, fixture('tax-list.xlsx'), sent);
    expect(list).toMatchObject({ status: 'checked', total: 301 });
    expect(list.counts.unmatched).toBeGreaterThanOrEqual(1);
    const unmatched = (await rowsOf(registry, list.batchId, 'state=unmatched')).items as Row[];
    expect(unmatched.map(({ cells }) => cells['纳税人名称'])).toContain('不在本市的企业');
    await decide(registry, list.batchId, 'confirmation');
    const found = await registry.get('/businesses/by-code/92150302DE00MX006F', { as: registrar });
    const file = await registry.get(`/businesses/${found.body.businessId}`, { as: registrar });
    expect(file.body).toMatchObject({
      generalTaxpayer: true,
      figures: [
        { metric: 'turnover', period: '2026-01..2026-10', value: 512_400_096, source: 'tax' },
        { metric: 'turnover', period: '2025', value: 438_876_255, source: 'tax' },
      ],
    });
    const last = (await registry.journal()).findLast(({ type }) => type === 'FiguresReported');
    expect(last?.data).toMatchObject({
      figures: [{ source: 'tax', reportedOn: '2026-11-23' }, {}],
    });
    expect((await uploadAndCheck(registry, fixture('tax-list.xlsx'), sent)).status).toBe(
      'unchanged',
    );
    expect((await batchOf(registry, list.batchId)).availableActions).toEqual([]);
  });
});

describe('POST /imports', () => {
  test('answers the same batch to the same key', async () => {
    const first = await upload(registry, fixture('tax-list.xlsx'), {
      template: 'tax-list',
      key: 'once',
    });
    const second = await upload(registry, fixture('tax-list.xlsx'), {
      template: 'tax-list',
      key: 'once',
    });
    expect(second.body).toEqual(first.body);
    await settled(registry, first.body.batchId);
  });
});
