import type { Bureau, District, Role } from '@tisheng/contracts';
import { type AvailableAction, get, type Page, type Paging, post, put, remove } from './http.ts';

/** What is on record of an account at one time. */
export type Entry = {
  username: string;
  name: string;
  bureau: Bureau;
  roles: Role[];
  districts: District[];
  status: 'active' | 'disabled';
  proposed?: Role[];
};
export type Account = Omit<Entry, 'proposed'> & {
  id: string;
  version: number;
  passwordDue: boolean;
  proposal: {
    roles: Role[];
    reason: string;
    by: { id: string; name: string };
    at: string;
  } | null;
  lockedUntil: string | null;
  conflicts: string[];
  availableActions: AvailableAction[];
};
export type AccountForm = Pick<Entry, 'name' | 'bureau' | 'roles' | 'districts'> & {
  username?: string;
  reason: string;
};
export type AccountChange = {
  act: string;
  label: string;
  actorName: string;
  reason: string;
  before: Entry | null;
  after: Entry | null;
  at: string;
};
export type RoleRules = {
  roles: { role: Role; name: string; raised: boolean }[];
  exclusions: { these: Role[]; those: Role[]; reason: string; citation: string }[];
  homes: { role: Role; bureau: Bureau }[];
};
type Told = { account: Account; password: string };

export const fetchAccounts = (filter: Paging & Record<string, string | number>) =>
  get<Page<Account>>('portal/accounts', filter);
export const fetchAccount = (id: string) => get<Account>(`portal/accounts/${id}`);
export const fetchChanges = (id: string) =>
  get<Page<AccountChange>>(`portal/accounts/${id}/changes`, { limit: 100, offset: 0 });
export const fetchRoleRules = () => get<RoleRules>('portal/role-rules');

export type SignInAttempt = { username: string; outcome: string; address: string; at: string };
export const fetchSignIns = (filter: Paging & Record<string, string | number>) =>
  get<Page<SignInAttempt>>('portal/sign-ins', filter);

export const createAccount = (id: string, form: AccountForm) =>
  put<Told>(`portal/accounts/${id}`, form);
export const changeAccount = ({ id, version }: Account, form: AccountForm) =>
  post<Account>(`portal/accounts/${id}/change`, form, { version });
export const actOnAccount = ({ id, version }: Account, noun: string, body: object) =>
  post<Account>(`portal/accounts/${id}/${noun}`, body, { version });
export const resetPassword = ({ id, version }: Account, body: object) =>
  put<Told>(`portal/accounts/${id}/password-reset`, body, { version });

export const changeOwnPassword = (current: string, next: string) =>
  put<void>('portal/own-password', { current, next });
export const endViewing = () => remove<void>('portal/viewing');
