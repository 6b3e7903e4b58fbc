import { sqlRows } from '@tisheng/test-kit';
import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  type Administrators,
  administrators,
  codeOf,
  person,
  type AccountSeen as View,
} from './administrators.ts';

let portal: Administrators['portal'];
let first: string;
let second: string;
let { make, read, act, session, told } = {} as Administrators;

beforeAll(async () => {
  const given = await administrators();
  ({ portal, make, read, act, session, told } = given);
  [first, second] = [given.first, given.second];
});
afterAll(() => portal.close());

describe('making an account', () => {
  test('a second time is a conflict, with the same id and with the same user name', async () => {
    const { id, body } = await make();
    const again = await portal.send('PUT', `/api/portal/accounts/${id}`, { cookie: first, body });
    expect([again.statusCode, codeOf(again)]).toEqual([409, 'account-exists']);
    const other = await portal.send('PUT', `/api/portal/accounts/${uuidv7()}`, {
      cookie: first,
      body,
    });
    expect([other.statusCode, codeOf(other)]).toEqual([409, 'username-taken']);
  });

  test('with roles that exclude each other says which and why', async () => {
    const body = { ...person(), roles: ['finance-reviewer', 'finance-payer'] };
    const response = await portal.send('PUT', `/api/portal/accounts/${uuidv7()}`, {
      cookie: first,
      body,
    });
    expect([response.statusCode, codeOf(response)]).toEqual([422, 'roles-exclude-each-other']);
    expect(response.json().detail).toContain('审核批准与支付分开');
  });

  test.each(['demo-system-admin', 'demo-auditor', 'demo-registrar', 'demo-leading-office'])(
    'is not for %s',
    async (account) => {
      const cookie = await portal.cookieOf({ account });
      const body = person();
      const response = await portal.send('PUT', `/api/portal/accounts/${uuidv7()}`, {
        cookie,
        body,
      });
      expect([response.statusCode, codeOf(response)]).toEqual([403, 'not-permitted']);
    },
  );

  test('keeps the password nowhere', async () => {
    const { id, password } = await make();
    const { password: reset } = (await act(id, 'password-reset')).json();
    const tables = [
      'journal',
      'outbox',
      'idempotency_keys',
      'account_changes',
      'accounts',
      'account_passwords',
    ];
    for (const table of tables) {
      const rows = await sqlRows(portal.adminUrl, `select t::text from ${table} t`);
      const text = JSON.stringify(rows);
      expect([table, text.includes(password), text.includes(reset)]).toEqual([table, false, false]);
    }
  });
});

test('an account whose name is older than its bound signs in, works, and can be shut', async () => {
  const { id, body } = await make({ roles: ['security-admin'], reason: '接任' });
  await act(id, 'rights-confirmation', { reason: '核对任命文件' }, second);
  const name = '演'.repeat(60);
  await sqlRows(
    portal.adminUrl,
    'update accounts set name = $2, password_due = false where id = $1',
    [id, name],
  );
  const { password } = (await act(id, 'password-reset')).json();
  const signedIn = await portal.cookieOf({ username: body.username, password });
  const seen = await session(signedIn);
  expect([seen.statusCode, seen.json().user.name]).toEqual([200, name]);
  expect((await act(id, 'disabling')).statusCode).toBe(200);
});

describe('rights to money', () => {
  test('begin when a second administrator confirms them, and all of it is on record', async () => {
    const { id } = await make();
    const entry = { ...person(), username: undefined, roles: ['finance-payer'] };
    const changed = (await act(id, 'change', entry)).json<View>();
    expect([changed.roles, changed.proposal]).toMatchObject([[], { roles: ['finance-payer'] }]);
    expect(changed.availableActions.map(({ action }) => action)).not.toContain(
      'rights-confirmation',
    );
    expect(codeOf(await act(id, 'rights-confirmation'))).toBe('second-person-needed');
    const confirmed = await act(id, 'rights-confirmation', { reason: '核对任命文件' }, second);
    expect(confirmed.json<View>()).toMatchObject({ roles: ['finance-payer'], proposal: null });
    expect(await told(id)).toEqual(['OfficerListed', 'OfficerListed', 'OfficerListed']);
    const auditor = await portal.cookieOf({ account: 'demo-auditor' });
    const changes = await portal.send('GET', `/api/portal/accounts/${id}/changes`, {
      cookie: auditor,
    });
    expect(changes.json().items).toMatchObject([
      {
        label: '确认授权',
        actorName: '演示安全管理员乙',
        reason: '核对任命文件',
        before: { roles: [], proposed: ['finance-payer'] },
        after: { roles: ['finance-payer'] },
      },
      { label: '变更', before: { roles: ['leading-office'] } },
      { label: '新增', before: null },
    ]);
  });

  test('decided on an old page are refused', async () => {
    const { id } = await make();
    const response = await portal.send('POST', `/api/portal/accounts/${id}/disabling`, {
      cookie: first,
      body: { reason: '离岗' },
      headers: { 'if-match': '"99"' },
    });
    expect(response.statusCode).toBe(412);
  });

  test('of oneself are nobody’s to give or to take', async () => {
    for (const noun of ['change', 'disabling', 'password-reset', 'viewing'] as const) {
      const body = noun === 'change' ? { ...person(), username: undefined } : { reason: '自己' };
      expect([noun, codeOf(await act('demo-security-admin', noun, body))]).toEqual([
        noun,
        'own-account',
      ]);
    }
  });

  test('of the last administrator stay, whoever of two is faster', async () => {
    const shut = (id: string, cookie: string) => act(id, 'disabling', { reason: '离岗' }, cookie);
    const answers = await Promise.all([
      shut('demo-security-checker', first),
      shut('demo-security-admin', second),
    ]);
    const codes = answers.map(({ statusCode }) => statusCode).toSorted();
    expect(codes[0]).toBe(200);
    expect(codes[1]).toBeGreaterThanOrEqual(400);
    await sqlRows(portal.adminUrl, `update accounts set status = 'active' where demonstration`);
    first = await portal.cookieOf({ account: 'demo-security-admin' });
    second = await portal.cookieOf({ account: 'demo-security-checker' });
  });
});

