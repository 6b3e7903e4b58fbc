import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  auditor,
  editor,
  editorAndPublisher,
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

const aDraft = (differing: object = {}) => ({
  policyId: 'publicity-period',
  scope: 'city',
  effectiveFrom: '2027-01-01',
  citation: { document: '演示：公示办法', number: null, item: '第一条' },
  parameters: { length: 7, unit: 'calendar-day' },
  demonstration: true,
  ...differing,
});
const draft = (n: number, differing: object = {}, as: object = editor) =>
  rulebook.put(`/policy-drafts/${idOf(n)}`, { as, body: aDraft(differing) });
const issue = (n: number, version = 1, as: object = publisher) =>
  rulebook.post(`/policy-drafts/${idOf(n)}/issuance`, { as, version });
const readVersion = (policyId: string, scope: string, number: number) =>
  rulebook.get(`/policies/${policyId}/versions/${scope}/${number}`, { as: reader });
async function actionsOf(as: object): Promise<string[]> {
  const { body } = await rulebook.get(`/policy-drafts/${idOf(22)}`, { as });
  return body.availableActions.map(({ action }: { action: string }) => action);
}
const facts = async () => (await rulebook.journal()).length;

describe('PUT /policy-drafts/{id} and its issuance', () => {
  test('publishes a version by a second person and ends the former the day before', async () => {
    expect(await draft(1)).toMatchObject({
      status: 200,
      body: {
        status: 'draft',
        number: null,
        version: 1,
        policyName: '公示期限',
        scopeName: '全市',
      },
    });
    const issued = await issue(1);
    expect(issued).toMatchObject({
      status: 200,
      body: { status: 'issued', number: 2, publishedBy: { id: 'publisher-1' } },
    });
    expect((await rulebook.journal()).at(-1)).toMatchObject({
      id: issued.headers['tisheng-fact'],
      type: 'PolicyPublished',
      subject: 'policy/publicity-period/city',
      sequence: 2,
      data: { version: 2, effectiveFrom: '2027-01-01', effectiveTo: null, demonstration: true },
    });
    expect((await readVersion('publicity-period', 'city', 1)).body).toMatchObject({
      effectiveTo: '2026-12-31',
      supersededBy: 2,
      status: 'issued',
    });
  });

  test('marks the former as expired once its last day has passed', async () => {
    rulebook.clock.advanceTo(new Date('2026-12-31T15:59:59Z'));
    await rulebook.app.runDue();
    expect((await readVersion('publicity-period', 'city', 1)).body.status).toBe('issued');
    rulebook.clock.advanceTo(new Date('2026-12-31T16:00:00Z'));
    await rulebook.app.runDue();
    expect((await readVersion('publicity-period', 'city', 1)).body.status).toBe('expired');
    const inForce = await rulebook.get('/policies/in-force', { as: reader });
    expect(inForce.body).toMatchObject({ on: '2027-01-01' });
  });

  test('refuses the person who wrote any part of it', async () => {
    const district = { scope: 'wuda', effectiveFrom: '2027-02-01' };
    await draft(2, district, editorAndPublisher);
    const other = await draft(2, {
      ...district,
      version: 1,
      parameters: { length: 6, unit: 'workday' },
    });
    expect(other.body).toMatchObject({ version: 2, draftedBy: { id: 'editor-1' } });
    const before = await facts();
    expect(await issue(2, 2, editorAndPublisher)).toMatchObject({
      status: 403,
      body: { code: 'same-person-publishes', title: '起草人不能发布' },
    });
    expect(await facts()).toBe(before);
    expect((await issue(2, 2)).status).toBe(200);
  });

  test('refuses a version that would begin on or before one already issued', async () => {
    await draft(3, { effectiveFrom: '2026-06-01' });
    expect(await issue(3)).toMatchObject({
      status: 409,
      body: { code: 'effective-ranges-overlap', number: 2, effectiveFrom: '2027-01-01' },
    });
  });

  test('refuses a stale version, and says who was faster', async () => {
    await draft(4, { policyId: 'lamp-bands', parameters: { nearingWorkdays: 3 } });
    expect(await issue(4, 7)).toMatchObject({
      status: 412,
      body: { code: 'stale-version', currentVersion: 1 },
    });
    expect(
      await draft(4, { policyId: 'lamp-bands', parameters: { nearingWorkdays: 1 } }),
    ).toMatchObject({ status: 412, body: { lastActor: '政策编辑甲' } });
  });

  test('refuses to change or to publish what is a draft no longer', async () => {
    expect(await draft(1, { version: 2 })).toMatchObject({
      status: 409,
      body: { code: 'not-a-draft' },
    });
    expect(await issue(1, 2)).toMatchObject({ status: 409, body: { code: 'not-a-draft' } });
  });

  test('lets one of two publishers win who publish at the same time', async () => {
    const district = { scope: 'hainan', effectiveFrom: '2027-03-01' };
    await draft(6, district);
    await draft(7, district);
    const answers = await Promise.all([issue(6), issue(7), issue(6)]);
    const statuses = answers.map(({ status }) => status);
    expect(statuses.toSorted((a, b) => a - b)).toEqual([200, 409, 409]);
    const told = (await rulebook.journal()).filter(
      ({ subject }) => subject === 'policy/publicity-period/hainan',
    );
    expect(told).toHaveLength(1);
  });

  test('publishes once for one idempotency key', async () => {
    await draft(5, {
      policyId: 'credit-evaluation',
      parameters: { countedGrades: ['serious'], repairedCounts: false },
    });
    const call = { as: publisher, version: 1, key: 'issue-5' };
    const first = await rulebook.post(`/policy-drafts/${idOf(5)}/issuance`, call);
    const before = await facts();
    const again = await rulebook.post(`/policy-drafts/${idOf(5)}/issuance`, call);
    expect(again).toMatchObject({ status: 200, body: first.body });
    expect(again.headers['idempotent-replayed']).toBe('true');
    expect(await facts()).toBe(before);
  });
});

