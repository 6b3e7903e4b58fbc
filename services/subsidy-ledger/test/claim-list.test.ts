import type { ServiceUnderTest } from '@tisheng/test-kit';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { merged } from './register-facts.ts';
import { rulebook } from './rulebook-facts.ts';
import { lodge, maturedBusiness, openLedger, reviewer } from './subsidies.ts';

let ledger: ServiceUnderTest;
let number: string;

beforeAll(async () => {
  ledger = await openLedger();
  await ledger.tell(...rulebook);
  const [survivor, absorbed] = [await maturedBusiness(ledger), await maturedBusiness(ledger)];
  number = (await lodge(ledger, survivor)).body.number;
  await ledger.tell(merged(survivor, absorbed));
});
afterAll(() => ledger.close());

const found = async (q: string, more = '') => {
  const path = `/claims?q=${encodeURIComponent(q)}${more}`;
  const { status, body } = await ledger.get(path, { as: reviewer });
  expect(status).toBe(200);
  expect(body.items).toHaveLength(body.total);
  return body.items.map((claim: { number: string }) => claim.number);
};

test.each([
  ['its number', '0001'],
  ['its present name', '乌海市演示餐饮'],
  ['the name before its conversion', '演示面馆'],
  ['two words in any order', '有限公司 演示'],
  ['letters of another width and size', '92150302ｍa0'],
])('a claim is found by %s', async (_what, q) => {
  expect(await found(q)).toEqual([number]);
});

test.each(['没有这家', '演示 没有', '100%', '_'])('nothing is found by %s', async (q) => {
  expect(await found(q)).toEqual([]);
});

test('what is found is counted beyond the last page and narrowed by the other filters', async () => {
  expect(await found('演示', '&status=paid')).toEqual([]);
  expect(await found('演示', '&onHold=false')).toEqual([number]);
  const beyond = await ledger.get(`/claims?q=${encodeURIComponent('演示')}&offset=9`, {
    as: reviewer,
  });
  expect(beyond.body).toMatchObject({ items: [], total: 1 });
});
