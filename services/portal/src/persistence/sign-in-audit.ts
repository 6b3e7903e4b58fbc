import type { EntityManager } from '@mikro-orm/postgresql';
import { run } from '@tisheng/service-kit/messaging';
import type { SignInOutcome } from '#domain/sign-in.ts';
import { instant } from './instant.ts';

export type SignInAttempt = { username: string; outcome: SignInOutcome; address: string };

/** Every attempt leaves a row, also one with an unknown name; the password never does. */
export async function auditSignIn(
  em: EntityManager,
  { username, outcome, address, at }: SignInAttempt & { at: Date },
): Promise<void> {
  await run(
    em,
    'insert into sign_in_audit (username, outcome, address, at) values ($1, $2, $3, $4)',
    [username.slice(0, 100), outcome, address, at],
  );
}

export type SignInFilter = { q?: string | undefined; outcome?: SignInOutcome | undefined };

/** The last first; `q` finds a user name or an address as they begin. */
export async function listSignIns(
  em: EntityManager,
  { q, outcome }: SignInFilter,
  { limit, offset }: { limit: number; offset: number },
) {
  const where = `($1::text is null or outcome = $1)
    and ($2::text is null or starts_with(username, $2) or starts_with(address, $2))`;
  const given = [outcome ?? null, q ?? null];
  const items = await run<SignInAttempt & { at: string }>(
    em,
    `select username, outcome, address, ${instant('at')} as at from sign_in_audit
     where ${where} order by id desc limit $3 offset $4`,
    [...given, limit, offset],
  );
  const [counted] = await run<{ total: number }>(
    em,
    `select count(*)::int as total from sign_in_audit where ${where}`,
    given,
  );
  return { items, total: counted?.total ?? 0 };
}
