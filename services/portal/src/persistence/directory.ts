import type { EntityManager } from '@mikro-orm/postgresql';
import { run } from '@tisheng/service-kit/messaging';
import type { Account } from '#domain/account.ts';
import { findAccounts } from './accounts.ts';

/** Held until the transaction ends. */
export async function lockDirectory(tx: EntityManager): Promise<void> {
  await run(tx, `select pg_advisory_xact_lock(hashtext('directory'))`);
}

/** Accounts at work of whom the journal says nothing. */
export async function accountsNeverListed(tx: EntityManager): Promise<Account[]> {
  const rows = await run<{ id: string }>(
    tx,
    `select id from accounts where status = 'active'
       and not exists (select from journal where subject = 'officer/' || accounts.id)`,
  );
  return findAccounts(
    tx,
    rows.map(({ id }) => id),
  );
}
