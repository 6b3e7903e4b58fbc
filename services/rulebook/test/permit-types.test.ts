import { PermitType } from '@tisheng/contracts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  auditor,
  editor,
  idOf,
  openRulebook,
  publisher,
  type Rulebook,
  reader,
} from './rulebook.ts';

let rulebook: Rulebook;
beforeAll(async () => {
  rulebook = await openRulebook();
});
afterAll(() => rulebook.close());

async function typesOf(query: string) {
  const { body } = await rulebook.get(`/permit-types?${query}`, { as: reader });
  return body.items;
}

describe('GET /permit-types', () => {
  test('lists the catalogue with limits, handling and texts', async () => {
    const types = await typesOf('on=2026-11-23&limit=100');
    expect(types).toHaveLength(16);
    const find = (id: string) =>
      types.find(({ permitTypeId }: { permitTypeId: string }) => permitTypeId === id);
    expect(find('hazardous-chemicals')).toMatchObject({
      issuer: 'emergency',
      statutoryWorkdays: 10,
    });
    expect(find('medical-device-business')).toMatchObject({ statutoryWorkdays: 0 });
    expect(find('tobacco-retail')).toMatchObject({
      handling: 'new-application',
      citation: { number: '国烟法〔2020〕205号', item: expect.stringContaining('待市里确认') },
    });
    expect(find('food-business').keyFields).toEqual([
      { key: 'premises', label: '经营场所' },
      { key: 'businessForm', label: '主体业态' },
      { key: 'items', label: '经营项目' },
    ]);
  });

  test('lets only permits of the market-regulation system move with a direct change', async () => {
    const types = await typesOf('on=2026-11-23&limit=100');
    for (const { issuer, movesWithDirectChange } of types)
      expect(movesWithDirectChange).toBe(issuer === 'market-regulation');
  });

  test.each([
    ['q=危险化学', ['hazardous-chemicals']],
    ['q=%25', []],
    ['issuer=agriculture', ['pesticide', 'seed-business', 'veterinary-drug']],
    ['handling=re-issue', ['entertainment']],
    ['issuer=health&handling=filing', []],
    ['sort=statutoryWorkdays&limit=2', ['medical-device-business', 'hazardous-chemicals']],
    ['sort=-name&issuer=tobacco', ['tobacco-retail']],
  ])('finds by %s', async (query, ids) => {
    const found = await typesOf(query);
    expect(found.map(({ permitTypeId }: { permitTypeId: string }) => permitTypeId)).toEqual(ids);
  });
});

