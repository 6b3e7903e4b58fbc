import { createHash, randomBytes } from 'node:crypto';
import type { EntityManager } from '@mikro-orm/postgresql';
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
  });
  return token;
}

export function findSession(em: EntityManager, token: string): Promise<SessionRow | null> {
  return em.findOne(SessionRow, { tokenHash: hashOf(token) });
}

/** Written at most once a minute: a read must not cost a write each time. */
export async function touchSession(em: EntityManager, session: SessionRow, now: Date) {
  if (now.getTime() - session.lastUsedAt.getTime() < 60_000) return;
  await em.nativeUpdate(SessionRow, { tokenHash: session.tokenHash }, { lastUsedAt: now });
}

export async function endSession(em: EntityManager, token: string, now: Date): Promise<void> {
  await em.nativeUpdate(SessionRow, { tokenHash: hashOf(token) }, { endedAt: now });
}
