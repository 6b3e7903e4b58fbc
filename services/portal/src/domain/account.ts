import type { Actor, Role } from '@tisheng/contracts';

/** What an account says of its holder. */
export type Entry = Pick<Actor, 'name' | 'bureau' | 'roles' | 'districts'>;

/** 待确认的授权: rights to money or administration that a second administrator has not confirmed yet. */
export type Proposal = {
  roles: Role[];
  reason: string;
  by: { id: string; name: string };
  at: string;
};

/** 账号: a person who may sign in, for one bureau and some districts. */
export type Account = Entry & {
  id: string;
  username: string;
  status: 'active' | 'disabled';
  version: number;
  /** The password was given by somebody else, or is too old: it is changed before anything else. */
  passwordDue: boolean;
  proposal: Proposal | null;
};

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
