import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { asking, decide, exportOf, rowsOf, uploadAndCheck } from './imports.ts';
import {
  aConversion,
  codeOf,
  idOf,
  openRegistry,
  type Registry,
  register,
  registrar,
  registrarOf,
} from './registry.ts';

let registry: Registry;
beforeAll(async () => {
  registry = await openRegistry();
});
afterAll(() => registry.close());

const { byCode, fileOf, factsOf, takeIn } = asking(() => registry);

describe('the district of a row', () => {
  test.each([
    ['the office', { office: '乌达区市场监督管理局', premises: '某路1号' }, 'wuda'],
    [
      'the premises, where the office is the city itself',
      { office: '乌海市市场监督管理局', premises: '乌海市海南区拉僧庙镇1号' },
      'hainan',
    ],
    [
      'the premises, where no office is named',
      { office: '', premises: '乌达区新达街道1号' },
      'wuda',
    ],
    [
      'the office, where the premises lie elsewhere',
      { office: '海南区市场监督管理局', premises: '乌海市乌达区1号' },
      'hainan',
    ],
  ])('is that of %s, never that of its code', async (_what, line, district) => {
    const code = codeOf(100 + district.length + line.premises.length, '92150302');
    await takeIn({ code, ...line });
    expect(await byCode(code)).toMatchObject({ district });
  });

  test.each([
    ['another city', { office: '巴彦淖尔市临河区市场监督管理局' }, '登记机关'],
    ['the province of Hainan', { office: '海南省三亚市市场监督管理局' }, '登记机关'],
    ['no district at all', { office: '', premises: '某路1号' }, '住所'],
  ])('of %s keeps the row out', async (_what, line, column) => {
    const batch = await uploadAndCheck(registry, exportOf({ code: codeOf(120), ...line }));
    expect(batch).toMatchObject({ status: 'unchanged', counts: { error: 1 } });
    const { items } = await rowsOf(registry, batch.batchId, 'state=error');
    expect(items[0].problems).toMatchObject([{ column, level: 'error' }]);
  });

  test('must be one of the person who uploads', async () => {
    const sent = { as: registrarOf(['wuda']) };
    const batch = await uploadAndCheck(registry, exportOf({ code: codeOf(121) }), sent);
    expect(batch.counts).toMatchObject({ error: 1 });
  });
});

describe('the cells of a row', () => {
  test.each([
    ['an unknown type', { type: '外星人' }, '类型'],
    ['an unknown state', { status: '飞升' }, '登记状态'],
    ['a code of 17 signs', { code: '92150302DEMX00012' }, '统一社会信用代码'],
    ['neither code nor number', { code: '' }, '统一社会信用代码'],
    ['a number of 3 digits', { number: '123' }, '注册号'],
    ['a day in the future', { founded: '2026-03-03' }, '成立日期'],
    ['a day of no calendar', { founded: '2025-02-30' }, '成立日期'],
    ['no premises', { premises: '' }, '住所'],
    ['a name of 201 signs', { name: '长'.repeat(201) }, '市场主体名称'],
  ])('with %s keep it out and name the column', async (_what, line, column) => {
    const batch = await uploadAndCheck(registry, exportOf({ code: codeOf(130), ...line }));
    const { items } = await rowsOf(registry, batch.batchId, 'state=error');
    expect(items).toMatchObject([
      {
        rowNumber: 2,
        problems: expect.arrayContaining([expect.objectContaining({ column, level: 'error' })]),
      },
    ]);
  });

  test.each([
    ['有限责任公司', 'enterprise'],
    ['农民专业合作社', 'cooperative'],
    ['家庭农场(个体工商户)', 'farm'],
    ['个体工商户', 'sole-proprietor'],
  ])('make %s a %s', async (type, kind) => {
    const code = codeOf(140 + type.length);
    await takeIn({ code, type });
    expect(await byCode(code)).toMatchObject({ kind });
  });

  test('with the same number twice are an error where the rest differs', async () => {
    const lines = [{ code: codeOf(150) }, { code: codeOf(150), name: '乌海市海勃湾区另一商店' }];
    const batch = await uploadAndCheck(registry, exportOf(...lines));
    expect(batch.counts).toMatchObject({ new: 1, error: 1 });
    const { items } = await rowsOf(registry, batch.batchId, 'state=error');
    expect(items[0].problems[0].message).toContain('与第 2 行的代码或注册号相同而内容不同');
  });
});

