import type { Actor } from '@tisheng/contracts';

/** 账号: a person who may sign in, for one bureau and some districts. */
export type Account = Actor & {
  username: string;
  status: 'active' | 'disabled';
};

export type RefusalCode =
  | 'sign-in-failed'
  | 'account-locked'
  | 'address-locked'
  | 'not-a-demonstration'
  | 'username-taken';

export type SessionLimits = { idleMinutes: number; hoursMax: number };

/** 会话: idle for half an hour or open for twelve hours, it ends (等保 2.0; ASVS 7.3). */
export const sessionLimits: SessionLimits = { idleMinutes: 30, hoursMax: 12 };

export function isSessionAlive(
  session: { startedAt: Date; lastUsedAt: Date; endedAt: Date | null },
  now: Date,
  { idleMinutes, hoursMax }: SessionLimits,
): boolean {
  const idle = now.getTime() - session.lastUsedAt.getTime();
  const open = now.getTime() - session.startedAt.getTime();
  return session.endedAt === null && idle <= idleMinutes * 60_000 && open <= hoursMax * 3_600_000;
}
