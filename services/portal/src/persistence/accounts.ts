import type { EntityManager, FilterQuery } from '@mikro-orm/postgresql';
import { Actor, type Bureau, heard, type Role } from '@tisheng/contracts';
import { containing, findRow } from '@tisheng/service-kit/database';
import { run } from '@tisheng/service-kit/messaging';
import { refuse } from '@tisheng/service-kit/refusal';
import type { Account } from '#domain/account.ts';
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
  return (await getAccountWithPassword(em, id)).account;
}

/** With when its password was set; null for one without. @throws Refusal `not-found` */
export async function getAccountWithPassword(em: EntityManager, id: string) {
  const row = await findRow(em, AccountRow, id);
  if (!row) throw refuse('not-found', '没有这个账号，请刷新后重试');
  return {
    account: toAccount(row),
    passwordChangedAt: row.passwordHash ? row.passwordChangedAt : null,
  };
}

/** Until the transaction ends nobody else decides on it. @throws Refusal `not-found` */
export async function lockAccount(tx: EntityManager, id: string): Promise<Account> {
  await run(tx, 'select 1 from accounts where id = $1 for update', [id]);
  return getAccount(tx, id);
}

export async function findAccounts(em: EntityManager, ids: string[]): Promise<Account[]> {
  const rows = await em.find(AccountRow, { id: { $in: ids } }, { orderBy: { id: 'asc' } });
  return rows.map(toAccount);
}

export async function saveAccount(tx: EntityManager, account: Account): Promise<Account> {
  const { id, name, bureau, roles, districts, status, passwordDue, proposal } = account;
  const version = account.version + 1;
  await tx.nativeUpdate(
    AccountRow,
    { id },
    { name, bureau, roles, districts, status, passwordDue, proposal, version },
  );
  return { ...account, version };
}

export type AccountFilter = {
  q?: string | undefined;
  bureau?: Bureau | undefined;
  role?: Role | undefined;
  status?: 'active' | 'disabled' | undefined;
};

export async function listAccounts(
  em: EntityManager,
  { q, bureau, role, status }: AccountFilter,
  page: { limit: number; offset: number },
) {
  const like = q && containing(q);
  const where: FilterQuery<AccountRow> = {
    ...(bureau ? { bureau } : {}),
    ...(status ? { status } : {}),
    ...(role ? { roles: { $contains: [role] } } : {}),
    ...(like ? { $or: [{ name: { $like: like } }, { username: { $like: like } }] } : {}),
  };
  const [rows, total] = await em.findAndCount(AccountRow, where, {
    limit: page.limit,
    offset: page.offset,
    orderBy: { bureau: 'asc', username: 'asc' },
  });
  return { items: rows.map(toAccount), total };
}

export async function accountsOfBureau(em: EntityManager, bureau: Bureau): Promise<Account[]> {
  const rows = await em.find(AccountRow, { bureau }, { orderBy: { name: 'asc', id: 'asc' } });
  return rows.map(toAccount);
}

/** Locked together, so that the last two cannot take each other's place away at once. */
export async function countAdministrators(tx: EntityManager): Promise<number> {
  const rows = await run(
    tx,
    `select id from accounts where status = 'active' and roles @> '{security-admin}'
     order by id for update`,
  );
  return rows.length;
}

/** Answers whether it was added; not when the id or the user name is taken. */
export async function addAccount(
  em: EntityManager,
  account: Account,
  { demonstration }: { demonstration: boolean },
): Promise<boolean> {
  const { id, username, name, bureau, roles, districts, status, passwordDue, proposal } = account;
  const added = await run(
    em,
    `insert into accounts (id, username, name, bureau, roles, districts, status, demonstration,
       password_due, proposal)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) on conflict do nothing returning id`,
    [
      id,
      username,
      name,
      bureau,
      roles,
      districts,
      status,
      demonstration,
      passwordDue,
      proposal && JSON.stringify(proposal),
    ],
  );
  return added.length === 1;
}

export async function hasAccount(em: EntityManager, id: string): Promise<boolean> {
  return (await em.count(AccountRow, { id })) > 0;
}

function toAccount(row: AccountRow): Account {
  const { id, name, bureau, roles, districts } = row;
  return {
    ...heard(Actor.omit({ viewedBy: true })).parse({ id, name, bureau, roles, districts }),
    username: row.username,
    status: row.status,
    version: row.version,
    passwordDue: row.passwordDue,
    proposal: row.proposal ?? null,
  };
}