describe('a row of a business that is known', () => {
  test('changes what it names and leaves alone what it leaves blank', async () => {
    await takeIn({ code: codeOf(200), operator: '演示甲乙' });
    const { businessId } = await byCode(codeOf(200));
    const before = await fileOf(businessId);
    await takeIn({
      code: codeOf(200),
      premises: '乌海市海勃湾区新华街道9号',
      operator: '',
      industry: '',
    });
    const [, changed] = await factsOf(businessId);
    expect(changed).toMatchObject({
      type: 'RegistrationChanged',
      data: { changes: { premises: '乌海市海勃湾区新华街道9号' } },
    });
    const { changes } = (changed?.data ?? { changes: {} }) as { changes: object };
    expect(Object.keys(changes)).toEqual(['premises']);
    expect(await fileOf(businessId)).toMatchObject({
      version: before.version + 1,
      operatorName: '演***',
    });
  });

  test('brings a new operator', async () => {
    await takeIn({ code: codeOf(201), operator: '演示甲乙' });
    const { businessId } = await byCode(codeOf(201));
    await takeIn({ code: codeOf(201), operator: '欧阳演示' });
    expect((await factsOf(businessId)).at(-1)?.data).toMatchObject({
      changes: { operator: { maskedName: '欧阳**' } },
    });
    const view = await registry.post(`/businesses/${businessId}/operator-views`, {
      as: registrar,
      body: { reason: '核对' },
    });
    expect(view.body).toEqual({ name: '欧阳演示' });
  });

  test('gives an old household the code it got, and ends one that was cancelled', async () => {
    await takeIn({ number: '110108000000016' });
    const { businessId } = await byCode('110108000000016');
    await takeIn({ number: '110108000000016', code: codeOf(202) });
    expect((await byCode(codeOf(202))).businessId).toBe(businessId);
    await takeIn({ code: codeOf(202), status: '注销' });
    expect((await factsOf(businessId)).map(({ type }) => type)).toEqual([
      'BusinessRegistered',
      'RegistrationChanged',
      'BusinessClosed',
    ]);
    const back = await uploadAndCheck(registry, exportOf({ code: codeOf(202), status: '存续' }));
    expect(back).toMatchObject({ status: 'unchanged', counts: { unchanged: 1, warned: 1 } });
  });

  test('never converts it: that is for the registrar to record', async () => {
    await takeIn({ code: codeOf(203) });
    const batch = await uploadAndCheck(
      registry,
      exportOf({ code: codeOf(203), type: '有限责任公司' }),
    );
    expect(batch.counts).toMatchObject({ error: 1, changed: 0 });
    const { items } = await rowsOf(registry, batch.batchId, 'state=error');
    expect(items[0].problems[0].message).toContain('个转企登记');
  });

  test('that still has the code of the household leaves the enterprise as it is', async () => {
    await register(registry, 204);
    const body = aConversion(204);
    await registry.post(`/businesses/${idOf(204)}/conversion`, { as: registrar, body, version: 1 });
    const batch = await uploadAndCheck(registry, exportOf({ code: codeOf(204) }));
    expect(batch).toMatchObject({ counts: { unchanged: 1, warned: 1, error: 0 } });
  });

  test('whose code and number belong to two businesses is an error', async () => {
    await takeIn({ code: codeOf(205) }, { code: codeOf(206), number: '150302600000004' });
    const batch = await uploadAndCheck(
      registry,
      exportOf({ code: codeOf(205), number: '150302600000004' }),
    );
    expect(batch.counts).toMatchObject({ error: 1 });
  });

  test('is compared once more at confirmation, when somebody registered it meanwhile', async () => {
    const checked = await uploadAndCheck(registry, exportOf({ code: codeOf(207) }));
    expect(checked.counts.new).toBe(1);
    await register(registry, 207, { name: '乌海市海勃湾区手工商店' });
    const { batch } = await decide(registry, checked.batchId, 'confirmation');
    expect(batch.counts).toMatchObject({ new: 0, changed: 1 });
    expect((await byCode(codeOf(207))).businessId).toBe(idOf(207));
  });
});
