import type { Account } from './account.ts';
import { refuse } from './refusals.ts';

export const signInOutcomes = [
  'signed-in',
  'wrong-password',
  'unknown-user',
  'disabled',
  'locked',
  'address-locked',
] as const;
export type SignInOutcome = (typeof signInOutcomes)[number];

/** How often something may fail before it is locked, and for how long; without a lock a count is forgotten in time. */
export type CountLimit = { failuresMax: number; lockMinutes: number; forgetMinutes: number };
export type SignInLimits = { ofName: CountLimit; ofAddress: CountLimit };

/**
 * 等保 2.0 身份鉴别: five failures lock for a quarter of an hour. An office of many people stands behind one address, so
 * an address may fail more often.
 */
export const signInLimits: SignInLimits = {
  ofName: { failuresMax: 5, lockMinutes: 15, forgetMinutes: 24 * 60 },
  ofAddress: { failuresMax: 30, lockMinutes: 15, forgetMinutes: 15 },
};

/** Each attempt is counted before its password is looked at, also while locked: many at once cannot slip through. */
export function mayTry(failures: number, { failuresMax }: CountLimit): boolean {
  return failures <= failuresMax;
}

export function outcomeOf(account: Account | null, passwordMatches: boolean): SignInOutcome {
  if (!account) return 'unknown-user';
  if (!passwordMatches) return 'wrong-password';
  return account.status === 'disabled' ? 'disabled' : 'signed-in';
}

/** What a person is told: never whether it was the name or the password, nor whether there is such a name. */
export function refusalOf(outcome: SignInOutcome, { ofName, ofAddress }: SignInLimits) {
  if (outcome === 'locked')
    return refuse(
      'account-locked',
      `连续 ${ofName.failuresMax} 次失败，该用户名已锁定 ${ofName.lockMinutes} 分钟，请稍后再试，或请安全管理员解锁`,
    );
  if (outcome === 'address-locked')
    return refuse(
      'address-locked',
      `从您的网络登录失败次数过多，请 ${ofAddress.lockMinutes} 分钟后再试`,
    );
  return refuse('sign-in-failed', '用户名或密码不正确，请核对后重试');
}
