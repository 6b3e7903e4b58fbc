import { refuse } from './refusals.ts';

/** 等保 2.0 身份鉴别 (the usual numbers of assessors): length, three of four classes, history, ninety days. */
export type PasswordRules = {
  lengthMin: number;
  classesMin: number;
  historyMax: number;
  /** 0 = a password does not grow old. */
  daysMax: number;
};

export const passwordRules: PasswordRules = {
  lengthMin: 10,
  classesMin: 3,
  historyMax: 5,
  daysMax: 90,
};

const classes = [/\p{Ll}/u, /\p{Lu}/u, /\p{Nd}/u, /[^\p{L}\p{Nd}]/u];

/** @throws Refusal `password-too-weak`, saying what is missing */
export function checkPassword(
  password: string,
  username: string,
  { lengthMin, classesMin }: PasswordRules,
): void {
  const has = classes.filter((sign) => sign.test(password)).length;
  if ([...password].length < lengthMin || has < classesMin)
    throw refuse(
      'password-too-weak',
      `新密码至少 ${lengthMin} 位，并含大写字母、小写字母、数字、符号中的 ${classesMin} 类`,
    );
  if (password.toLowerCase().includes(username.toLowerCase()))
    throw refuse('password-too-weak', '新密码不能包含用户名，请换一个');
}

export function isPasswordOld(changedAt: Date, now: Date, { daysMax }: PasswordRules): boolean {
  return daysMax > 0 && now.getTime() - changedAt.getTime() > daysMax * 86_400_000;
}
