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
