import { v7 as uuidv7 } from 'uuid';
import { expect } from 'vitest';
import type { PortalOptions } from '#app.ts';
import { portalUnderTest } from './portal-under-test.ts';

export type AccountSeen = {
  id: string;
  version: number;
  roles: string[];
  status: string;
  proposal: object | null;
  availableActions: { action: string }[];
};
export type Administrators = Awaited<ReturnType<typeof administrators>>;

export const person = () => ({
  username: `u-${uuidv7()}`,
  name: '测试员',
  bureau: 'finance',
  roles: ['leading-office'],
  districts: ['wuda'],
  reason: '新到岗',
});
export const codeOf = (response: { json: () => { code?: string } }) => response.json().code;

/** Portal with its two security administrators signed in, and what they do. */
export async function administrators(given: Partial<PortalOptions> = {}) {
  const portal = await portalUnderTest(given);
  const first = await portal.cookieOf({ account: 'demo-security-admin' });
  const second = await portal.cookieOf({ account: 'demo-security-checker' });

  const read = async (id: string, cookie = first) =>
    (await portal.send('GET', `/api/portal/accounts/${id}`, { cookie })).json<AccountSeen>();
  return {
    portal,
    first,
    second,
    read,
    make: async (differing: object = {}) => {
      const id = uuidv7();
      const body = { ...person(), ...differing };
      const url = `/api/portal/accounts/${id}`;
      const response = await portal.send('PUT', url, { cookie: first, body });
      expect(response.statusCode).toBe(200);
      return { id, body, ...response.json<{ account: AccountSeen; password: string }>() };
    },
    act: async (
      id: string,
      noun: string,
      body: object = { reason: '岗位调整' },
      cookie = first,
    ) => {
      const { version } = await read(id);
      const method = noun === 'password-reset' ? 'PUT' : 'POST';
      const headers = { 'if-match': `"${version}"` };
      return portal.send(method, `/api/portal/accounts/${id}/${noun}`, { cookie, body, headers });
    },
    session: (cookie: string) => portal.send('GET', '/api/portal/session', { cookie }),
    told: async (id: string) =>
      (await portal.service.journal())
        .filter(({ subject }) => subject === `officer/${id}`)
        .map(({ type }) => type),
  };
}
