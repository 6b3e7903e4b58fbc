import type { EntityManager } from '@mikro-orm/postgresql';
import { hash, verify } from '@node-rs/argon2';
import type { Account } from '#domain/account.ts';
import { checkPassword, type PasswordRules } from '#domain/password.ts';
import { refuse } from '#domain/refusals.ts';
import { type CountLimit, mayTry, refusalOf, type SignInLimits } from '#domain/sign-in.ts';
import { onRecord, recordChange } from '#persistence/account-changes.ts';
import { formerPasswords, passwordHashOf, setPassword } from '#persistence/passwords.ts';
import { endSessionsOf } from '#persistence/sessions.ts';
import { countAttempt, forgetAttempts } from '#persistence/sign-in-counts.ts';
import { nameKey } from './sign-in.ts';

type Asked = { account: Account; token: string; current: string; next: string };

/**
 * One's own password, with the present one: an open window is not enough. A wrong one counts as at the sign-in. All other
 * windows of the person are closed.
 * @throws Refusal `password-wrong` | `password-too-weak` | `password-used-before` | `account-locked`
 */
export async function changeOwnPassword(
  em: EntityManager,
  { account, token, current, next }: Asked,
  { rules, limits }: { rules: PasswordRules; limits: SignInLimits },
): Promise<void> {
  const now = new Date();
  const present = await passwordHashOf(em, account.id);
  if (!present) throw refuse('no-password-here', '演示账号没有密码，无需修改');
  await requirePresent(em, account, { current, present, now }, limits);
  checkPassword(next, account.username, rules);
  const former = await formerPasswords(em, account.id, rules.historyMax);
  for (const used of new Set([present, ...former]))
    if (await verify(used, next))
      throw refuse(
        'password-used-before',
        `新密码不能与最近 ${rules.historyMax} 次用过的相同，请换一个`,
      );
  const passwordHash = await hash(next);
  await em.transactional(async (tx) => {
    await setPassword(tx, account.id, { passwordHash, due: false, at: now });
    await endSessionsOf(tx, account.id, now, token);
    await recordChange(tx, {
      accountId: account.id,
      act: 'own-password',
      actorId: account.id,
      actorName: account.name,
      reason: '本人修改密码',
      before: null,
      after: onRecord(account),
      at: now,
    });
  });
}

async function requirePresent(
  em: EntityManager,
  { username }: Account,
  { current, present, now }: { current: string; present: string; now: Date },
  limits: SignInLimits,
): Promise<void> {
  const limit: CountLimit = limits.ofName;
  if (!mayTry(await countAttempt(em, nameKey(username), limit, now), limit))
    throw refusalOf('locked', limits);
  if (!(await verify(present, current).catch(() => false)))
    throw refuse('password-wrong', '现用密码不正确，请核对后重试');
  await forgetAttempts(em, nameKey(username));
}
