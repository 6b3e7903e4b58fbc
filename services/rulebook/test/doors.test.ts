import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openRulebook, type Rulebook, reader } from './rulebook.ts';

let rulebook: Rulebook;
beforeAll(async () => {
  rulebook = await openRulebook();
});
afterAll(() => rulebook.close());

describe('the doors of the rulebook', () => {
  test('list the open questions with the defaults that hold meanwhile', async () => {
    const { body } = await rulebook.get('/open-questions', { as: reader });
    expect(body.total).toBe(45);
    expect(body.items.map(({ number }: { number: number }) => number)).toEqual(
      Array.from({ length: 45 }, (_, index) => index + 1),
    );
  });

  test('say in one place what the clocks of permit cases run by', async () => {
    const { body } = await rulebook.get('/clock-rules', { as: reader });
    expect(body.promises).toMatchObject([
      { scope: 'city', number: 1, parameters: { promiseWorkdays: 7, startsAt: 'acceptance' } },
    ]);
    expect(body.lampBands).toMatchObject([{ parameters: { nearingWorkdays: 2 } }]);
    expect(body.suspensions.map(({ name }: { name: string }) => name)).toEqual([
      '听证',
      '招标',
      '拍卖',
      '检验',
      '检测',
      '检疫',
      '鉴定',
      '专家评审',
    ]);
    const before = await rulebook.get('/clock-rules?on=2022-12-31', { as: reader });
    expect(before.body).toMatchObject({ on: '2022-12-31', promises: [], lampBands: [] });
  });

  test('are described in OpenAPI, each draft by the parameters of its policy', async () => {
    const { status, body } = await rulebook.get('/openapi.json');
    expect(status).toBe(200);
    const draft = body.paths['/api/rulebook/policy-drafts/{id}'].put;
    expect(JSON.stringify(draft.requestBody)).toContain('promiseWorkdays');
  });

  test('ask who is there', async () => {
    const { app } = rulebook;
    const answer = await app.server.inject({ method: 'GET', url: '/api/rulebook/policies' });
    expect(answer.json()).toMatchObject({ status: 401, code: 'not-signed-in' });
  });

  test('are open at once: the rulebook waits for nobody', async () => {
    const answer = await rulebook.app.server.inject({ method: 'GET', url: '/health/ready' });
    expect(answer.json()).toMatchObject({ waitingFor: [] });
  });
});
