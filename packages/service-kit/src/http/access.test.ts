import type { Actor } from '@tisheng/contracts';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { createLogger } from '../logger.ts';
import { type Access, identifyByToken, requireDistrict } from './access.ts';
import { createActorSigner, createActorVerifier, generateActorKeys } from './actor-token.ts';
import { createHttpServer } from './server.ts';

const keys = generateActorKeys();
const sign = createActorSigner(keys.privateKeyPem);
const officer: Actor = {
  id: 'user-1',
  name: '测试员',
  bureau: 'market-regulation',
  roles: ['cultivation-officer'],
  districts: ['wuda'],
};

function aServer() {
  return createHttpServer({
    service: 'conversion-pool',
    logger: createLogger('conversion-pool', 'silent'),
    identify: identifyByToken('conversion-pool', createActorVerifier(keys.publicKeyPem)),
    refusals: {},
  });
}

const answer = { response: { 200: z.object({ id: z.string().nullable() }) } };

function serverWith(access: Access | 'public') {
  const server = aServer();
  server.get('/who', { config: { access }, schema: answer }, (request) => ({
    id: request.actor?.id ?? null,
  }));
  return server;
}

const ask = (access: Access | 'public', authorization?: string) =>
  serverWith(access).inject({
    url: '/who',
    headers: authorization === undefined ? {} : { authorization },
  });

describe('guardRoutes', () => {
  test('lets no route be registered that does not say who may ask', () => {
    const server = aServer();
    expect(() => server.get('/who', () => ({}))).toThrow('/who does not say who may ask');
    expect(() => server.get('/who', { config: {} }, () => ({}))).toThrow(/does not say/);
  });

  test('asks nobody at a public door', async () => {
    expect((await ask('public')).json()).toEqual({ id: null });
  });

  test('knows a person who is signed in', async () => {
    const response = await ask('signed-in', `Bearer ${await sign(officer, 'conversion-pool')}`);
    expect(response.json()).toEqual({ id: 'user-1' });
  });

  test('lets one of several roles pass', async () => {
    const token = await sign(officer, 'conversion-pool');
    const response = await ask(['registrar', 'cultivation-officer'], `Bearer ${token}`);
    expect(response.statusCode).toBe(200);
  });

  test('refuses a person without the role, and says which roles may', async () => {
    const response = await ask(['registrar'], `Bearer ${await sign(officer, 'conversion-pool')}`);
    expect(response.statusCode).toBe(403);
    expect(response.json()).toMatchObject({ code: 'not-permitted', roles: ['registrar'] });
  });
});

describe('identifyByToken', () => {
  const forger = createActorSigner(generateActorKeys().privateKeyPem);
  const header = (token: string, scheme = 'Bearer') => `${scheme} ${token}`;

  test.each<[string, () => Promise<string | undefined>]>([
    ['no token', async () => undefined],
    ['an empty token', async () => 'Bearer '],
    ['another scheme', async () => header(await sign(officer, 'conversion-pool'), 'Basic')],
    ['a token for another service', async () => header(await sign(officer, 'subsidy-ledger'))],
    ['a token of another signer', async () => header(await forger(officer, 'conversion-pool'))],
    [
      'a token cut short',
      async () => header((await sign(officer, 'conversion-pool')).slice(0, -9)),
    ],
    [
      'an actor with a role that does not exist',
      async () => header(await sign({ ...officer, roles: ['mayor' as never] }, 'conversion-pool')),
    ],
  ])('refuses %s', async (_, authorization) => {
    const response = await ask('signed-in', await authorization());
    expect(response.statusCode).toBe(401);
    expect(response.json()).toMatchObject({
      code: 'not-signed-in',
      type: '/problems/not-signed-in',
    });
  });
});

describe('requireDistrict', () => {
  test('lets a person act in a district of theirs', () => {
    expect(() => requireDistrict(officer, 'wuda')).not.toThrow();
  });

  test('refuses to act in another district', () => {
    expect(() => requireDistrict(officer, 'hainan')).toThrow(
      expect.objectContaining({ code: 'outside-your-district' }),
    );
  });
});
