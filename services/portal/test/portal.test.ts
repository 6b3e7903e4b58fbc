import { createServer as createHttpServer } from 'node:http';
import { type AddressInfo, createServer, type Server } from 'node:net';
import { virtualClock } from '@tisheng/service-kit/clock';
import { createActorSigner, createActorVerifier } from '@tisheng/service-kit/http';
import { type ServiceUnderTest, serviceUnderTest, sqlRows, testActorKeys } from '@tisheng/test-kit';
import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createApp } from '#app.ts';
import { createFirstAdministrator } from '#application/accounts.ts';
import { createAccount } from '#application/administration.ts';
import { systemContext } from '#application/directory.ts';

const clock = virtualClock(new Date('2026-03-02T01:00:00Z'), { frozen: true });
const heard: { url: string; headers: Record<string, unknown>; body: string }[] = [];
let echo: ReturnType<typeof createHttpServer>;
let service: ServiceUnderTest;
let password: string;

/** A service behind the gateway that says what it was told. */
function listen(): Promise<string> {
  echo = createHttpServer((request, response) => {
    let body = '';
    request.on('data', (part: Buffer) => (body += part.toString()));
    request.on('end', () => {
      heard.push({ url: request.url ?? '', headers: request.headers, body });
      response.writeHead(409, {
        'content-type': 'application/problem+json',
        'tisheng-fact': 'fact-1',
      });
      response.end('{"code":"already-admitted"}');
    });
  });
  return new Promise((resolve) => {
    echo.listen(0, '127.0.0.1', () =>
      resolve(`http://127.0.0.1:${(echo.address() as AddressInfo).port}`),
    );
  });
}

/** An address at which nobody listens. */
async function deadAddress(): Promise<string> {
  const server: Server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return `http://127.0.0.1:${port}`;
}

beforeAll(async () => {
  const addresses = { 'conversion-pool': await listen(), journey: await deadAddress() };
  service = await serviceUnderTest('portal', (options) =>
    createApp({
      ...options,
      addresses,
      sign: createActorSigner(testActorKeys.privateKeyPem),
      consoleFolder: 'none',
      demonstration: { clock },
    }),
  );
  const em = service.app.orm.em.fork();
  const person = { id: 'p1', username: 'zhangsan', name: '测试员', bureau: 'finance' as const };
  ({ password } = await em.transactional((tx) =>
    createAccount(systemContext(tx, clock), {
      ...person,
      roles: ['finance-payer'],
      districts: ['wuda'],
    }),
  ));
});
afterAll(async () => {
  await service.close();
  echo.close();
});

const inject = (
  method: 'GET' | 'POST' | 'PUT' | 'DELETE',
  url: string,
  given: { cookie?: string; body?: object; csrf?: boolean } = {},
) =>
  service.app.server.inject({
    method,
    url,
    headers: {
      'idempotency-key': crypto.randomUUID(),
      ...(given.csrf === false ? {} : { 'x-tisheng-csrf': '1' }),
      ...(given.cookie ? { cookie: given.cookie } : {}),
    },
    ...(given.body ? { payload: given.body } : {}),
  });
const firstAdministrator = ({ app }: ServiceUnderTest) =>
  app.orm.em.fork().transactional((tx) => createFirstAdministrator(systemContext(tx, clock)));
const signIn = (body: object) => inject('POST', '/api/portal/session', { body });
const cookieOf = async (account: string) =>
  String((await signIn({ account })).headers['set-cookie']).split(';')[0] ?? '';

describe('signing in', () => {
  test('with one click opens a demonstration account', async () => {
    const response = await signIn({ account: 'demo-registrar' });
    expect(response.json()).toMatchObject({
      user: { roles: ['registrar'] },
      demo: true,
      today: '2026-03-02',
    });
    expect(response.headers['set-cookie']).toMatch(/HttpOnly; SameSite=Lax/);
  });

  test('with name and password works, and tells neither from the other when it fails', async () => {
    expect((await signIn({ username: 'zhangsan', password })).statusCode).toBe(200);
    const wrong = await signIn({ username: 'zhangsan', password: 'wrong' });
    const unknown = await signIn({ username: 'lisi', password: 'wrong' });
    expect([wrong.json().code, wrong.json().detail]).toEqual([
      unknown.json().code,
      unknown.json().detail,
    ]);
  });

  test('locks after five failures and leaves a row for each attempt', async () => {
    const failures = Array.from({ length: 5 }, () => ({ username: 'zhangsan', password: 'guess' }));
    for (const attempt of failures) await signIn(attempt);
    const response = await signIn({ username: 'zhangsan', password });
    expect([response.statusCode, response.json().code]).toEqual([403, 'account-locked']);
    const rows = await sqlRows(
      service.database.adminUrl,
      `select outcome from sign_in_audit where username = 'zhangsan'`,
    );
    expect(rows.length).toBeGreaterThanOrEqual(7);
    expect(rows.at(-1)?.['outcome']).toBe('locked');
  });

  test('is refused without the header that another site cannot set', async () => {
    const body = { account: 'demo-registrar' };
    const response = await inject('POST', '/api/portal/session', { body, csrf: false });
    expect(response.json().code).toBe('not-from-this-site');
  });

  test('ends with signing out', async () => {
    const cookie = await cookieOf('demo-registrar');
    expect((await inject('GET', '/api/portal/session', { cookie })).statusCode).toBe(200);
    await inject('DELETE', '/api/portal/session', { cookie });
    expect((await inject('GET', '/api/portal/session', { cookie })).json().code).toBe(
      'not-signed-in',
    );
  });

  test('keeps no token that would open a session', async () => {
    const cookie = await cookieOf('demo-registrar');
    const rows = await sqlRows(service.database.adminUrl, 'select token_hash from sessions');
    expect(rows.map(({ token_hash }) => token_hash)).not.toContain(cookie.split('=')[1]);
  });
});

