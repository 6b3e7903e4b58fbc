import { sqlRows } from '@tisheng/test-kit';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  aCase,
  addScan,
  apply,
  complete,
  converted,
  decide,
  filed,
  openPermitTransfer,
  type PermitTransfer,
  people,
  registered,
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

describe('a decision', () => {
  test('belongs to an officer of the department and the district', async () => {
    const opened = await anotherCase();
    const by = async (as: (typeof people)[keyof typeof people]) =>
      (await decide(service, opened, 'acceptance', {}, as)).body.code;
    expect(await by(people.transport)).toBe('not-your-department');
    expect(await by(people.wudaHealth)).toBe('outside-your-district');
    expect(await by(people.registrar)).toBe('not-permitted');
    const stale = { ...opened, version: 9 };
    const foreign = await decide(service, stale, 'acceptance', {}, people.transport);
    expect(foreign.body).toMatchObject({ code: 'not-your-department' });
    expect(foreign.body.lastActor).toBeUndefined();
    expect(await stateOf(opened)).toMatchObject([{ status: 'received', version: 1 }]);
  });

  test('rests on the version that was seen; the later of two is told who was faster', async () => {
    const opened = await anotherCase();
    const both = await Promise.all([
      decide(service, opened, 'acceptance'),
      decide(service, opened, 'acceptance', {}, people.healthHead),
    ]);
    expect(both.map(({ status }) => status).toSorted()).toEqual([200, 412]);
    const winner = both[0]?.status === 200 ? people.health.name : people.healthHead.name;
    const loser = both.find(({ status }) => status === 412);
    expect(loser?.body).toMatchObject({
      code: 'stale-version',
      lastActor: winner,
      currentVersion: 2,
    });
    const facts = (await service.journal()).filter(
      ({ subject }) => subject === `case/${opened.id}`,
    );
    expect(facts.map(({ type }) => type)).toEqual(['TransferReceived', 'TransferAccepted']);
  });

  test('needs the version', async () => {
    const { id } = await anotherCase();
    const answer = await service.post(`/cases/${id}/acceptance`, { as: people.health, body: {} });
    expect(answer).toMatchObject({ status: 428, body: { code: 'version-required' } });
  });

  test('that the state does not allow changes nothing and names what can be done', async () => {
    const opened = await anotherCase();
    const answer = await decide(service, opened, 'completion', { newPermitNumber: 'n' });
    expect(answer).toMatchObject({
      status: 409,
      body: { code: 'action-not-available', status: 409 },
    });
    expect(await stateOf(opened)).toMatchObject([{ status: 'received', version: 1 }]);
  });
});

describe('POST /cases/{id}/suspension', () => {
  test('refuses a reason the law does not know, with the article', async () => {
    const accepted = await anAcceptedCase();
    const answer = await decide(service, accepted, 'suspension', {
      ...inspection,
      kind: '等同事回来',
    });
    expect(answer).toMatchObject({ status: 422, body: { code: 'suspension-not-lawful' } });
    expect(answer.body.detail).toContain('行政许可法 第45条');
    expect(await stateOf(accepted)).toMatchObject([{ status: 'accepted', version: 2 }]);
  });

  test('needs a notice number and the days told to the applicant', async () => {
    const accepted = await anAcceptedCase();
    const answer = await decide(service, accepted, 'suspension', {
      kind: '检验',
      noticeNo: ' ',
      expectedDays: 0,
    });
    expect(answer).toMatchObject({ status: 400, body: { code: 'invalid-request' } });
  });

  test('keeps a suspended case from being completed', async () => {
    const accepted = await anAcceptedCase();
    const suspended = await decide(service, accepted, 'suspension', inspection);
    expect(suspended.body.availableActions.map(({ action }: { action: string }) => action)).toEqual(
      ['resume', 'withdraw', 'reassign', 'add-file'],
    );
    const answer = await decide(service, { ...accepted, version: 3 }, 'completion', {
      newPermitNumber: 'n',
    });
    expect(answer.body.code).toBe('action-not-available');
  });
});

describe('POST /cases/{id}/correction-notice', () => {
  test('is given once, with everything; a second is refused by article 32 of the licensing law', async () => {
    const opened = await anotherCase();
    const asked = await decide(service, opened, 'correction-notice', notice);
    expect(asked.body).toMatchObject({ status: 'correction-requested', dueOn: null });
    const supplied = await decide(
      service,
      { ...opened, version: 2 },
      'corrections',
      {},
      people.registrar,
    );
    expect(supplied.body).toMatchObject({ status: 'received', dueOn: '2026-03-09' });
    const again = await decide(service, { ...opened, version: 3 }, 'correction-notice', notice);
    expect(again).toMatchObject({ status: 409, body: { code: 'correction-already-requested' } });
    expect(again.body.detail).toContain('第32条');
  });

  test('is not given after acceptance: a supplement does not stop the clock', async () => {
    const accepted = await anAcceptedCase();
    const answer = await decide(service, accepted, 'correction-notice', notice);
    expect(answer.body.code).toBe('action-not-available');
  });
});

