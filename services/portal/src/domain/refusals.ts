import { refuse as refuseAny } from '@tisheng/service-kit/refusal';

export type RefusalCode =
  | 'sign-in-failed'
  | 'account-locked'
  | 'address-locked'
  | 'not-a-demonstration'
  | 'username-taken'
  | 'account-exists'
  | 'own-account'
  | 'roles-exclude-each-other'
  | 'role-not-of-bureau'
  | 'last-administrator'
  | 'second-person-needed'
  | 'nothing-proposed'
  | 'already-so'
  | 'password-too-weak'
  | 'password-used-before'
  | 'password-wrong'
  | 'password-change-due'
  | 'no-password-here';

/** An unknown code does not compile. */
export const refuse = (code: RefusalCode, message: string, facts: Record<string, unknown> = {}) =>
  refuseAny(code, message, facts);
