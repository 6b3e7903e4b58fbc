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
} from './registry.ts';

let registry: Registry;
beforeAll(async () => {
  registry = await openRegistry();
});
afterAll(() => registry.close());

const { byCode, fileOf, factsOf, takeIn } = asking(() => registry);

describe('what a file says of the end of a business', () => {
  const ended = (code: string, ...cells: string[]) =>
    [
      '统一社会信用代码,市场主体名称,类型,成立日期,住所,登记状态,注销日期,联系电话,注册资本',
      [code, '乌海市海勃湾区终了商店', '个体工商户', '2020-05-06', '海勃湾区1号', ...cells].join(
        ',',
      ),
    ].join('\n');

  test('is taken over, day and all, and whatever is not read is named', async () => {
    const checked = await uploadAndCheck(
      registry,
      ended(codeOf(300), '注销', '2024-03-31', '1', '2'),
    );
    expect(checked.leftOut).toEqual(['未导入的列：联系电话、注册资本']);
    await decide(registry, checked.batchId, 'confirmation');
    const { businessId } = await byCode(codeOf(300));
    expect(await fileOf(businessId)).toMatchObject({ status: 'cancelled', endedOn: '2024-03-31' });
    expect((await factsOf(businessId))[0]?.data).toMatchObject({ endedOn: '2024-03-31' });
  });

  test('ends one that is known on that day', async () => {
    await takeIn({ code: codeOf(301) });
    const { businessId } = await byCode(codeOf(301));
    const checked = await uploadAndCheck(registry, ended(codeOf(301), '吊销', '2025-01-02'));
    await decide(registry, checked.batchId, 'confirmation');
    expect((await factsOf(businessId)).at(-1)).toMatchObject({
      type: 'BusinessClosed',
      data: { closedOn: '2025-01-02', manner: 'revoked' },
    });
  });

  test.each([
    ['nothing of the day, is warned of', ['注销', ''], 'warning', '按导入当日'],
    ['a day before it was founded, is an error', ['注销', '2020-05-05'], 'error', '早于成立日期'],
    ['a day that is not yet, is an error', ['注销', '2026-03-03'], 'error', '晚于今天'],
    ['a day though it goes on, is an error', ['存续', '2025-01-01'], 'error', '请核对'],
  ])('with %s', async (_what, cells, level, about) => {
    const batch = await uploadAndCheck(registry, ended(codeOf(302), ...cells));
    const { items } = await rowsOf(registry, batch.batchId);
    expect(items[0].problems).toMatchObject([
      { column: '注销（吊销）日期', level, message: expect.stringContaining(about) },
    ]);
  });

  test('with an end before the present registration began is an error', async () => {
    await register(registry, 303);
    await registry.post(`/businesses/${idOf(303)}/conversion`, {
      as: registrar,
      body: aConversion(303),
      version: 1,
    });
    const { creditCode } = await fileOf(idOf(303));
    const line = ended(creditCode, '注销', '2021-01-01').replace('个体工商户', '有限责任公司');
    const batch = await uploadAndCheck(registry, line);
    expect((await rowsOf(registry, batch.batchId)).items[0].problems).toContainEqual(
      expect.objectContaining({ message: expect.stringMatching(/^早于现登记的生效日/) }),
    );
  });
});

describe('a faulty row', () => {
  test('goes back whole and comes in once it is put right, but never with a masked name', async () => {
    const scope = '餐饮服务、'.repeat(130);
    const columns = '统一社会信用代码,市场主体名称,类型,经营者,成立日期,住所,经营范围';
    const row = (operator: string, day: string) =>
      `${columns}\n${codeOf(310)},演示商店,个体工商户,${operator},${day},海勃湾区1号,${scope}`;
    const faulty = await uploadAndCheck(registry, row('演示甲乙', '昨天'));
    const { items } = await rowsOf(registry, faulty.batchId);
    expect(items[0].cells).toMatchObject({ 经营范围: scope, 经营者: '演***' });
    const masked = await uploadAndCheck(registry, row('演***', '2020-05-06'));
    expect(masked.counts).toMatchObject({ error: 1 });
    const mended = await uploadAndCheck(registry, row('演示甲乙', '2020-05-06'));
    await decide(registry, mended.batchId, 'confirmation');
    const { businessId } = await byCode(codeOf(310));
    expect(await fileOf(businessId)).toMatchObject({ businessScope: scope });
  });
});

describe('a code that differs', () => {
  test('behind the same number is a change that is shown', async () => {
    await takeIn({ number: '110108000000024', code: codeOf(320) });
    const { businessId } = await byCode(codeOf(320));
    const line = exportOf({ number: '110108000000024', code: codeOf(321) });
    const batch = await uploadAndCheck(registry, line);
    expect(batch.counts).toMatchObject({ changed: 1 });
    expect((await rowsOf(registry, batch.batchId)).items[0].problems).toMatchObject([
      { level: 'warning', message: `将由 ${codeOf(320)} 改为 ${codeOf(321)}，请按营业执照核对` },
    ]);
    await decide(registry, batch.batchId, 'confirmation');
    expect(await byCode(codeOf(321))).toMatchObject({ businessId, creditCode: codeOf(321) });
    expect((await factsOf(businessId)).at(-1)?.data).toMatchObject({
      changes: { creditCode: codeOf(321) },
    });
  });

  test('finds nobody by name: the tax figures of one are never those of another', async () => {
    await takeIn({ code: codeOf(330), name: '乌海市海勃湾区同名商店' });
    const { businessId } = await byCode(codeOf(330));
    const list = `纳税人识别号,纳税人名称,2025年应税销售额（元）\n${codeOf(331)},乌海市海勃湾区同名商店,90000000`;
    const batch = await uploadAndCheck(registry, list, { template: 'tax-list' });
    expect(batch.counts).toMatchObject({ unmatched: 1, changed: 0 });
    expect((await rowsOf(registry, batch.batchId)).items[0].problems).toMatchObject([
      { level: 'warning', message: expect.stringContaining(`同名主体的代码为 ${codeOf(330)}`) },
    ]);
    expect((await fileOf(businessId)).figures).toEqual([]);
  });
});