describe('what a draft is checked for', () => {
  test('names the parameter that is wrong', async () => {
    const { status, body } = await draft(20, { parameters: { length: 0, unit: 'workday' } });
    expect(status).toBe(400);
    expect(body).toMatchObject({ errors: [{ pointer: '/parameters/length' }] });
  });

  test.each([
    ['effective-range-reversed', { effectiveTo: '2026-12-31' }],
    [
      'demonstration-unmarked',
      { citation: { document: '公示办法', number: null, item: '第一条' } },
    ],
    [
      'parameters-contradict',
      { policyId: 'upscale-pool-bands', parameters: { reservePercent: 80, keyPercent: 80 } },
    ],
  ])('refuses with %s', async (code, differing) => {
    expect(await draft(21, differing)).toMatchObject({ status: 422, body: { code } });
    expect((await rulebook.get(`/policy-drafts/${idOf(21)}`, { as: auditor })).status).toBe(404);
  });

  test('leaves a district to its own people, and the city to those of all districts', async () => {
    const ofWuda = { ...editor, districts: ['wuda' as const] };
    const outside = { status: 403, body: { code: 'outside-your-district' } };
    expect(await draft(22, { scope: 'hainan' }, ofWuda)).toMatchObject(outside);
    expect(await draft(22, {}, ofWuda)).toMatchObject(outside);
    expect(await draft(22, { scope: 'wuda', effectiveFrom: '2028-01-01' }, ofWuda)).toMatchObject({
      status: 200,
    });
  });

  test('is written by an editor, and issued by a publisher alone', async () => {
    expect((await draft(23, {}, publisher)).body.code).toBe('not-permitted');
    expect((await issue(22, 1, editor)).body.code).toBe('not-permitted');
  });

  test('offers each person only what that person may do', async () => {
    expect(await actionsOf(editor)).toEqual(['edit', 'discard']);
    expect(await actionsOf(publisher)).toEqual(['issue', 'discard']);
    expect(await actionsOf(auditor)).toEqual([]);
  });
});

describe('GET /policy-drafts/{id}/comparison', () => {
  test('shows field by field what would change, and that it reaches back', async () => {
    await draft(30, {
      policyId: 'permit-transfer-promise',
      effectiveFrom: '2026-01-01',
      parameters: {
        promiseWorkdays: 5,
        startsAt: 'acceptance',
        acceptanceWorkdays: 5,
        suspensionStopsPromise: true,
        acceptedProofs: ['conversion-certificate'],
        renewalMarginDays: 60,
        extensionWorkdaysMax: 10,
      },
    });
    const { body } = await rulebook.get(`/policy-drafts/${idOf(30)}/comparison`, { as: publisher });
    expect(body).toMatchObject({ retroactive: true, inForce: { number: 1 } });
    expect(
      body.changes.filter(({ path }: { path: string }) => path.startsWith('/citation')),
    ).toEqual([
      expect.objectContaining({ path: '/citation/document', after: '演示：公示办法' }),
      expect.objectContaining({ path: '/citation/item', after: '第一条' }),
    ]);
    expect(body.changes.slice(0, 1).concat(body.changes.slice(3))).toEqual([
      {
        path: '/acceptedProofs',
        before: [
          'conversion-certificate',
          'change-approval-notice',
          'change-registration-certificate',
        ],
        after: ['conversion-certificate'],
      },
      { path: '/promiseWorkdays', before: 7, after: 5 },
    ]);
  });
});

describe('POST /policy-drafts/{id}/discard', () => {
  test('puts a draft away without a word to others', async () => {
    const before = await facts();
    const discarded = await rulebook.post(`/policy-drafts/${idOf(22)}/discard`, {
      as: editor,
      version: 1,
      body: { reason: '填错' },
    });
    expect(discarded.body).toMatchObject({
      status: 'withdrawn',
      number: null,
      availableActions: [],
    });
    expect((await issue(22, 2)).body.code).toBe('not-a-draft');
    expect(await facts()).toBe(before);
  });
});