describe('the gateway', () => {
  test('passes a command on with a token that says who asks, and the answer back as it is', async () => {
    const cookie = await cookieOf('demo-cultivation-haibowan');
    const body = { district: 'haibowan' };
    const response = await inject('POST', '/api/conversion-pool/screenings?x=1', { cookie, body });
    expect([response.statusCode, response.json().code]).toEqual([409, 'already-admitted']);
    expect(response.headers['tisheng-fact']).toBe('fact-1');
    const told = heard.at(-1);
    expect([told?.url, told?.body]).toEqual([
      '/api/conversion-pool/screenings?x=1',
      JSON.stringify(body),
    ]);
    expect(told?.headers['cookie']).toBeUndefined();
    const token = String(told?.headers['authorization']).replace('Bearer ', '');
    const verify = createActorVerifier(testActorKeys.publicKeyPem);
    expect(await verify(token, 'conversion-pool')).toMatchObject({
      id: 'demo-cultivation-haibowan',
    });
    await expect(verify(token, 'subsidy-ledger')).rejects.toThrow('unexpected "aud" claim value');
  });

  test.each([
    ['/api/conversion-pool/candidates', undefined, 'not-signed-in'],
    ['/api/treasury/all', 'demo-registrar', 'no-such-service'],
    ['/api/constructor/x', 'demo-registrar', 'no-such-service'],
    ['/api/journey/worklist', 'demo-registrar', 'service-unavailable'],
  ])('%s asked by %s is refused: %s', async (url, account, code) => {
    const cookie = account ? await cookieOf(account) : '';
    expect((await inject('GET', url, { cookie })).json().code).toBe(code);
  });
});

describe('the demonstration clock', () => {
  test('goes forward by working days, over the Qingming holiday, and never back', async () => {
    const cookie = await cookieOf('demo-system-admin');
    const advance = (body: object) =>
      inject('POST', '/api/portal/demo-clock/advance', { cookie, body });
    expect((await advance({ to: '2026-04-03' })).json().today).toBe('2026-04-03');
    expect((await advance({ workdays: 1 })).json().today).toBe('2026-04-07');
    expect((await advance({ to: '2026-04-01' })).json().code).toBe('clock-not-movable');
    expect(clock.today()).toBe('2026-04-07');
  });

  test('is moved by the system administrator alone', async () => {
    const cookie = await cookieOf('demo-registrar');
    const response = await inject('POST', '/api/portal/demo-clock/advance', {
      cookie,
      body: { workdays: 1 },
    });
    expect(response.json().code).toBe('not-permitted');
  });
});

describe('accounts', () => {
  test('are added by the security administrator, with a password told once', async () => {
    const cookie = await cookieOf('demo-security-admin');
    const body = {
      username: 'wangwu',
      name: '测试员',
      bureau: 'health',
      roles: ['permit-officer'],
      districts: ['wuda'],
      reason: '新到岗',
    };
    const added = await inject('PUT', `/api/portal/accounts/${uuidv7()}`, { cookie, body });
    expect((await signIn({ username: 'wangwu', password: added.json().password })).statusCode).toBe(
      200,
    );
    const again = await inject('PUT', `/api/portal/accounts/${uuidv7()}`, { cookie, body });
    expect([again.statusCode, again.json().code]).toEqual([409, 'username-taken']);
  });

  test('begin with one administrator, made only while there is none', async () => {
    await expect(firstAdministrator(service)).rejects.toMatchObject({
      code: 'username-taken',
    });
  });
});

describe('a new city', () => {
  test('gets its first administrator with a password told once, who may add the others', async () => {
    const empty = await serviceUnderTest('portal', (options) =>
      createApp({
        ...options,
        addresses: {},
        sign: createActorSigner(testActorKeys.privateKeyPem),
        consoleFolder: 'none',
        demonstration: null,
      }),
    );
    const administrator = await firstAdministrator(empty);
    const response = await empty.app.server.inject({
      method: 'POST',
      url: '/api/portal/session',
      headers: { 'x-tisheng-csrf': '1' },
      payload: administrator,
    });
    expect(response.json()).toMatchObject({ user: { roles: ['security-admin'] }, demo: false });
    await empty.close();
  });
});
