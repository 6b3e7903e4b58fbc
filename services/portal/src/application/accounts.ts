import { randomBytes } from 'node:crypto';
import type { EntityManager } from '@mikro-orm/postgresql';
import { hash } from '@node-rs/argon2';
import { type Actor, District, type Role } from '@tisheng/contracts';
import type { CommandContext } from '@tisheng/service-kit/messaging';
import { refuse } from '@tisheng/service-kit/refusal';
import { demonstrationAccounts } from '#domain/demonstration-accounts.ts';
import { accountsOfBureau, addAccount, getAccount, listAccounts } from '#persistence/accounts.ts';
import { tellDirectory } from './directory.ts';

export type NewAccount = Actor & { username: string };

/**
 * Adds an account with a random password that is told once and must be handed over in person.
 * @throws Refusal `username-taken`
 */
export async function createAccount(
  context: CommandContext,
  account: NewAccount,
): Promise<{ password: string }> {
  const password = randomBytes(12).toString('base64url');
  const passwordHash = await hash(password);
  if (!(await addAccount(context.tx, account, { passwordHash, demonstration: false })))
    throw refuse('username-taken', '这个用户名已被使用，请换一个');
  await tellDirectory(context, null, await getAccount(context.tx, account.id));
  return { password };
}

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
  const { password } = await createAccount(context, {
    id: username,
    username,
    name: '安全管理员',
    bureau: 'city-information',
    roles: ['security-admin'],
    districts: [...District.options],
  });
  return { username, password };
}

/** Idempotent: adds what is missing and leaves the rest as it is. */
export async function seedDemonstration(em: EntityManager): Promise<void> {
  for (const { canSee: _, ...account } of demonstrationAccounts)
    await addAccount(
      em,
      { ...account, username: account.id },
      { passwordHash: null, demonstration: true },
    );
}

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

export { listAccounts };