describe('POST /cases/{id}/extension', () => {
  const longer = { workdays: 10, reason: '需现场核查' };

  test('moves the statutory day alone, once, by a head', async () => {
    const accepted = await anAcceptedCase();
    const byOfficer = await decide(service, accepted, 'extension', longer);
    expect(byOfficer.body.code).toBe('not-your-department');
    const extended = await decide(service, accepted, 'extension', longer, people.healthHead);
    expect(extended.body.clocks).toMatchObject({
      promise: { dueOn: '2026-03-11' },
      statutory: { dueOn: '2026-04-14' },
    });
    const twice = await decide(
      service,
      { ...accepted, version: 3 },
      'extension',
      longer,
      people.healthHead,
    );
    expect(twice.body.code).toBe('already-extended');
  });

  test('has an upper limit', async () => {
    const accepted = await anAcceptedCase();
    const answer = await decide(
      service,
      accepted,
      'extension',
      { ...longer, workdays: 11 },
      people.healthHead,
    );
    expect(answer).toMatchObject({ status: 422, body: { code: 'extension-too-long' } });
  });
});

describe('POST /cases/{id}/reroute', () => {
  const field = { field: 'premises', label: '经营场所' };

  test('takes the promise away and keeps the rest', async () => {
    const accepted = await anAcceptedCase();
    const same = await decide(service, accepted, 'reroute', {
      differences: [{ ...field, old: 'A', new: 'A' }],
    });
    expect(same.body.code).toBe('no-difference');
    const rerouted = await decide(service, accepted, 'reroute', {
      differences: [{ ...field, old: 'A', new: 'B' }],
    });
    expect(rerouted.body).toMatchObject({
      status: 'accepted',
      track: 'ordinary',
      dueOn: '2026-03-30',
      clocks: { promise: null, statutory: { dueOn: '2026-03-30' } },
    });
  });
});

describe('POST /cases/{id}/refusal', () => {
  test('carries its legal basis and closes the case', async () => {
    const accepted = await anAcceptedCase();
    const refused = await decide(service, accepted, 'refusal', {
      reason: '场所不符',
      legalBasis: '行政许可法 第38条',
    });
    expect(refused.body).toMatchObject({
      status: 'refused',
      closedOn: '2026-03-02',
      availableActions: [{ action: 'add-file' }],
    });
    const [last] = (await service.journal()).slice(-1);
    expect(last).toMatchObject({
      type: 'ApplicationCompleted',
      data: { cases: [{ outcome: 'refused' }] },
    });
  });
});

describe('POST /cases/{id}/completion', () => {
  test('needs the scan of the new permit, and tells which one it rests on', async () => {
    const accepted = await anAcceptedCase();
    const number = { newPermitNumber: `scan-${next}` };
    const without = await decide(service, accepted, 'completion', number);
    expect(without).toMatchObject({ status: 409, body: { code: 'new-permit-scan-missing' } });
    expect(await stateOf(accepted)).toMatchObject([{ status: 'accepted', version: 2 }]);
    const { body: scan } = await addScan(service, accepted.id, 'new-permit');
    expect((await decide(service, accepted, 'completion', number)).status).toBe(200);
    const fact = (await service.journal()).findLast(({ type }) => type === 'TransferCompleted');
    expect(fact?.data).toMatchObject({ scanFileId: scan.id });
    const receipt = await addScan(service, accepted.id, 'delivery-receipt');
    expect(receipt.status).toBe(200);
  });

  test('hints at the renewal of a permit that ends soon, and never extends it', async () => {
    const n = (next += 1);
    await service.tell(registered(n), converted(n));
    const permitId = await filed(service, n, 'public-place-hygiene', { validTo: '2026-04-30' });
    const { body } = await apply(service, n, [permitId]);
    const opened = body.cases[0];
    await decide(service, opened, 'acceptance');
    const done = await complete(service, { ...opened, version: 2 }, `h-${n}`);
    expect(done.body.renewalHint).toContain('2026-04-30');
    const fact = (await service.journal()).findLast(({ type }) => type === 'TransferCompleted');
    expect(fact?.data).toMatchObject({ validTo: '2026-04-30', onTime: true });
  });
});