describe('an account that is shut', () => {
  test('is out at once everywhere, gone from the directory, and back when it is opened', async () => {
    const { id, body, password } = await make();
    const who = { username: body.username, password };
    const cookie = await portal.cookieOf(who);
    expect((await session(cookie)).statusCode).toBe(200);
    expect((await act(id, 'disabling', { reason: '离岗' })).json<View>().status).toBe('disabled');
    expect((await session(cookie)).statusCode).toBe(401);
    expect(codeOf(await portal.signIn(who))).toBe('sign-in-failed');
    expect((await act(id, 'enabling', { reason: '返岗' })).statusCode).toBe(200);
    expect((await session(cookie)).statusCode).toBe(401);
    expect((await portal.signIn(who)).statusCode).toBe(200);
    expect(await told(id)).toEqual(['OfficerListed', 'OfficerLeft', 'OfficerListed']);
  });
});

describe('a password given by another', () => {
  test('opens nothing but its own change', async () => {
    const { id, body, password } = await make();
    const cookie = await portal.cookieOf({ username: body.username, password });
    expect((await session(cookie)).json().passwordDue).toBe(true);
    expect(codeOf(await portal.send('GET', '/api/portal/colleagues', { cookie }))).toBe(
      'password-change-due',
    );
    expect(codeOf(await portal.send('GET', '/api/journey/worklist', { cookie }))).toBe(
      'password-change-due',
    );
    const change = (current: string, next: string) =>
      portal.send('PUT', '/api/portal/own-password', { cookie, body: { current, next } });
    expect(codeOf(await change('guess', 'Abcdef-2026'))).toBe('password-wrong');
    expect(codeOf(await change(password, 'short'))).toBe('password-too-weak');
    expect(codeOf(await change(password, password))).toMatch(/^password-/);
    const elsewhere = await portal.cookieOf({ username: body.username, password });
    expect((await change(password, 'Abcdef-2026')).statusCode).toBe(204);
    expect((await session(cookie)).json().passwordDue).toBe(false);
    expect((await session(elsewhere)).statusCode).toBe(401);
    expect(codeOf(await change('Abcdef-2026', 'Abcdef-2026'))).toBe('password-used-before');
    expect(codeOf(await portal.signIn({ username: body.username, password }))).toBe(
      'sign-in-failed',
    );
    expect((await act(id, 'password-reset')).json().password).not.toBe(password);
    expect((await session(cookie)).statusCode).toBe(401);
  });

  test('that is guessed at in an open window locks the name', async () => {
    const { body, password } = await make();
    const cookie = await portal.cookieOf({ username: body.username, password });
    const codes: unknown[] = [];
    for (let n = 0; n < 6; n += 1)
      codes.push(
        codeOf(
          await portal.send('PUT', '/api/portal/own-password', {
            cookie,
            body: { current: `guess-${n}`, next: 'Abcdef-2026' },
          }),
        ),
      );
    expect(codes).toEqual([...Array.from({ length: 5 }, () => 'password-wrong'), 'account-locked']);
  });

  test('grows old', async () => {
    const { id, body, password } = await make();
    const cookie = await portal.cookieOf({ username: body.username, password });
    await sqlRows(
      portal.adminUrl,
      `update accounts set password_due = false, password_changed_at = now() - interval '91 days'
       where id = $1`,
      [id],
    );
    expect((await session(cookie)).json().passwordDue).toBe(true);
  });
});

describe('a locked name', () => {
  test('is let in by the administrator before its time', async () => {
    const { id, body, password } = await make();
    for (let n = 0; n < 6; n += 1)
      await portal.signIn({ username: body.username, password: 'guess' }, { from: `10.7.0.${n}` });
    expect((await read(id)).availableActions.map(({ action }) => action)).toContain('unlocking');
    expect((await act(id, 'unlocking')).statusCode).toBe(200);
    const right = await portal.signIn({ username: body.username, password }, { from: '10.7.1.1' });
    expect(right.statusCode).toBe(200);
    expect(codeOf(await act(id, 'unlocking'))).toBe('already-so');
  });
});
