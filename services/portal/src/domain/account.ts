import type { Actor } from '@tisheng/contracts';
import { refuse } from '@tisheng/service-kit/refusal';

/** 账号: a person who may sign in, for one bureau and some districts. */
export type Account = Actor & {
  username: string;
  status: 'active' | 'disabled';
  failedAttempts: number;
  lockedUntil: Date | null;
};

export type SignInOutcome = 'signed-in' | 'wrong-password' | 'locked' | 'disabled' | 'unknown-user';
export type RefusalCode =
  | 'sign-in-failed'
  | 'account-locked'
  | 'not-a-demonstration'
  | 'username-taken';

const failuresMax = 5;
export const lockMinutes = 15;

/** 等保 2.0 身份鉴别: five failures lock the account for a quarter of an hour; a success forgets them. */
export function attemptSignIn(
  account: Account,
  passwordMatches: boolean,
  { now, lockEndsAt }: { now: Date; lockEndsAt: Date },
): { account: Account; outcome: SignInOutcome } {
  if (account.status === 'disabled') return { account, outcome: 'disabled' };
  if (account.lockedUntil && now < account.lockedUntil) return { account, outcome: 'locked' };
  if (passwordMatches)
    return { account: { ...account, failedAttempts: 0, lockedUntil: null }, outcome: 'signed-in' };
  const failedAttempts = account.lockedUntil ? 1 : account.failedAttempts + 1;
  const lockedUntil = failedAttempts >= failuresMax ? lockEndsAt : null;
  return { account: { ...account, failedAttempts, lockedUntil }, outcome: 'wrong-password' };
}

/** What a person is told: never whether it was the name or the password. */
export function refusalOf(outcome: SignInOutcome) {
  return outcome === 'locked'
    ? refuse(
        'account-locked',
        `连续 ${failuresMax} 次失败，账号已锁定 ${lockMinutes} 分钟，请稍后再试`,
      )
    : refuse('sign-in-failed', '用户名或密码不正确，请核对后重试');
}

/** 会话: idle for half an hour or open for twelve hours, it ends (等保 2.0; ASVS 7.3). */
export const sessionLimits = { idleMinutes: 30, absoluteHours: 12 };

export function isSessionAlive(
  session: { startedAt: Date; lastUsedAt: Date; endedAt: Date | null },
  now: Date,
): boolean {
  const idle = now.getTime() - session.lastUsedAt.getTime();
  const open = now.getTime() - session.startedAt.getTime();
  return (
    session.endedAt === null &&
    idle <= sessionLimits.idleMinutes * 60_000 &&
    open <= sessionLimits.absoluteHours * 3_600_000
  );
}
