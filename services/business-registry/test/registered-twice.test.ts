import { sqlRows } from '@tisheng/test-kit';
import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  aHousehold,
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

const factsOf = async (n: number) =>
  (await registry.journal()).filter(({ subject }) => subject === `business/${idOf(n)}`);
const many = <Answer>(ask: (nth: number) => Promise<Answer>) =>
  Promise.all(Array.from({ length: 8 }, (_, nth) => ask(nth)));

test('the same registration sent many times at once has one effect and one answer', async () => {
  const answers = await many(() => register(registry, 1));
  expect(answers.map(({ status, body }) => [status, body])).toEqual(
    answers.map(() => [200, { businessId: idOf(1), version: 1 }]),
  );
  expect(await factsOf(1)).toHaveLength(1);
});

test('different registrations under one id at once: one is taken, the others are told', async () => {
  const answers = await many((nth) =>
    register(registry, 2, { name: `乌海市海勃湾区${nth}号面馆` }),
  );
  expect(answers.map(({ status }) => status).toSorted()).toEqual([
    200,
    ...Array.from({ length: 7 }, () => 409),
  ]);
  expect(await factsOf(2)).toHaveLength(1);
});

test.each([
  ['another name', { name: '乌海市海勃湾区别名面馆' }],
  ['another code', { creditCode: codeOf(90_003) }],
  ['another operator', { operator: { name: '演示别人' } }],
  ['another registration', { registrationId: idOf(600_003) }],
])('the same id with %s is refused, and nothing changes', async (_what, differing) => {
  await register(registry, 3);
  const { status, body } = await register(registry, 3, differing);
  expect([status, body.code]).toEqual([409, 'already-registered']);
  expect(await factsOf(3)).toHaveLength(1);
});

test('the same id as one that was recorded before there were bounds is refused, not failed at', async () => {
  await register(registry, 9);
  await sqlRows(
    registry.database.adminUrl,
    `set session_replication_role = replica;
     update journal set envelope = jsonb_set(envelope::jsonb, '{data,premises}',
       to_jsonb(repeat('面', 600)))::json where subject = 'business/${idOf(9)}';
     reset session_replication_role`,
  );
  const { status, body } = await register(registry, 9);
  expect([status, body.code]).toEqual([409, 'already-registered']);
});

test('sent again after a change it is still the same registration', async () => {
  await register(registry, 4);
  await registry.post(`/businesses/${idOf(4)}/changes`, {
    as: registrar,
    version: 1,
    body: { changedOn: '2026-03-01', name: '乌海市海勃湾区新名面馆' },
  });
  expect(await register(registry, 4)).toMatchObject({ status: 200, body: { version: 2 } });
});

test('one registration id for two businesses at once is a conflict, not a failure', async () => {
  const { registrationId } = aHousehold(5);
  const answers = await many((nth) => register(registry, 10 + nth, { registrationId }));
  expect(answers.map(({ status }) => status).toSorted()).toEqual([
    200,
    ...Array.from({ length: 7 }, () => 409),
  ]);
});

test('one code for two businesses at once is a conflict, not a failure', async () => {
  const answers = await many((nth) => register(registry, 30 + nth, { creditCode: codeOf(30) }));
  expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
  expect(answers.filter(({ body }) => body.code === 'code-in-use')).toHaveLength(7);
});
