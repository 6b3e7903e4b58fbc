import { OptimisticLockError } from '@mikro-orm/core';
import { Day } from '@tisheng/contracts';
import type { FastifyError } from 'fastify';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { createLogger } from '../logger.ts';
import { refuse } from '../refusal.ts';
import { kitRefusals, toProblem } from './problem.ts';
import { createHttpServer } from './server.ts';

const traceId = '01936b4e-0000-7000-8000-000000000001';
const refusals = {
  ...kitRefusals,
  'criteria-not-met': { status: 422, title: '未达入库标准' },
} as const;

const problemOf = (error: Error) => toProblem(error as FastifyError, traceId, refusals);
const failure = (members: object) =>
  Object.assign(new Error('relation "x" does not exist'), members);

describe('toProblem', () => {
  test('gives a refusal its status, its title, its words and its facts', () => {
    expect(
      problemOf(refuse('criteria-not-met', '登记未满一年，请期满后再办', { months: 11 })),
    ).toEqual({
      type: '/problems/criteria-not-met',
      code: 'criteria-not-met',
      status: 422,
      title: '未达入库标准',
      detail: '登记未满一年，请期满后再办',
      traceId,
      months: 11,
    });
  });

  test('lets no fact of a refusal stand in for a member of the problem', () => {
    const facts = { status: 200, code: 'fine', traceId: 'another' };
    expect(problemOf(refuse('criteria-not-met', '未达标准', facts))).toMatchObject({
      status: 422,
      code: 'criteria-not-met',
      traceId,
    });
  });

  test('answers 409 to a refusal that has no text of its own', () => {
    expect(problemOf(refuse('never-heard-of', '不能办理'))).toMatchObject({ status: 409 });
  });

  test('points at each field that was filled in wrongly, in words for people', async () => {
    const server = createHttpServer({
      service: 'conversion-pool',
      logger: createLogger('conversion-pool', 'silent'),
      identify: () => Promise.reject(new Error('nobody asks here')),
      refusals: {},
    });
    const body = z.object({ visit: z.object({ on: Day }), summary: z.string('请填写走访情况') });
    const door = { config: { access: 'public' as const }, schema: { body } };
    server.post('/visits', door, () => ({}));
    const payload = { visit: { on: '2026-02-30' } };
    const response = await server.inject({ method: 'POST', url: '/visits', payload });
    expect(response.headers['content-type']).toMatch('application/problem+json');
    expect(response.json()).toMatchObject({
      status: 400,
      code: 'invalid-request',
      errors: [
        { pointer: '/visit/on', detail: '请填写有效日期，格式为 YYYY-MM-DD' },
        { pointer: '/summary', detail: '请填写走访情况' },
      ],
    });
  });

  test.each([
    ['a lost optimistic lock', new OptimisticLockError('version 3 was expected')],
    ['a serialization failure', failure({ code: '40001' })],
    ['a deadlock', failure({ code: '40P01' })],
  ])('turns %s into 409, to look again and decide anew', (_, error) => {
    expect(problemOf(error)).toMatchObject({ status: 409, code: 'lost-race' });
  });

  test.each([
    [404, 'not-found'],
    [413, 'file-too-large'],
    [415, 'invalid-request'],
  ])('answers %i of the server itself with %s', (statusCode, code) => {
    expect(problemOf(failure({ statusCode }))).toMatchObject({ status: statusCode, code });
  });

  test('keeps the text of an unexpected error inside, and gives its trace to ask with', () => {
    const problem = problemOf(failure({ detail: 'Key (id_number)=(1) exists' }));
    expect(problem).toMatchObject({ status: 500, code: 'internal-error', traceId });
    expect(JSON.stringify(problem)).not.toMatch(/relation|id_number/);
  });

  test('hides the text of a 5xx that names its own status', () => {
    expect(problemOf(failure({ statusCode: 502 }))).toMatchObject({ status: 500 });
  });
});

describe('kitRefusals', () => {
  test.each(Object.entries(kitRefusals))('has a Chinese title for %s', (_, { title }) => {
    expect(title).toMatch(/^\p{Script=Han}+$/u);
  });
});
