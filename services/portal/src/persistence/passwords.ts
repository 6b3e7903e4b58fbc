import type { EntityManager } from '@mikro-orm/postgresql';
import { run } from '@tisheng/service-kit/messaging';
import { AccountRow } from './rows.ts';

export async function passwordHashOf(em: EntityManager, accountId: string): Promise<string | null> {
  const row = await em.findOne(AccountRow, { id: accountId });
  return row?.passwordHash ?? null;
}

/** The newest first. */
export async function formerPasswords(
  em: EntityManager,
  accountId: string,
  count: number,
): Promise<string[]> {
  const rows = await run<{ hash: string }>(
    em,
    `select password_hash as hash from account_passwords where account_id = $1
     order by id desc limit $2`,
    [accountId, count],
  );
  return rows.map(({ hash }) => hash);
}

/** `due`: given by somebody else, so it must be changed before anything else. */
export async function setPassword(
  tx: EntityManager,
  accountId: string,
  { passwordHash, due, at }: { passwordHash: string; due: boolean; at: Date },
): Promise<void> {
  await run(
    tx,
    `update accounts set password_hash = $2, password_due = $3, password_changed_at = $4
     where id = $1`,
    [accountId, passwordHash, due, at],
  );
  await run(
    tx,
    'insert into account_passwords (account_id, password_hash, set_at) values ($1, $2, $3)',
    [accountId, passwordHash, at],
  );
}
