import type { FastifyError } from 'fastify';
import { describe, expect, test } from 'vitest';
import { refuse } from '../refusal.ts';
import { toProblem } from './problem.ts';

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
});
