import type { EntityManager } from '@mikro-orm/postgresql';
import { Actor, type Bureau } from '@tisheng/contracts';
import { refuse } from '@tisheng/service-kit/refusal';
import type { Account } from '#domain/account.ts';
import type { SignInOutcome } from '#domain/sign-in.ts';
import { AccountRow } from './rows.ts';

export async function findByUsername(em: EntityManager, username: string) {
  const row = await em.findOne(AccountRow, { username });
  return row ? { account: toAccount(row), passwordHash: row.passwordHash ?? null } : null;
}

/** @throws Refusal `not-found`, also for a real person's account: one click opens demonstration accounts alone. */
export async function getDemonstrationAccount(em: EntityManager, id: string): Promise<Account> {
  const row = await em.findOne(AccountRow, { id, demonstration: true, status: 'active' });
  if (!row) throw refuse('not-found', '没有这个演示账号，请刷新后重试');
  return toAccount(row);
}

export async function getAccount(em: EntityManager, id: string): Promise<Account> {
  const row = await em.findOne(AccountRow, { id });
  if (!row) throw refuse('not-found', '没有这个账号，请刷新后重试');
  return toAccount(row);
}

export async function findAccounts(em: EntityManager, ids: string[]): Promise<Account[]> {
  const rows = await em.find(AccountRow, { id: { $in: ids } }, { orderBy: { id: 'asc' } });
  return rows.map(toAccount);
}

export async function listAccounts(
  em: EntityManager,
  filter: { demonstration?: boolean },
  page: { limit: number; offset: number },
) {
  const [rows, total] = await em.findAndCount(AccountRow, filter, {
    ...page,
    orderBy: { bureau: 'asc', username: 'asc' },
  });
  return { items: rows.map(toAccount), total };
}

export async function accountsOfBureau(em: EntityManager, bureau: Bureau): Promise<Account[]> {
  const rows = await em.find(AccountRow, { bureau }, { orderBy: { name: 'asc', id: 'asc' } });
  return rows.map(toAccount);
}

export async function addAccount(
  em: EntityManager,
  account: Omit<Account, 'status'>,
  rest: { passwordHash: string | null; demonstration: boolean },
): Promise<boolean> {
  const row = {
    ...account,
    ...rest,
    status: 'active' as const,
  };
  const inserted = await em.upsert(AccountRow, row, {
    onConflictAction: 'ignore',
    onConflictFields: ['username'],
  });
  return inserted.id === account.id;
}

/** Every attempt leaves a row, also one with an unknown name; the password never does. */
export async function auditSignIn(
  em: EntityManager,
  attempt: { username: string; outcome: SignInOutcome; address: string; at: Date },
): Promise<void> {
  await em.execute(
    'insert into sign_in_audit (username, outcome, address, at) values (?, ?, ?, ?)',
    [attempt.username.slice(0, 100), attempt.outcome, attempt.address, attempt.at],
  );
}

function toAccount(row: AccountRow): Account {
  const { id, name, bureau, roles, districts } = row;
  return {
    ...Actor.parse({ id, name, bureau, roles, districts }),
    username: row.username,
    status: row.status,
  };
}
