import { sqlRows, statementsOf } from '@tisheng/test-kit';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { evolve } from '#domain/evolve.ts';
import type { CaseFact } from '#domain/transfer-case.ts';
import { aCase as bareCase } from './a-case.ts';
import {
  aCase,
  complete,
  decide,
  openPermitTransfer,
  type PermitTransfer,
  people,
} from './bureau.ts';

let service: PermitTransfer;
let next = 0;
beforeAll(async () => {
  service = await openPermitTransfer('2026-03-02T01:00:00Z');
});
afterAll(() => service.close());

const anotherCase = () => aCase(service, (next += 1));
const anAcceptedCase = async () => {
  const opened = await anotherCase();
  await decide(service, opened, 'acceptance');
  return { ...opened, version: 2 };
};
const inspection = { kind: '检验', noticeNo: '特告1号', expectedDays: 5 };
const notice = { noticeNo: '补告1号', items: ['补交申请表'] };
const stateOf = async ({ id }: { id: string }) =>
  sqlRows(service.database.adminUrl, 'select * from transfer_cases where id = $1', [id]);

describe('what a case is', () => {
  test('follows from its facts alone', async () => {
    const opened = await anotherCase();
    const { id } = opened;
    await decide(service, opened, 'correction-notice', notice);
    await decide(service, { id, version: 2 }, 'corrections', {}, people.registrar);
    await decide(service, { id, version: 3 }, 'acceptance');
    await decide(service, { id, version: 4 }, 'suspension', inspection);
    await decide(service, { id, version: 5 }, 'resumption');
    await decide(service, { id, version: 6 }, 'extension', { reason: '核查' }, people.healthHead);
    const done = await complete(service, { id, version: 7 }, `f-${next}`);
    expect(done.status).toBe(200);
    const facts = (await service.journal()).filter(({ subject }) => subject === `case/${id}`);
    expect(facts.map(({ sequence }) => sequence)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9]);
    const rebuilt = facts.reduce(
      (state, { type, data }) => evolve(state, { type, data } as CaseFact),
      bareCase(),
    );
    const [row] = await stateOf(opened);
    expect(row).toMatchObject({
      status: rebuilt.status,
      correction: rebuilt.correction,
      suspensions: rebuilt.suspensions,
      extension: rebuilt.extension,
      new_permit_number: rebuilt.newPermitNumber,
    });
  });

  test('does not change when nothing is said', async () => {
    const opened = await anotherCase();
    const same = { key: 'application', state: 'supplied' };
    expect((await decide(service, opened, 'materials', same)).body.version).toBe(1);
  });

  test('never takes the number of another permit in force', async () => {
    const [accepted, other] = [await anAcceptedCase(), await anotherCase()];
    const taken = { newPermitNumber: `public-place-hygiene-${next}` };
    expect(other.number).toBeTruthy();
    const answer = await decide(service, accepted, 'completion', taken);
    expect(answer).toMatchObject({ status: 409, body: { code: 'permit-already-filed' } });
  });
});

describe('a decision sent twice under one key', () => {
  const send = (id: string, key: string, noun: string, body: object) =>
    service.post(`/cases/${id}/${noun}`, { as: people.health, body, version: 1, key });

  test('has one effect and one answer, also when both arrive at once', async () => {
    const { id } = await anotherCase();
    const both = await Promise.all([
      send(id, 'accept-once', 'acceptance', {}),
      send(id, 'accept-once', 'acceptance', {}),
    ]);
    expect(both.map(({ status }) => status)).toEqual([200, 200]);
    expect(both[0]?.body).toEqual(both[1]?.body);
    const facts = (await service.journal()).filter(({ subject }) => subject === `case/${id}`);
    expect(facts.map(({ type }) => type)).toEqual(['TransferReceived', 'TransferAccepted']);
  });

  test('is refused with another content', async () => {
    const { id } = await anotherCase();
    await send(id, 'notice-once', 'correction-notice', notice);
    const other = { ...notice, items: ['另一份材料'] };
    const answer = await send(id, 'notice-once', 'correction-notice', other);
    expect(answer).toMatchObject({ status: 422, body: { code: 'idempotency-key-reused' } });
  });
});

describe('the cost of an acceptance', () => {
  test('is five statements besides begin and commit', async () => {
    const opened = await anotherCase();
    const statements = await statementsOf(async () => {
      expect((await decide(service, opened, 'acceptance')).status).toBe(200);
    });
    const work = statements.filter((sql) => !/^(begin|commit)/i.test(sql));
    expect(statements.length - work.length).toBe(2);
    expect(work).toHaveLength(5);
  });
});
