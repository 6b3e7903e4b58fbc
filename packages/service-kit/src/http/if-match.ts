import type { FastifyRequest } from 'fastify';
import { refuse } from '../refusal.ts';

/** Reads `If-Match: "7"`. @throws Refusal `version-required` when it is missing or unreadable. */
export function expectedVersion(request: FastifyRequest): number {
  const match = /^"?(\d{1,9})"?$/.exec(request.headers['if-match'] ?? '');
  if (!match?.[1])
    throw refuse('version-required', '请带上您所看到的版本号（If-Match），刷新页面后再办理');
  return Number(match[1]);
}

/**
 * A person decides on what was seen; if another was faster, nothing changes and the present state is told.
 * @throws Refusal `stale-version` (facts: `current`, the present version, and what the caller adds)
 */
export function requireVersion(
  present: { version: number; lastActor?: string | null | undefined },
  expected: number,
): void {
  if (present.version === expected) return;
  const who = present.lastActor ? `${present.lastActor}刚刚办理了此件` : '此件刚刚被他人办理';
  throw refuse('stale-version', `${who}，请查看最新情况后再决定`, {
    currentVersion: present.version,
    lastActor: present.lastActor ?? null,
  });
}
