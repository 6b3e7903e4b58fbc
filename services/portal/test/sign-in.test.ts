import { sqlRows } from '@tisheng/test-kit';
import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { nobodysHash } from '#application/sign-in.ts';
import { type PortalUnderTest, portalUnderTest } from './portal-under-test.ts';

let portal: PortalUnderTest;
let addresses = 0;
/** Each test comes from addresses of its own, unless it is about them. */
const somewhere = () => `10.0.${Math.floor(++addresses / 250)}.${(addresses % 250) + 1}`;

beforeAll(async () => {
  portal = await portalUnderTest();
});
afterAll(() => portal.close());

async function person() {
  const id = uuidv7();
  const username = `u-${id}`;
  const { password } = await portal.add({
    id,
    username,
    name: '测试员',
    bureau: 'finance',
    roles: ['finance-payer'],
    districts: ['wuda'],
  });
  return { id, username, password };
}

const outcomesOf = async (username: string) =>
  (
    await sqlRows<{ outcome: string }>(
      portal.adminUrl,
      'select outcome from sign_in_audit where username = $1 order by id',
      [username],
    )
  ).map(({ outcome }) => outcome);

async function guess(username: string, times: number, from = somewhere) {
  const guesses = Array.from({ length: times }, (_, n) =>
    portal.signIn({ username, password: `guess-${n}` }, { from: from() }),
  );
  return (await Promise.all(guesses)).map((response) => response.json().code as string);
}

describe('sixty wrong passwords at once', () => {
  test('count as sixty, and five of them are looked at', async () => {
    const { username, password } = await person();
    const codes = await guess(username, 60);
    expect(codes.filter((code) => code === 'sign-in-failed')).toHaveLength(5);
    expect(codes.filter((code) => code === 'account-locked')).toHaveLength(55);
    const [count] = await sqlRows(
      portal.adminUrl,
      'select failures from sign_in_counts where key = $1',
      [`name/${username}`],
    );
    expect(count?.['failures']).toBe(60);
    expect(await outcomesOf(username)).toHaveLength(60);
    const right = await portal.signIn({ username, password }, { from: somewhere() });
    expect(right.json().code).toBe('account-locked');
  });

  test('from one address lock the address, and no more names than they tried', async () => {
    const here = somewhere();
    const { username, password } = await person();
    const codes = await Promise.all(
      Array.from({ length: 60 }, (_, n) =>
        portal.signIn({ username: `nobody-${n}`, password: 'guess' }, { from: here }),
      ),
    );
    const refused = codes.filter((response) => response.json().code === 'address-locked');
    expect([refused.length, refused[0]?.statusCode]).toEqual([30, 429]);
    const there = await portal.signIn({ username, password }, { from: somewhere() });
    expect(there.statusCode).toBe(200);
  });
});

describe('a known name and an unknown one', () => {
  test('get the same answers, the sixth and seventh too', async () => {
    const { username } = await person();
    const answers = async (name: string) => {
      const told: unknown[] = [];
      for (let n = 0; n < 7; n += 1) {
        const response = await portal.signIn(
          { username: name, password: 'wrong' },
          { from: somewhere() },
        );
        const { traceId: _, ...problem } = response.json();
        told.push([response.statusCode, problem]);
      }
      return told;
    };
    expect(await answers(username)).toEqual(await answers(`u-${uuidv7()}`));
  });

  test('cost the same hash', async () => {
    const { id } = await person();
    const [row] = await sqlRows<{ password_hash: string }>(
      portal.adminUrl,
      'select password_hash from accounts where id = $1',
      [id],
    );
    const costOf = (hash = '') => hash.split('$').slice(1, 4);
    expect(costOf(row?.password_hash)).toEqual(costOf(nobodysHash));
  });
});

describe('a lock', () => {
  test('ends with time, and counting begins anew', async () => {
    const { username, password } = await person();
    await guess(username, 6);
    await sqlRows(
      portal.adminUrl,
      `update sign_in_counts set locked_until = now() - interval '1 second' where key = $1`,
      [`name/${username}`],
    );
    expect(await guess(username, 1)).toEqual(['sign-in-failed']);
    const right = await portal.signIn({ username, password }, { from: somewhere() });
    expect(right.statusCode).toBe(200);
    expect(await guess(username, 4)).toEqual(Array.from({ length: 4 }, () => 'sign-in-failed'));
  });

  test('is not prolonged by who goes on trying', async () => {
    const { username } = await person();
    await guess(username, 5);
    const until = () =>
      sqlRows(portal.adminUrl, 'select locked_until from sign_in_counts where key = $1', [
        `name/${username}`,
      ]);
    const before = await until();
    await guess(username, 3);
    expect(await until()).toEqual(before);
  });

  test('holds nothing against an office whose people know their passwords', async () => {
    const here = somewhere();
    const { username, password } = await person();
    for (let n = 0; n < 32; n += 1)
      expect((await portal.signIn({ username, password }, { from: here })).statusCode).toBe(200);
  });
});

describe('the sign-in door', () => {
  test('reads no more than a name and a password', async () => {
    const response = await portal.signIn({ username: 'u', password: 'x'.repeat(8_000) });
    expect([response.statusCode, response.json().code]).toEqual([413, 'file-too-large']);
  });

  test('takes no sign that a database cannot store', async () => {
    const response = await portal.signIn({ username: 'u\u0000', password: 'x' });
    expect([response.statusCode, response.json().code]).toEqual([400, 'invalid-request']);
  });

  test('opens no real account by one click, in a demonstration either', async () => {
    const { id } = await person();
    expect((await portal.signIn({ account: id })).json().code).toBe('not-found');
  });

  test('believes no address that a stranger claims', async () => {
    const { username } = await person();
    await portal.signIn(
      { username, password: 'wrong' },
      { from: '10.9.9.9', headers: { 'x-forwarded-for': '8.8.8.8' } },
    );
    const [row] = await sqlRows(
      portal.adminUrl,
      'select address from sign_in_audit where username = $1',
      [username],
    );
    expect(row?.['address']).toBe('10.9.9.9');
  });
});

describe('the record of sign-ins', () => {
  test('is read by those who answer for it, filtered and page by page', async () => {
    const { username } = await person();
    await guess(username, 6);
    const read = async (account: string, query: string) => {
      const cookie = await portal.cookieOf({ account });
      return portal.send('GET', `/api/portal/sign-ins?${query}`, { cookie });
    };
    const found = await read('demo-auditor', `q=${username}&outcome=wrong-password&limit=2`);
    expect(found.json()).toMatchObject({
      total: 5,
      items: [
        { username, outcome: 'wrong-password' },
        { username, outcome: 'wrong-password' },
      ],
    });
    expect(JSON.stringify(found.json())).not.toContain('guess');
    const beyond = await read('demo-auditor', `q=${username}&outcome=wrong-password&offset=90`);
    expect(beyond.json()).toEqual({ items: [], total: 5 });
    expect((await read('demo-system-admin', '')).statusCode).toBe(403);
  });
});
