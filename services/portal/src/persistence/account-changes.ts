import type { EntityManager } from '@mikro-orm/postgresql';
import type { Role } from '@tisheng/contracts';
import { run } from '@tisheng/service-kit/messaging';
import type { Account } from '#domain/account.ts';
import { instant } from './instant.ts';

/** What was done to an account, by whom, why, and what it was before. */
export type AccountChange = {
  accountId: string;
  act: string;
  actorId: string;
  actorName: string;
  reason: string;
  before: RecordedEntry | null;
  after: RecordedEntry | null;
  at: Date;
};
type ToldChange = Omit<AccountChange, 'accountId' | 'at'> & { at: string };

type RecordedEntry = Pick<
  Account,
  'username' | 'name' | 'bureau' | 'roles' | 'districts' | 'status'
> & { proposed?: Role[] };

/** What of an account is on record: all but its credentials. */
export const onRecord = ({
  username,
  name,
  bureau,
  roles,
  districts,
  status,
  proposal,
}: Account): RecordedEntry => ({
  username,
  name,
  bureau,
  roles,
  districts,
  status,
  ...(proposal ? { proposed: proposal.roles } : {}),
});

export async function recordChange(tx: EntityManager, change: AccountChange): Promise<void> {
  const { accountId, act, actorId, actorName, reason, before, after, at } = change;
  await run(
    tx,
    `insert into account_changes
       (account_id, act, actor_id, actor_name, reason, before, after, at)
     values ($1, $2, $3, $4, $5, $6, $7, $8)`,
    [
      accountId,
      act,
      actorId,
      actorName,
      reason,
      before && JSON.stringify(before),
      after && JSON.stringify(after),
      at,
    ],
  );
}

export async function changesOf(
  em: EntityManager,
  accountId: string,
  { limit, offset }: { limit: number; offset: number },
) {
  const items = await run<ToldChange>(
    em,
    `select act, actor_id as "actorId", actor_name as "actorName", reason, before, after,
       ${instant('at')} as at
     from account_changes where account_id = $1 order by id desc limit $2 offset $3`,
    [accountId, limit, offset],
  );
  const [counted] = await run<{ total: number }>(
    em,
    'select count(*)::int as total from account_changes where account_id = $1',
    [accountId],
  );
  return { items, total: counted?.total ?? 0 };
}
