import { createServer, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createActorVerifier } from '@tisheng/service-kit/http';
import { sqlRows, testActorKeys } from '@tisheng/test-kit';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Administrators, administrators, codeOf } from './administrators.ts';

let portal: Administrators['portal'];
let first: string;
let { act, session } = {} as Administrators;
let behind: Server;
let answer: (response: ServerResponse) => void;
const tokens: string[] = [];

beforeAll(async () => {
  behind = createServer((request, response) => {
    tokens.push(String(request.headers.authorization).replace('Bearer ', ''));
    answer(response);
  });
  await new Promise<void>((resolve) => {
    behind.listen(0, '127.0.0.1', resolve);
  });
  const { port } = behind.address() as AddressInfo;
  const given = await administrators({ addresses: { journey: `http://127.0.0.1:${port}` } });
  ({ portal, act, session, first } = given);
});
afterAll(async () => {
  await portal.close();
  behind.close();
});

describe('looking with another’s eyes', () => {
  const verify = createActorVerifier(testActorKeys.publicKeyPem);
  const json = (response: ServerResponse) =>
    response.writeHead(200, { 'content-type': 'application/json' }).end('{}');

  test('shows what he would see, marks who looks, and does nothing', async () => {
    answer = json;
    const start = await act('demo-cultivation-wuda', 'viewing', { reason: '核对授权' });
    expect(start.statusCode).toBe(200);
    expect((await session(first)).json()).toMatchObject({
      user: { id: 'demo-cultivation-wuda', districts: ['wuda'] },
      viewing: { by: '演示安全管理员' },
    });
    const seen = await portal.send('GET', '/api/journey/worklist', { cookie: first });
    expect(seen.statusCode).toBe(200);
    expect(await verify(tokens.at(-1) ?? '', 'journey')).toMatchObject({
      id: 'demo-cultivation-wuda',
      roles: ['cultivation-officer'],
      viewedBy: { id: 'demo-security-admin' },
    });
    const before = tokens.length;
    for (const method of ['POST', 'PUT', 'DELETE'] as const)
      expect(codeOf(await portal.send(method, '/api/journey/rebuild', { cookie: first }))).toBe(
        'viewing-only',
      );
    expect(tokens).toHaveLength(before);
    const accounts = await portal.send('GET', '/api/portal/accounts', { cookie: first });
    expect(codeOf(accounts)).toBe('not-permitted');
  });

  test('opens no file', async () => {
    answer = (response) =>
      response.writeHead(200, { 'content-type': 'application/pdf' }).end('%PDF');
    const response = await portal.send('GET', '/api/journey/files/1', { cookie: first });
    expect([response.statusCode, codeOf(response)]).toEqual([403, 'viewing-no-files']);
  });

  test('ends when it is ended, and with its time', async () => {
    await portal.send('DELETE', '/api/portal/viewing', { cookie: first });
    expect((await session(first)).json()).toMatchObject({
      user: { id: 'demo-security-admin' },
      viewing: null,
    });
    await act('demo-cultivation-wuda', 'viewing', { reason: '核对授权' });
    await sqlRows(
      portal.adminUrl,
      `update sessions set viewing_until = now() - interval '1 second'
       where viewing_until is not null`,
    );
    expect((await session(first)).json().viewing).toBeNull();
    const changes = await portal.send('GET', '/api/portal/accounts/demo-cultivation-wuda/changes', {
      cookie: first,
    });
    expect(changes.json().items[0]).toMatchObject({
      label: '以该用户身份查看',
      reason: '核对授权',
    });
  });
});
