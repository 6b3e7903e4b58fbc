import type { BodyOf, Decision, Got, Item } from './doors.ts';
import { get, type Paging, post, put, remove } from './http.ts';

export type Account = Got<'portal/accounts/{id}'>;
type AccountChange = Item<Got<'portal/accounts/{id}/changes'>>;
/** What is on record of an account at one time. */
export type Entry = NonNullable<AccountChange['after']>;
/** What is said of a person; the user name is given once, with a new account. */
export type AccountForm = BodyOf<'post', 'portal/accounts/{id}/change'> & { username?: string };
type OnAccount = Exclude<Decision<'portal/accounts/{id}'>, ['change', unknown]>;
export type AccountDecision =
  | OnAccount
  | [noun: 'password-reset', body: BodyOf<'put', 'portal/accounts/{id}/password-reset'>];
type Filter = Paging & { q?: string; bureau?: string; role?: string; status?: string };

export const fetchAccounts = (filter: Filter) => get('portal/accounts', filter);
export const fetchAccount = (id: string) => get('portal/accounts/{id}', { id });
export const fetchChanges = (id: string) =>
  get('portal/accounts/{id}/changes', { id, limit: 100, offset: 0 });
export const fetchRoleRules = () => get('portal/role-rules');
export const fetchSignIns = (filter: Paging & { q?: string; outcome?: string }) =>
  get('portal/sign-ins', filter);
export type SignInAttempt = Item<Got<'portal/sign-ins'>>;

export const createAccount = (id: string, { username = '', ...form }: AccountForm) =>
  put('portal/accounts/{id}', { id }, { username, ...form });
export const changeAccount = ({ id, version }: Account, form: AccountForm) =>
  post('portal/accounts/{id}/change', { id }, form, { version });
export const actOnAccount = ({ id, version }: Account, ...[noun, body]: OnAccount) =>
  post(`portal/accounts/{id}/${noun}`, { id }, body, { version });
export const resetPassword = ({ id, version }: Account, body: { reason: string }) =>
  put('portal/accounts/{id}/password-reset', { id }, body, { version });

export const changeOwnPassword = (current: string, next: string) =>
  put('portal/own-password', {}, { current, next });
export const endViewing = () => remove('portal/viewing');
