import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { editor, idOf, openRulebook, publisher, type Rulebook, reader } from './rulebook.ts';

let rulebook: Rulebook;
beforeAll(async () => {
  rulebook = await openRulebook('2026-12-31T16:00:00.000Z');
});
afterAll(() => rulebook.close());

const aDraft = (differing: object) => ({
  scope: 'city',
  effectiveFrom: '2027-01-01',
  citation: { document: '乌海市有关办法', number: null, item: '第一条' },
  ...differing,
});
const draft = (n: number, differing: object) =>
  rulebook.put(`/policy-drafts/${idOf(n)}`, { as: editor, body: aDraft(differing) });
const issue = (n: number) =>
  rulebook.post(`/policy-drafts/${idOf(n)}/issuance`, { as: publisher, version: 1 });
const readVersion = (policyId: string, scope: string, number: number) =>
  rulebook.get(`/policies/${policyId}/versions/${scope}/${number}`, { as: reader });
const withdraw = (path: string, body: object = { reason: '依据文件已废止' }) =>
  rulebook.post(`/policies/${path}/withdrawal`, { as: publisher, body });

describe('POST /policies/…/withdrawal', () => {
  test('ends a version today, with its reason, and nothing takes its place by itself', async () => {
    const answer = await withdraw('upscale-pool-bands/versions/city/1');
    expect(answer).toMatchObject({
      status: 200,
      body: { status: 'withdrawn', withdrawnOn: '2027-01-01', withdrawalReason: '依据文件已废止' },
    });
    expect((await rulebook.journal()).at(-1)).toMatchObject({
      type: 'PolicyWithdrawn',
      subject: 'policy/upscale-pool-bands/city',
      data: { version: 1, withdrawnOn: '2027-01-01' },
    });
    const held = async (on: string) =>
      (await rulebook.get(`/policies?policyId=upscale-pool-bands&on=${on}`, { as: reader })).body
        .total;
    expect(await held('2026-12-31')).toBe(1);
    expect(await held('2027-01-01')).toBe(0);
  });

  test('gives the days of a version that never began back to the former one', async () => {
    const policy = { policyId: 'targets', scope: 'wuda' };
    const targets = { parameters: { targets: [] } };
    await draft(45, { ...policy, ...targets, effectiveFrom: '2027-01-01' });
    await issue(45);
    await draft(46, { ...policy, ...targets, effectiveFrom: '2027-06-01' });
    await issue(46);
    expect((await readVersion('targets', 'wuda', 1)).body.effectiveTo).toBe('2027-05-31');
    await withdraw('targets/versions/wuda/2');
    expect((await readVersion('targets', 'wuda', 1)).body).toMatchObject({
      effectiveTo: null,
      supersededBy: null,
      status: 'issued',
    });
  });

  test('makes room for another version from that day on', async () => {
    await draft(40, {
      policyId: 'upscale-pool-bands',
      parameters: { reservePercent: 40, keyPercent: 80 },
    });
    expect(await issue(40)).toMatchObject({ status: 200, body: { number: 2 } });
  });

  test('is refused a second time, without a reason, and for a version that is not there', async () => {
    expect((await withdraw('upscale-pool-bands/versions/city/1')).body.code).toBe('not-available');
    expect((await withdraw('upscale-pool-bands/versions/city/2', { reason: ' ' })).status).toBe(
      400,
    );
    expect((await withdraw('upscale-pool-bands/versions/city/9')).body.code).toBe('not-found');
  });
});
