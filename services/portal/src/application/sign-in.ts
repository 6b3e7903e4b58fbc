import type { EntityManager } from '@mikro-orm/postgresql';
import { verify } from '@node-rs/argon2';
import { refuse } from '@tisheng/service-kit/refusal';
import {
  type Account,
  attemptSignIn,
  isSessionAlive,
  lockMinutes,
  refusalOf,
} from '#domain/account.ts';
import { auditSignIn, findByUsername, getAccount, saveAttempt } from '#persistence/accounts.ts';
import { endSession, findSession, openSession, touchSession } from '#persistence/sessions.ts';

/** What a sign-in needs; `now` is the system clock, whatever a demonstration's clock says. */
export type SignInContext = { em: EntityManager; now: Date; address: string };
export type OpenedSession = { account: Account; token: string };

// A verification against nobody's hash takes as long as a real one, so that timing tells no names.
const nobodysHash =
  '$argon2id$v=19$m=19456,t=2,p=1$V99TVSxvJz/b3661ORIRGg$9Y4ltYSoZXW3usFvf18AYtp+rCC4ZMiniXtnR+qmByg';

/** @throws Refusal `sign-in-failed` | `account-locked`; each attempt is audited. */
export async function signInWithPassword(
  context: SignInContext,
  username: string,
  password: string,
): Promise<OpenedSession> {
  const { em, now, address } = context;
  const found = await findByUsername(em, username);
  const matches = await verify(found?.passwordHash ?? nobodysHash, password).catch(() => false);
  if (!found) {
    await auditSignIn(em, { username, outcome: 'unknown-user', address, at: now });
    throw refusalOf('unknown-user');
  }
  const { account, outcome } = attemptSignIn(found.account, matches, {
    now,
    lockEndsAt: new Date(now.getTime() + lockMinutes * 60_000),
  });
  await saveAttempt(em, account);
  await auditSignIn(em, { username, outcome, address, at: now });
  if (outcome !== 'signed-in') throw refusalOf(outcome);
  return { account, token: await openSession(em, account.id, now) };
}

/** One click on a demonstration account; such accounts exist in a demonstration alone. */
export async function signInToDemonstration(
  { em, now, address }: SignInContext,
  accountId: string,
  demonstration: boolean,
): Promise<OpenedSession> {
  if (!demonstration) throw refuse('not-a-demonstration', '这不是演示环境，请用自己的账号登录');
  const account = await getAccount(em, accountId);
  await auditSignIn(em, { username: account.username, outcome: 'signed-in', address, at: now });
  return { account, token: await openSession(em, account.id, now) };
}

/** @throws Refusal `not-signed-in` when there is no session or it has ended. */
export async function whoIs(em: EntityManager, token: string | undefined, now: Date) {
  const session = token ? await findSession(em, token) : null;
  if (!session || !isSessionAlive({ ...session, endedAt: session.endedAt ?? null }, now))
    throw refuse('not-signed-in', '登录状态已失效，请重新登录');
  await touchSession(em, session, now);
  const account = await getAccount(em, session.accountId);
  if (account.status === 'disabled') throw refuse('not-signed-in', '账号已停用，请联系安全管理员');
  return account;
}

export async function signOut(em: EntityManager, token: string | undefined, now: Date) {
  if (token) await endSession(em, token, now);
}