describe('PUT /permit-type-drafts/{id} and its issuance', () => {
  const url = `/permit-type-drafts/${idOf(1)}`;

  async function save(differing: object, permitTypeId = 'tobacco-retail', at = url) {
    const [present] = await typesOf(`permitTypeId=${permitTypeId}`);
    const text = PermitType.omit({ version: true }).parse(present);
    return rulebook.put(at, {
      as: editor,
      body: { ...text, effectiveFrom: '2027-01-01', ...differing },
    });
  }

  test('publishes a new version by a second person and ends the former', async () => {
    expect(await save({ handling: 'change' })).toMatchObject({
      status: 200,
      body: { status: 'draft', number: null },
    });
    const both = { ...publisher, id: 'editor-1' };
    const same = await rulebook.post(`${url}/issuance`, { as: both, version: 1 });
    expect(same.body.code).toBe('same-person-publishes');
    const issued = await rulebook.post(`${url}/issuance`, { as: publisher, version: 1 });
    expect(issued.body).toMatchObject({ status: 'issued', number: 2, handling: 'change' });
    expect((await rulebook.journal()).at(-1)).toMatchObject({
      type: 'PermitTypePublished',
      subject: 'permit-type/tobacco-retail',
      sequence: 2,
      data: { version: 2, handling: 'change', effectiveFrom: '2027-01-01', effectiveTo: null },
    });
    const versionsOn = async (on: string) =>
      (await typesOf(`permitTypeId=tobacco-retail&on=${on}`)).map(
        ({ number }: { number: number }) => number,
      );
    expect((await typesOf('permitTypeId=tobacco-retail&standing=true')).length).toBe(2);
    expect(await typesOf('permitTypeId=tobacco-retail&standing=true&status=expired')).toEqual([]);
    expect(await versionsOn('2026-12-31')).toEqual([1]);
    expect(await versionsOn('2027-01-01')).toEqual([2]);
  });

  test('shows the draft beside the version that holds on its first day, field by field', async () => {
    const draft = `/permit-type-drafts/${idOf(3)}`;
    await save(
      {
        promiseWorkdays: 5,
        keyFields: [
          { key: 'scope', label: '许可范围' },
          { key: 'premises', label: '经营地址' },
        ],
        effectiveFrom: '2026-01-01',
      },
      'pesticide',
      draft,
    );
    const { body } = await rulebook.get(`${draft}/comparison`, { as: publisher });
    expect(body).toMatchObject({
      draft: { status: 'draft', name: '农药经营许可证' },
      inForce: { number: 1 },
      retroactive: true,
    });
    expect(body.changes).toContainEqual({ path: '/promiseWorkdays', before: null, after: 5 });
    expect(body.changes).toContainEqual({
      path: '/keyFields/经营地址/label',
      before: null,
      after: '经营地址',
    });
    expect(body.changes.filter(({ path }: { path: string }) => /许可范围/.test(path))).toEqual([]);
    const whole = await rulebook.get(draft, { as: auditor });
    expect(whole.body).toMatchObject({ name: '农药经营许可证', availableActions: [] });
  });

  test('compares a new permit type with nothing', async () => {
    const draft = `/permit-type-drafts/${idOf(4)}`;
    await save({ permitTypeId: 'sports-venue', name: '高危险性体育项目许可证' }, 'drainage', draft);
    const { body } = await rulebook.get(`${draft}/comparison`, { as: publisher });
    expect(body).toMatchObject({ inForce: null, retroactive: false });
    const issued = await rulebook.post(`${draft}/issuance`, { as: publisher, version: 1 });
    expect(issued.body).toMatchObject({ permitTypeId: 'sports-venue', number: 1 });
  });

  test('names the field that is wrong, and what is asked there', async () => {
    const { status, body } = await save(
      { name: '', statutoryWorkdays: 500, materials: [{ key: 'a', name: '', required: true }] },
      'drainage',
      `/permit-type-drafts/${idOf(5)}`,
    );
    expect(status).toBe(400);
    expect(body.errors).toEqual([
      { pointer: '/name', detail: '请填写事项名称' },
      { pointer: '/statutoryWorkdays', detail: '不超过 120 个工作日' },
      { pointer: '/materials/0/name', detail: '请填写材料名称' },
      { pointer: '/materials/0/mayFollow', detail: '请选择可否容缺' },
    ]);
  });

  test('refuses a version whose days another one has already', async () => {
    const draft = `/permit-type-drafts/${idOf(6)}`;
    await save({ effectiveFrom: '2026-12-01' }, 'tobacco-retail', draft);
    expect(await rulebook.post(`${draft}/issuance`, { as: publisher, version: 1 })).toMatchObject({
      status: 409,
      body: { code: 'effective-ranges-overlap', number: 2, effectiveFrom: '2027-01-01' },
    });
  });

  test('refuses to touch what is published, and an end before its beginning', async () => {
    expect((await save({ version: 2 })).body.code).toBe('not-a-draft');
    expect((await save({ effectiveTo: '2026-01-01' })).body.code).toBe('effective-range-reversed');
  });

  test('leaves the catalogue to people of the whole city, and a bad row to nobody', async () => {
    const ofWuda = { ...publisher, districts: ['wuda' as const] };
    const answer = await rulebook.post(`${url}/issuance`, { as: ofWuda, version: 2 });
    expect(answer.body.code).toBe('outside-your-district');
    expect((await save({ statutoryWorkdays: 500 })).status).toBe(400);
    const missing = `/permit-type-drafts/${idOf(9)}/issuance`;
    expect((await rulebook.post(missing, { as: publisher, version: 1 })).body.code).toBe(
      'not-found',
    );
  });

  test('puts a draft away', async () => {
    const other = `/permit-type-drafts/${idOf(2)}`;
    expect((await save({}, 'drainage', other)).status).toBe(200);
    const discarded = await rulebook.post(`${other}/discard`, {
      as: editor,
      version: 1,
      body: { reason: '重复' },
    });
    expect(discarded.body).toMatchObject({ status: 'withdrawn', withdrawalReason: '重复' });
  });

  test('is sent away by a publisher who does not agree, with the reason', async () => {
    const other = `/permit-type-drafts/${idOf(7)}`;
    await save({}, 'drainage', other);
    const { body } = await rulebook.get(other, { as: publisher });
    expect(body.availableActions.map(({ action }: { action: string }) => action)).toEqual([
      'issue',
      'discard',
    ]);
    const call = { as: publisher, version: 1, body: { reason: '依据条款有误' } };
    const discarded = await rulebook.post(`${other}/discard`, call);
    expect(discarded.body).toMatchObject({ status: 'withdrawn', withdrawalReason: '依据条款有误' });
  });
});
