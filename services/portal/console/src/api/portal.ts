import type { Role } from '@tisheng/contracts';
import type { BodyOf, Got, Item } from './doors.ts';
import { get, post, remove } from './http.ts';
import { Problem } from './problem.ts';

export type Session = Got<'portal/session'>;
export type User = Session['user'];
export type SignIn = BodyOf<'post', 'portal/session'>;
/** Who of the same bureau may take over work. */
export type Colleague = Item<Got<'portal/colleagues'>>;

/** Nobody signed in is an answer here, not a failure. */
export async function fetchSession(): Promise<Session | null> {
  try {
    return await get('portal/session');
  } catch (error) {
    if (error instanceof Problem && error.status === 401) return null;
    throw error;
  }
}

export const signIn = (who: SignIn) => post('portal/session', {}, who);
export const signOut = () => remove('portal/session');
export const fetchDemoAccounts = () => get('portal/demo-accounts');
export const advanceClock = (workdays: number) =>
  post('portal/demo-clock/advance', {}, { workdays });
export const fetchColleagues = (role?: Role) => get('portal/colleagues', { role });
