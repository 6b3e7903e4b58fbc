import type { EntityManager } from '@mikro-orm/postgresql';
import { verify } from '@node-rs/argon2';
import { refuse } from '@tisheng/service-kit/refusal';
import { type Account, isSessionAlive, type SessionLimits } from '#domain/account.ts';
import { isPasswordOld, type PasswordRules } from '#domain/password.ts';
import {
  mayTry,
  outcomeOf,
  refusalOf,
  type SignInLimits,
  type SignInOutcome,
} from '#domain/sign-in.ts';
import {
  findByUsername,
  getAccount,
  getAccountWithPassword,
  getDemonstrationAccount,
} from '#persistence/accounts.ts';
import type { SessionRow } from '#persistence/rows.ts';
import {
  endSession,
  findSession,
  openSession,
  setViewing,
  touchSession,
} from '#persistence/sessions.ts';
import { auditSignIn } from '#persistence/sign-in-audit.ts';
import { countAttempt, forgetAttempts, takeBackAttempt } from '#persistence/sign-in-counts.ts';

/** What a sign-in needs; `now` is the system clock, whatever a demonstration's clock says. */
export type SignInContext = { em: EntityManager; now: Date; address: string };
export type OpenedSession = { account: Account; token: string };

/** A verification against nobody's hash takes as long as a real one, so that timing tells no names. */
export const nobodysHash =
  '$argon2id$v=19$m=19456,t=2,p=1$V99TVSxvJz/b3661ORIRGg$9Y4ltYSoZXW3usFvf18AYtp+rCC4ZMiniXtnR+qmByg';

export const nameKey = (username: string) => `name/${username}`;
const addressKey = (address: string) => `address/${address}`;

/** @throws Refusal `sign-in-failed` | `account-locked` | `address-locked`; each attempt is audited. */
export async function signInWithPassword(
  context: SignInContext,
  { username, password }: { username: string; password: string },
  limits: SignInLimits,
): Promise<OpenedSession> {
  const { em, now, address } = context;
  const { account, outcome } = await attempt(context, { username, password }, limits);
  await auditSignIn(em, { username, outcome, address, at: now });
  if (!account || outcome !== 'signed-in') throw refusalOf(outcome, limits);
  await forgetAttempts(em, nameKey(username));
  await takeBackAttempt(em, addressKey(address), limits.ofAddress);
  return { account, token: await openSession(em, account.id, now) };
}

/** Counts first, for a known name and for an unknown one alike; who is locked costs no hash. */
async function attempt(
  { em, now, address }: SignInContext,
  { username, password }: { username: string; password: string },
  { ofName, ofAddress }: SignInLimits,
): Promise<{ account: Account | null; outcome: SignInOutcome }> {
  if (!mayTry(await countAttempt(em, addressKey(address), ofAddress, now), ofAddress))
    return { account: null, outcome: 'address-locked' };
  if (!mayTry(await countAttempt(em, nameKey(username), ofName, now), ofName))
    return { account: null, outcome: 'locked' };
  const found = await findByUsername(em, username);
  const matches = await verify(found?.passwordHash ?? nobodysHash, password).catch(() => false);
  const account = found?.account ?? null;
  return { account, outcome: outcomeOf(account, matches && Boolean(found?.passwordHash)) };
}

/** One click on a demonstration account; such accounts exist in a demonstration alone. */
export async function signInToDemonstration(
  { em, now, address }: SignInContext,
  accountId: string,
  demonstration: boolean,
): Promise<OpenedSession> {
  if (!demonstration) throw refuse('not-a-demonstration', '这不是演示环境，请用自己的账号登录');
  const account = await getDemonstrationAccount(em, accountId);
  await auditSignIn(em, { username: account.username, outcome: 'signed-in', address, at: now });
  return { account, token: await openSession(em, account.id, now) };
}

/** Whose session it is, and with whose eyes it looks at present. */
export type Asking = {
  account: Account;
  token: string;
  passwordDue: boolean;
  viewing: { account: Account; until: Date } | null;
};

/** @throws Refusal `not-signed-in` when there is no session or it has ended. */
export async function whoIs(
  em: EntityManager,
  token: string | undefined,
  now: Date,
  limits: { session: SessionLimits; password: PasswordRules },
): Promise<Asking> {
  const session = token ? await findSession(em, token) : null;
  const alive =
    session &&
    isSessionAlive({ ...session, endedAt: session.endedAt ?? null }, now, limits.session);
  if (!session || !token || !alive) throw refuse('not-signed-in', '登录状态已失效，请重新登录');
  await touchSession(em, session, now);
  const { account, passwordChangedAt } = await getAccountWithPassword(em, session.accountId);
  if (account.status === 'disabled') throw refuse('not-signed-in', '账号已停用，请联系安全管理员');
  const isOld =
    passwordChangedAt !== null && isPasswordOld(passwordChangedAt, now, limits.password);
  return {
    account,
    token,
    passwordDue: account.passwordDue || isOld,
    viewing: await viewingOf(em, session, account, now),
  };
}

/** Over with its time, with the viewer's office, and with the account that is looked at. */
async function viewingOf(em: EntityManager, session: SessionRow, viewer: Account, now: Date) {
  const { viewingAccountId, viewingUntil } = session;
  if (!viewingAccountId || !viewingUntil || viewingUntil <= now) return null;
  if (!viewer.roles.includes('security-admin')) return null;
  const account = await getAccount(em, viewingAccountId);
  return account.status === 'active' ? { account, until: viewingUntil } : null;
}

export const endViewing = (em: EntityManager, viewer: Account) => setViewing(em, viewer.id, null);

export async function signOut(em: EntityManager, token: string | undefined, now: Date) {
  if (token) await endSession(em, token, now);
}
