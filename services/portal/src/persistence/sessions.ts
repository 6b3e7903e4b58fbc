import { createHash, randomBytes } from 'node:crypto';
import type { EntityManager } from '@mikro-orm/postgresql';
import { findRow } from '@tisheng/service-kit/database';
import { run } from '@tisheng/service-kit/messaging';
import { SessionRow } from './rows.ts';

const hashOf = (token: string) => createHash('sha256').update(token).digest('hex');

/** Opens a session and answers the token for the cookie; only its hash is kept. */
export async function openSession(
  em: EntityManager,
  accountId: string,
  now: Date,
): Promise<string> {
  const token = randomBytes(32).toString('base64url');
  await em.insert(SessionRow, {
    tokenHash: hashOf(token),
    accountId,
    startedAt: now,
    lastUsedAt: now,
    endedAt: null,
    viewingAccountId: null,
    viewingUntil: null,
  });
  return token;
}

export function findSession(em: EntityManager, token: string): Promise<SessionRow | null> {
  return findRow(em, SessionRow, hashOf(token));
}

/** Written at most once a minute: a read must not cost a write each time. */
export async function touchSession(em: EntityManager, session: SessionRow, now: Date) {
  if (now.getTime() - session.lastUsedAt.getTime() < 60_000) return;
  await em.nativeUpdate(SessionRow, { tokenHash: session.tokenHash }, { lastUsedAt: now });
}

export async function endSession(em: EntityManager, token: string, now: Date): Promise<void> {
  await em.nativeUpdate(SessionRow, { tokenHash: hashOf(token) }, { endedAt: now });
}

/** All of a person, but the one he is changing his password in. */
export async function endSessionsOf(
  em: EntityManager,
  accountId: string,
  now: Date,
  exceptToken?: string,
): Promise<number> {
  const rows = await run(
    em,
    `update sessions set ended_at = $2
     where account_id = $1 and ended_at is null and token_hash is distinct from $3
     returning token_hash`,
    [accountId, now, exceptToken ? hashOf(exceptToken) : null],
  );
  return rows.length;
}

/** All windows of a person look with other eyes until then; null = with his own again. */
export async function setViewing(
  em: EntityManager,
  viewerId: string,
  viewing: { accountId: string; until: Date } | null,
): Promise<void> {
  await em.nativeUpdate(
    SessionRow,
    { accountId: viewerId, endedAt: null },
    { viewingAccountId: viewing?.accountId ?? null, viewingUntil: viewing?.until ?? null },
  );
}
