import { sqlRows } from '@tisheng/test-kit';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { defaultSettings } from '../src/settings.ts';
import { type PortalUnderTest, portalUnderTest } from './portal-under-test.ts';

let portal: PortalUnderTest;

beforeAll(async () => {
  portal = await portalUnderTest({
    settings: {
      ...defaultSettings,
      trustProxy: ['10.1.0.0/16'],
      requests: { perPerson: 20, heavyPerPerson: 3, perAddress: 15 },
    },
  });
});
afterAll(() => portal.close());

const session = (cookie: string) => portal.send('GET', '/api/portal/session', { cookie });
const times = (n: number) => Array.from({ length: n }, (_, at) => at);

describe('behind a proxy that is named', () => {
  test('the address is that of the person, and the cookie goes over https alone', async () => {
    const response = await portal.signIn(
      { account: 'demo-registrar' },
      {
        from: '10.1.2.3',
        headers: { 'x-forwarded-for': '172.20.0.7', 'x-forwarded-proto': 'https' },
      },
    );
    expect(response.headers['set-cookie']).toContain('Secure');
    const [row] = await sqlRows(
      portal.adminUrl,
      'select address from sign_in_audit order by id desc limit 1',
    );
    expect(row?.['address']).toBe('172.20.0.7');
  });

  test('each person has a bucket of his own', async () => {
    const [busy, other] = [
      await portal.cookieOf({ account: 'demo-registrar' }),
      await portal.cookieOf({ account: 'demo-finance-payer' }),
    ];
    const codes = [];
    for (const _ of times(21)) codes.push((await session(busy)).statusCode);
    expect(codes.filter((code) => code === 200)).toHaveLength(20);
    const refused = await session(busy);
    expect([refused.statusCode, refused.json().code]).toEqual([429, 'too-many-requests']);
    expect(Number(refused.headers['retry-after'])).toBeGreaterThan(0);
    expect((await session(other)).statusCode).toBe(200);
  });

  test('what costs much has a smaller one, and does not use up the ordinary one', async () => {
    const cookie = await portal.cookieOf({ account: 'demo-statistics' });
    const paper = () => portal.send('GET', '/api/nowhere/cases/1/documents/a.pdf', { cookie });
    for (const _ of times(3)) expect((await paper()).json().code).toBe('no-such-service');
    expect((await paper()).json().code).toBe('too-many-requests');
    expect((await session(cookie)).statusCode).toBe(200);
  });

  test('strangers share that of their address alone', async () => {
    const from = (address: string) =>
      portal.send('GET', '/api/portal/demo-accounts', {
        from: '10.1.2.3',
        headers: { 'x-forwarded-for': address },
      });
    for (const _ of times(15)) await from('172.20.0.8');
    expect((await from('172.20.0.8')).json().code).toBe('too-many-requests');
    expect((await from('172.20.0.9')).statusCode).toBe(200);
  });
});

describe('the figures of portal', () => {
  test.each([
    ['to the machine itself', '127.0.0.1', {}, 200],
    ['to nobody else', '10.1.2.3', {}, 404],
    ['through no proxy', '127.0.0.1', { 'x-forwarded-for': '8.8.8.8' }, 404],
  ] as const)('are told %s', async (_, from, headers, status) => {
    expect((await portal.send('GET', '/metrics', { from, headers })).statusCode).toBe(status);
  });
});
