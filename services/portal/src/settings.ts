import { type SessionLimits, sessionLimits } from '#domain/account.ts';
import { type PasswordRules, passwordRules } from '#domain/password.ts';
import { type SignInLimits, signInLimits } from '#domain/sign-in.ts';

export type RequestLimits = {
  /** Of one person, all doors together. */
  perPerson: number;
  /** Of one person at doors that make papers, take files or search the whole district. */
  heavyPerPerson: number;
  /** Of one address, at doors that ask nobody who he is. */
  perAddress: number;
};

export type PortalSettings = {
  signIn: SignInLimits;
  session: SessionLimits;
  password: PasswordRules;
  /** Requests a minute; each instance of portal counts for itself. */
  requests: RequestLimits;
  /** Proxies whose `X-Forwarded-For` is believed. */
  trustProxy: string[];
  /** Networks that may read `/metrics` here, straight and not through a proxy. */
  metricsFrom: string[];
};

export const defaultSettings: PortalSettings = {
  signIn: signInLimits,
  session: sessionLimits,
  password: passwordRules,
  requests: { perPerson: 3_000, heavyPerPerson: 120, perAddress: 600 },
  trustProxy: [],
  metricsFrom: ['127.0.0.0/8', '::1/128'],
};
