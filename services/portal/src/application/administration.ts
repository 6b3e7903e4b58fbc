import { randomBytes } from 'node:crypto';
import { hash } from '@node-rs/argon2';
import type { Actor } from '@tisheng/contracts';
import { type PersonContext, requireVersion } from '@tisheng/service-kit/http';
import type { CommandContext } from '@tisheng/service-kit/messaging';
import type { Account, Entry } from '#domain/account.ts';
import {
  change,
  confirmRights,
  type Deciding,
  disable,
  enable,
  open,
  refuseOwn,
  rejectRights,
  resetPassword,
} from '#domain/administration.ts';
import { refuse } from '#domain/refusals.ts';
import { onRecord, recordChange } from '#persistence/account-changes.ts';
import {
  addAccount,
  countAdministrators,
  hasAccount,
  lockAccount,
  saveAccount,
} from '#persistence/accounts.ts';
import { setPassword } from '#persistence/passwords.ts';
import { endSessionsOf, setViewing } from '#persistence/sessions.ts';
import { forgetAttempts } from '#persistence/sign-in-counts.ts';
import { tellDirectory } from './directory.ts';
import { nameKey } from './sign-in.ts';

/** Which account, as whoever decides saw it, and why. */
export type Order = { id: string; version: number; reason: string };

/** How long one looks with other eyes before it is asked for again. */
const viewingMinutes = 15;
/** Told once, handed over in person, and changed before anything else: long enough that nobody guesses it. */
const oneTimePassword = () => randomBytes(12).toString('base64url');

/** Exists → version → decision; what was, what is, who and why go on record with it. */
async function decideOn(
  context: PersonContext,
  { id, version, reason }: Order,
  act: string,
  decide: (account: Account, deciding: Deciding) => Account,
): Promise<Account> {
  const { tx, actor } = context;
  const administrators = await countAdministrators(tx);
  const before = await lockAccount(tx, id);
  requireVersion(before, version);
  const now = new Date();
  const deciding = { actor: nameOf(actor), administrators, reason, at: now.toISOString() };
  const after = await saveAccount(tx, decide(before, deciding));
  await record(context, act, reason, { before, after });
  await tellDirectory(context, before, after);
  return after;
}

async function record(
  { tx, cause: { actor } }: CommandContext,
  act: string,
  reason: string,
  { before, after }: { before: Account | null; after: Account },
): Promise<void> {
  await recordChange(tx, {
    accountId: after.id,
    act,
    actorId: actor.id,
    actorName: actor.name,
    reason,
    before: before && onRecord(before),
    after: onRecord(after),
    at: new Date(),
  });
}

const nameOf = ({ id, name }: Pick<Actor, 'id' | 'name'>) => ({ id, name });

export type NewAccount = Entry & { id: string; username: string };

/**
 * Adds an account with a random password that is told once and must be handed over in person.
 * @throws Refusal `account-exists` | `username-taken` and those of roles
 */
export async function createAccount(
  context: CommandContext,
  { id, username, ...entry }: NewAccount,
  reason = '新增',
): Promise<{ account: Account; password: string }> {
  const { tx, cause } = context;
  const now = new Date();
  const administrators = await countAdministrators(tx);
  const deciding = { actor: nameOf(cause.actor), administrators, reason, at: now.toISOString() };
  const account = open(id, username, entry, deciding);
  if (!(await addAccount(tx, account, { demonstration: false }))) {
    if (await hasAccount(tx, id))
      throw refuse('account-exists', '这个账号已经建立，初始密码不再显示；请改用变更或重置密码');
    throw refuse('username-taken', '这个用户名已被使用，请换一个');
  }
  const password = oneTimePassword();
  await setPassword(tx, id, { passwordHash: await hash(password), due: true, at: now });
  await record(context, 'creation', reason, { before: null, after: account });
  await tellDirectory(context, null, account);
  return { account, password };
}

export const changeAccount = (context: PersonContext, order: Order, entry: Entry) =>
  decideOn(context, order, 'change', (account, deciding) => change(account, entry, deciding));

export const confirmRightsOf = (context: PersonContext, order: Order) =>
  decideOn(context, order, 'rights-confirmation', confirmRights);

export const rejectRightsOf = (context: PersonContext, order: Order) =>
  decideOn(context, order, 'rights-rejection', rejectRights);

export const enableAccount = (context: PersonContext, order: Order) =>
  decideOn(context, order, 'enabling', enable);

/** Who is shut out is out at once, in every window. */
export async function disableAccount(context: PersonContext, order: Order): Promise<Account> {
  const account = await decideOn(context, order, 'disabling', disable);
  await endSessionsOf(context.tx, account.id, new Date());
  return account;
}

export async function resetPasswordOf(context: PersonContext, order: Order) {
  const account = await decideOn(context, order, 'password-reset', resetPassword);
  const now = new Date();
  const password = oneTimePassword();
  await setPassword(context.tx, account.id, {
    passwordHash: await hash(password),
    due: true,
    at: now,
  });
  await endSessionsOf(context.tx, account.id, now);
  await forgetAttempts(context.tx, nameKey(account.username));
  return { account, password };
}

export async function endSessions(context: PersonContext, order: Order): Promise<Account> {
  const account = await decideOn(context, order, 'session-end', (same) => same);
  await endSessionsOf(context.tx, account.id, new Date());
  return account;
}

export async function unlockAccount(context: PersonContext, order: Order): Promise<Account> {
  const account = await decideOn(context, order, 'unlocking', (same) => same);
  if (!(await forgetAttempts(context.tx, nameKey(account.username))))
    throw refuse('already-so', '该用户名没有锁定，请刷新后查看');
  return account;
}

/** 以该用户身份查看: with his rights and for reading alone, for a quarter of an hour, on record. */
export async function startViewing(context: PersonContext, order: Order): Promise<Account> {
  const account = await decideOn(context, order, 'viewing', (same, deciding) => {
    refuseOwn(same, deciding);
    if (same.status === 'disabled') throw refuse('already-so', '账号已停用，没有可查看的内容');
    return same;
  });
  const until = new Date(Date.now() + viewingMinutes * 60_000);
  await setViewing(context.tx, context.actor.id, { accountId: account.id, until });
  return account;
}
