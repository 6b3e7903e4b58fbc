import { sqlRows } from '@tisheng/test-kit';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
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
  await register(registry, 1, { name: '乌海市海勃湾区莜麦香面馆', foundedOn: '2020-01-01' });
  await register(registry, 2, {
    name: '乌海市乌达区奇石书装馆',
    district: 'wuda',
    industryCode: 'F5246',
    foundedOn: '2021-01-01',
  });
  await register(registry, 3, {
    name: '乌海市100%葡萄酒庄',
    kind: 'enterprise',
    foundedOn: '2022-01-01',
  });
});
afterAll(() => registry.close());

const search = async (query: string, districts?: ('haibowan' | 'wuda' | 'hainan')[]) => {
  const answer = await registry.get(`/businesses?${query}`, { as: registrarOf(districts) });
  return answer.body.items.map(({ businessId }: { businessId: string }) => businessId);
};
const q = (text: string) => `q=${encodeURIComponent(text)}`;

describe('GET /businesses', () => {
  test.each([
    ['part of the name', q('麦香面'), [1]],
    ['pinyin initials', q('YMXMG'), [1]],
    ['the whole code', q(codeOf(2)), [2]],
    ['a code in lower case and full width', q(codeOf(2).toLowerCase().replaceAll('9', '９')), [2]],
    ['two words', q('乌海 书装'), [2]],
    ['a sign that LIKE would take for any text', q('100%葡'), [3]],
    ['nothing when only the sign would match', q('面%馆'), []],
    ['the district', 'district=wuda', [2]],
    ['the kind', 'kind=enterprise', [3]],
    ['the head of the industry code', 'industry=F52', [2]],
    ['the state', 'status=cancelled', []],
    ['the newest first', '', [3, 2, 1]],
    ['the oldest first', 'sort=registeredOn', [1, 2, 3]],
    ['one page', 'limit=1&offset=1', [2]],
  ])('finds by %s', async (_what, query, expected) => {
    expect(await search(query)).toEqual(expected.map(idOf));
  });

  test('shows nobody more than the own districts', async () => {
    expect(await search('', ['wuda'])).toEqual([idOf(2)]);
    expect(await search('district=haibowan', ['wuda'])).toEqual([]);
  });

  test('names what it lists, and how many there are', async () => {
    const { body } = await registry.get('/businesses?limit=1&sort=name', { as: registrar });
    expect(body).toMatchObject({
      total: 3,
      items: [
        {
          kindName: '企业',
          districtName: '海勃湾区',
          statusName: '存续',
          registeredOn: '2022-01-01',
        },
      ],
    });
  });

  test.each(['limit=0', 'limit=501', 'sort=price', 'district=linhe', `q=${'x'.repeat(101)}`])(
    'refuses %s',
    async (query) => {
      expect((await registry.get(`/businesses?${query}`, { as: registrar })).status).toBe(400);
    },
  );

  test('asks who is there', async () => {
    const headers = { authorization: 'Bearer nobody' };
    expect((await registry.get('/businesses', { headers })).status).toBe(401);
  });
});

describe('GET /businesses/by-code/{code}', () => {
  test('is blind outside the own districts', async () => {
    const answer = await registry.get(`/businesses/by-code/${codeOf(2)}`, {
      as: registrarOf(['hainan']),
    });
    expect(answer).toMatchObject({ status: 404, body: { code: 'code-not-found' } });
  });
});

describe('a name of many readings', () => {
  beforeAll(async () => {
    const name = '乌海市乌达区单记【老茶行】（ＨＯＴＥＬ）';
    await register(registry, 4, { name, district: 'wuda' });
  });

  const found = [
    ['as it is written, in brackets of its own', '单记【老茶行】（ＨＯＴＥＬ）'],
    ['in brackets of another kind', '单记(老茶行)'],
    ['in another case', 'hotel'],
    ['by the reading of its surname', 'sjlch'],
    ['by the other reading', 'djlcx'],
    ['by full pinyin', 'shanjilao'],
  ] as const;

  test.each(found)('is found %s', async (_how, typed) => {
    expect(await search(q(typed))).toEqual([idOf(4)]);
  });

  test('is found as well once the texts of an earlier rule are made anew', async () => {
    const old = `update businesses set search_rule = 1, search_text = '单记【老茶行】（HOTEL）'`;
    await sqlRows(registry.database.adminUrl, old);
    expect(await search(q('sjlch'))).toEqual([]);
    await registry.app.runDue();
    for (const [, typed] of found) expect(await search(q(typed))).toEqual([idOf(4)]);
    expect(await search(q('YMXMG'))).toEqual([idOf(1)]);
  });
});
