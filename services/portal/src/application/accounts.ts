import type { EntityManager } from '@mikro-orm/postgresql';
import { type Actor, District, type Role } from '@tisheng/contracts';
import type { CommandContext } from '@tisheng/service-kit/messaging';
import type { Account } from '#domain/account.ts';
import { type AccountAction, accountActions } from '#domain/account-actions.ts';
import { demonstrationAccounts } from '#domain/demonstration-accounts.ts';
import { refuse } from '#domain/refusals.ts';
import { conflictsOf } from '#domain/role-rules.ts';
import {
  type AccountFilter,
  accountsOfBureau,
  addAccount,
  getAccount,
  listAccounts,
} from '#persistence/accounts.ts';
import { locksOf } from '#persistence/sign-in-counts.ts';
import { createAccount } from './administration.ts';
import { nameKey } from './sign-in.ts';

export type AccountView = Account & {
  lockedUntil: string | null;
  /** Roles given before a rule came that excludes them. */
  conflicts: string[];
  availableActions: AccountAction[];
};

/**
 * 安全管理员 of a new city: made once, by whoever installs it, and only while nobody has an account.
 * @throws Refusal `username-taken` when there are accounts already
 */
export async function createFirstAdministrator(
  context: CommandContext,
): Promise<{ username: string; password: string }> {
  const { total } = await listAccounts(context.tx, {}, { limit: 1, offset: 0 });
  if (total > 0) throw refuse('username-taken', '系统已有账号，请由安全管理员新增账号');
  const username = 'security-admin';
  const { password } = await createAccount(
    context,
    {
      id: username,
      username,
      name: '安全管理员',
      bureau: 'city-information',
      roles: ['security-admin'],
      districts: [...District.options],
    },
    '系统安装',
  );
  return { username, password };
}

/** Idempotent: adds what is missing and leaves the rest as it is. */
export async function seedDemonstration(em: EntityManager): Promise<void> {
  for (const { canSee: _, ...account } of demonstrationAccounts)
    await addAccount(
      em,
      {
        ...account,
        username: account.id,
        status: 'active',
        version: 1,
        passwordDue: false,
        proposal: null,
      },
      { demonstration: true },
    );
}

export async function viewAccounts(
  em: EntityManager,
  actor: Actor,
  filter: AccountFilter,
  page: { limit: number; offset: number },
): Promise<{ items: AccountView[]; total: number }> {
  const { items, total } = await listAccounts(em, filter, page);
  return { items: await viewsOf(em, actor, items), total };
}

export async function viewAccount(em: EntityManager, actor: Actor, id: string) {
  const [view] = await viewsOf(em, actor, [await getAccount(em, id)]);
  return view as AccountView;
}

async function viewsOf(em: EntityManager, actor: Actor, accounts: Account[]) {
  const keys = accounts.map(({ username }) => nameKey(username));
  const locks = await locksOf(em, keys, new Date());
  return accounts.map((account): AccountView => {
    const lockedUntil = locks.get(nameKey(account.username)) ?? null;
    return {
      ...account,
      lockedUntil,
      conflicts: [...new Set(conflictsOf(account.roles).map(({ reason }) => reason))],
      availableActions: accountActions(account, actor, { isLocked: lockedUntil !== null }),
    };
  });
}

export { changesOf as listChanges } from '#persistence/account-changes.ts';
export { listSignIns } from '#persistence/sign-in-audit.ts';

/** Who of the same bureau could take over work: active, in a district of the asker. */
export async function listColleagues(
  em: EntityManager,
  { bureau, districts }: Actor,
  role: Role | undefined,
): Promise<{ items: Pick<Actor, 'id' | 'name' | 'roles' | 'districts'>[] }> {
  const people = await accountsOfBureau(em, bureau);
  const near = people.filter(
    (person) =>
      person.status === 'active' &&
      person.districts.some((district) => districts.includes(district)) &&
      (role === undefined || person.roles.includes(role)),
  );
  return {
    items: near.map(({ id, name, roles, districts: of }) => ({ id, name, roles, districts: of })),
  };
}
