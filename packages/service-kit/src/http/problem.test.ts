import { OptimisticLockError } from '@mikro-orm/core';
import { Day, days, PostingFen } from '@tisheng/contracts';
import type { FastifyError } from 'fastify';
import { pino } from 'pino';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { refuse } from '../refusal.ts';
import { kitRefusals, toProblem } from './problem.ts';
import { createHttpServer } from './server.ts';

const texts = { 'too-early': { status: 409, title: '时间未到' } } as const;
const problemOf = (error: unknown) => toProblem(error as FastifyError, 'trace-1', texts);

describe('toProblem', () => {
  test('lets no fact of a refusal stand in the place of what a problem says itself', () => {
    const refusal = refuse('too-early', '请明日再办', {
      status: 200,
      code: 'x',
      from: '2026-11-24',
    });
    expect(problemOf(refusal)).toEqual({
      type: '/problems/too-early',
      code: 'too-early',
      title: '时间未到',
      detail: '请明日再办',
      status: 409,
      traceId: 'trace-1',
      from: '2026-11-24',
    });
  });

  test('answers a refusal without a text as a conflict', () => {
    expect(problemOf(refuse('never-heard-of', '不能办理此件'))).toMatchObject({
      status: 409,
      title: '不能办理',
      detail: '不能办理此件',
    });
  });

  test.each([
    [400, 'invalid-request', 400],
    [404, 'not-found', 404],
    [413, 'file-too-large', 413],
    [415, 'invalid-request', 415],
    [500, 'internal-error', 500],
    [503, 'internal-error', 500],
    [undefined, 'internal-error', 500],
  ])('answers an error of status %s as %s', (statusCode, code, status) => {
    const error = Object.assign(new Error('inside'), { statusCode });
    const problem = problemOf(error);
    expect(problem).toMatchObject({ code, status, traceId: 'trace-1' });
    expect(JSON.stringify(problem)).not.toContain('inside');
  });

  test.each([
    ['a server that is gone', Object.assign(new Error('inside'), { code: 'ECONNREFUSED' })],
    ['a server that shuts down', Object.assign(new Error('inside'), { code: '57P01' })],
    ['a connection that broke', new Error('Connection terminated unexpectedly')],
  ])('says of %s that the same request may succeed later', (_what, error) => {
    expect(problemOf(error)).toMatchObject({ status: 503, code: 'temporarily-away' });
  });

  test.each([
    ['a lost optimistic lock', new OptimisticLockError('version 3 was expected')],
    ['a serialization failure', Object.assign(new Error('inside'), { code: '40001' })],
    ['a deadlock', Object.assign(new Error('inside'), { code: '40P01' })],
  ])('turns %s into a conflict, to look again and decide anew', (_what, error) => {
    expect(problemOf(error)).toMatchObject({ status: 409, code: 'lost-race' });
  });

  test('points at each field that was filled in wrongly, in words for people', async () => {
    const server = createHttpServer({
      service: 'trial',
      logger: pino({ level: 'silent' }),
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
});

describe('a value outside its bounds', () => {
  const body = z.object({ visitedOn: days.visit(), amountFen: PostingFen });
  const answerTo = async (payload: object) => {
    const server = createHttpServer({
      service: 'trial',
      logger: pino({ level: 'silent' }),
      identify: () => Promise.reject(new Error('nobody asks here')),
      refusals: {},
    });
    const door = { config: { access: 'public' as const }, schema: { body } };
    server.post('/visits', door, () => ({}));
    return (await server.inject({ method: 'POST', url: '/visits', payload })).json();
  };

  test('answers 422 and says the bounds of its field', async () => {
    expect(await answerTo({ visitedOn: '9999-12-31', amountFen: 1 })).toMatchObject({
      status: 422,
      code: 'out-of-bounds',
      title: '超出允许范围',
      detail: '走访日期应在 2000-01-01 至 2100-12-31 之间，请核对后重新填写',
      errors: [{ pointer: '/visitedOn' }],
    });
  });

  test('stays a request to be filled in again while another field is', async () => {
    expect(await answerTo({ visitedOn: '9999-12-31', amountFen: '多' })).toMatchObject({
      status: 400,
      code: 'invalid-request',
      errors: [{ pointer: '/visitedOn' }, { pointer: '/amountFen' }],
    });
  });
});

describe('kitRefusals', () => {
  test.each(Object.entries(kitRefusals))('has a Chinese title for %s', (_code, { title }) => {
    expect(title).toMatch(/^\p{Script=Han}+$/u);
  });
});
