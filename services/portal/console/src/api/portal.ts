import { get, post, remove } from './http.ts';
import { Problem } from './problem.ts';

export type Role =
  | 'cultivation-officer'
  | 'registrar'
  | 'permit-officer'
  | 'permit-head'
  | 'finance-reviewer'
  | 'finance-payer'
  | 'statistics-clerk'
  | 'sector-officer'
  | 'policy-editor'
  | 'policy-publisher'
  | 'leading-office'
  | 'system-admin'
  | 'security-admin'
  | 'auditor';

export type User = {
  id: string;
  name: string;
  bureau: string;
  bureauName: string;
  roles: Role[];
  roleNames: string[];
  districts: string[];
};
export type Session = {
  user: User;
  demo: boolean;
  /** A password that somebody else gave, or that is too old, is changed first. */
  passwordDue: boolean;
  /** Who looks with the eyes of `user`, and until when. */
  viewing: { by: string; until: string } | null;
  today: string;
  clock: string;
};
export type DemoAccount = {
  account: string;
  name: string;
  bureauName: string;
  roleNames: string[];
  districts: string[];
  canSee: string;
};
export type SignIn = { account: string } | { username: string; password: string };

/** Nobody signed in is an answer here, not a failure. */
export async function fetchSession(): Promise<Session | null> {
  try {
    return await get<Session>('portal/session');
  } catch (error) {
    if (error instanceof Problem && error.status === 401) return null;
    throw error;
  }
}

export const signIn = (who: SignIn) => post<Session>('portal/session', who);
export const signOut = () => remove<void>('portal/session');
export const fetchDemoAccounts = () => get<{ items: DemoAccount[] }>('portal/demo-accounts');
export const advanceClock = (workdays: number) =>
  post<{ today: string; clock: string }>('portal/demo-clock/advance', { workdays });

/** Who of the same bureau may take over work. */
export type Colleague = { id: string; name: string; roles: Role[]; districts: string[] };
export const fetchColleagues = (role?: Role) =>
  get<{ items: Colleague[] }>('portal/colleagues', { role });
