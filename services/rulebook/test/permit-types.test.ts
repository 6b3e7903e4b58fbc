import { PermitType } from '@tisheng/contracts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { editor, idOf, openRulebook, publisher, type Rulebook, reader } from './rulebook.ts';

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
    expect(await versionsOn('2026-12-31')).toEqual([1]);
    expect(await versionsOn('2027-01-01')).toEqual([2]);
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
});
