import type { Actor } from '@tisheng/contracts';
import { pino } from 'pino';
import { describe, expect, test } from 'vitest';
import { refuse } from '../refusal.ts';
import { type Access, identifyByToken, requireDistrict, type Scope } from './access.ts';
import { createHttpServer } from './server.ts';

const registrar: Actor = {
  id: 'u-1',
  name: '示例登记员',
  bureau: 'market-regulation',
  roles: ['registrar'],
  districts: ['wuda'],
};

const verify = async (token: string, audience: string) => {
  if (token !== `good-for-${audience}`) throw new Error('forged');
  return registrar;
};

function serverWith(access?: Access | 'public', scope: Scope | null = 'city') {
  const server = createHttpServer({
    service: 'trial',
    logger: pino({ level: 'silent' }),
    identify: identifyByToken('trial', verify),
    refusals: { 'too-early': { status: 409, title: '时间未到' } },
  });
  const config = { ...(access ? { access } : {}), ...(scope ? { scope } : {}) };
  server.get('/thing', { config }, (request) => ({ who: request.actor?.id ?? 'a stranger' }));
  server.get('/early', { config }, () => {
    throw refuse('too-early', '请明日再办', { from: '2026-11-24' });
  });
  server.get('/away', { config }, () => {
    throw Object.assign(new Error('connect 10.0.0.7'), { code: 'ECONNREFUSED' });
  });
  server.get('/broken', { config }, () => {
    throw new Error('secret detail of the inside');
  });
  return server;
}

const ask = async (access: Access | 'public', token?: string, url = '/thing') => {
  const headers = token ? { authorization: `Bearer ${token}` } : {};
  const response = await serverWith(access).inject({ url, headers });
  return { status: response.statusCode, body: response.json<Record<string, unknown>>() };
};

describe('a route', () => {
  test('that does not say who may ask and how far cannot be registered', () => {
    expect(() => serverWith()).toThrow('/thing does not say who may ask');
    expect(() => serverWith('signed-in', null)).toThrow('/thing does not say how far it reaches');
    expect(() => serverWith('public', null)).not.toThrow();
  });

  test('for everybody asks nobody', async () => {
    expect(await ask('public')).toEqual({ status: 200, body: { who: 'a stranger' } });
  });

  test.each([undefined, 'forged', 'good-for-another'])(
    'for those signed in refuses the token %s',
    async (token) => {
      expect(await ask('signed-in', token)).toMatchObject({
        status: 401,
        body: { code: 'not-signed-in', title: '尚未登录' },
      });
    },
  );

  test('for those signed in knows who asks', async () => {
    expect(await ask('signed-in', 'good-for-trial')).toEqual({ status: 200, body: { who: 'u-1' } });
  });

  test('for a role lets its holder pass and no other', async () => {
    expect(await ask(['registrar', 'auditor'], 'good-for-trial')).toMatchObject({ status: 200 });
    expect(await ask(['auditor'], 'good-for-trial')).toMatchObject({
      status: 403,
      body: { code: 'not-permitted', roles: ['auditor'] },
    });
  });
});

describe('an error', () => {
  test('that is a refusal becomes a problem with its facts', async () => {
    const { status, body } = await ask('public', undefined, '/early');
    expect(status).toBe(409);
    expect(body).toMatchObject({
      type: '/problems/too-early',
      code: 'too-early',
      title: '时间未到',
      detail: '请明日再办',
      from: '2026-11-24',
    });
  });

  test('that nobody expected keeps its text inside, and gives a number to ask for', async () => {
    const { status, body } = await ask('public', undefined, '/broken');
    expect(status).toBe(500);
    expect(body).toMatchObject({ code: 'internal-error', title: '系统出错' });
    expect(body['traceId']).toMatch(/^[0-9a-f-]{36}$/);
    expect(JSON.stringify(body)).not.toContain('secret detail');
  });

  test('of a database that is away says when to come again', async () => {
    const response = await serverWith('public').inject({ url: '/away' });
    expect(response.statusCode).toBe(503);
    expect(response.headers['retry-after']).toBe('5');
    expect(response.body).not.toContain('10.0.0.7');
  });

  test('for an unknown address says so', async () => {
    const found = await ask('public', undefined, '/nowhere');
    expect(found).toMatchObject({ status: 404, body: { code: 'not-found', detail: '请核对地址' } });
  });
});

test('requireDistrict refuses what lies outside the districts of the person', () => {
  expect(() => requireDistrict(registrar, 'wuda')).not.toThrow();
  expect(() => requireDistrict(registrar, 'hainan')).toThrow(
    expect.objectContaining({ code: 'outside-your-district' }),
  );
});
