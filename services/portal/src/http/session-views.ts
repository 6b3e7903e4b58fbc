import { Actor, Day, heard } from '@tisheng/contracts';
import { z } from 'zod';

/** Who is signed in, with what a page says of him, and the clock by which the city works. */
export const SessionView = z.object({
  user: heard(Actor.omit({ viewedBy: true })).extend({
    bureauName: z.string(),
    roleNames: z.array(z.string()),
  }),
  demo: z.boolean(),
  /** A password that somebody else gave, or that is too old, is changed first. */
  passwordDue: z.boolean(),
  /** Who looks with the eyes of `user`, and until when. */
  viewing: z.object({ by: z.string(), until: z.string() }).nullable(),
  today: Day,
  clock: z.string(),
});

/** One account of the demonstration, as the sign-in page offers it. */
export const AccountCard = z.object({
  account: z.string(),
  name: z.string(),
  bureauName: z.string(),
  roleNames: z.array(z.string()),
  districts: z.array(z.string()),
  canSee: z.string(),
});
