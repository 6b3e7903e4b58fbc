import { bureauNames, districtNames, roleNames, text } from '@tisheng/contracts';
import type { Clock } from '@tisheng/service-kit/clock';
import type { Orm } from '@tisheng/service-kit/database';
import type { Doors } from '@tisheng/service-kit/http';
import type { FastifyRequest, FastifySchema } from 'fastify';
import { z } from 'zod';
import {
  type Asking,
  signInToDemonstration,
  signInWithPassword,
  signOut,
} from '#application/sign-in.ts';
import type { Account } from '#domain/account.ts';
import { demonstrationAccounts } from '#domain/demonstration-accounts.ts';
import type { SignInLimits } from '#domain/sign-in.ts';
import { askingOf, readSession, requireSameSite, writeSession } from './session-cookie.ts';
import { AccountCard, SessionView } from './session-views.ts';

const SignIn = z.union([
  z.strictObject({ account: text.key('演示账号') }),
  z.strictObject({
    // No name has other signs; what a database cannot store must not reach it.
    username: z
      .string()
      .min(1, '请填写用户名')
      .max(100)
      .regex(/^\P{C}+$/u, '用户名含有不能识别的字符'),
    password: z.string().min(1, '请填写密码').max(200),
  }),
]);
const signInSchema: FastifySchema = {
  summary: '登录',
  body: SignIn,
  response: { 200: SessionView },
};
const cardsSchema: FastifySchema = {
  summary: '演示账号',
  response: { 200: z.object({ items: z.array(AccountCard) }) },
};
/** A name and a password: whoever is not known yet sends no more. */
const signInBytesMax = 4 * 1024;
const publicDoor = { access: 'public' as const };

/** Signing in answers before anybody is known and must keep its audit row when it fails: not a command door. */
export function sessionRoutes(
  doors: Doors,
  options: { orm: Orm; clock: Clock; demo: boolean; limits: SignInLimits },
): void {
  const { orm, clock, demo, limits } = options;
  const session = (own: Account, asking?: Asking) => ({
    user: userOf(asking?.viewing?.account ?? own),
    demo,
    passwordDue: asking?.passwordDue ?? own.passwordDue,
    viewing: asking?.viewing ? { by: own.name, until: asking.viewing.until.toISOString() } : null,
    today: clock.today(),
    clock: clock.now().toISOString(),
  });

  doors.server.post<{ Body: z.output<typeof SignIn> }>(
    doors.path('/session'),
    { config: publicDoor, schema: signInSchema, bodyLimit: signInBytesMax },
    async (request, reply) => {
      requireSameSite(request);
      const context = { em: orm.em.fork(), now: new Date(), address: request.ip };
      const { body } = request;
      const { account, token } =
        'account' in body
          ? await signInToDemonstration(context, body.account, demo)
          : await signInWithPassword(context, body, limits);
      writeSession(request, reply, token);
      return reply.send(session(account));
    },
  );

  doors.server.delete(
    doors.path('/session'),
    { config: publicDoor },
    async (request: FastifyRequest, reply) => {
      requireSameSite(request);
      await signOut(orm.em.fork(), readSession(request), new Date());
      writeSession(request, reply, '');
      return reply.code(204).send();
    },
  );

  doors.server.get(
    doors.path('/session'),
    {
      config: { access: 'signed-in', scope: 'self' },
      schema: { summary: '当前登录人', response: { 200: SessionView } },
    },
    (request: FastifyRequest) => session(askingOf(request).account, askingOf(request)),
  );
  demoAccountsRoute(doors, demo);
}

/** Whom one may be in a demonstration, for the page on which nobody is known yet. */
function demoAccountsRoute(doors: Doors, demo: boolean): void {
  doors.server.get(
    doors.path('/demo-accounts'),
    { config: publicDoor, schema: cardsSchema },
    () => ({
      items: demo ? demonstrationAccounts.map(card) : [],
    }),
  );
}

function userOf({ id, name, bureau, roles, districts }: Account) {
  return {
    id,
    name,
    bureau,
    roles,
    districts,
    bureauName: bureauNames[bureau],
    roleNames: roles.map((role) => roleNames[role]),
  };
}

function card({
  id,
  name,
  bureau,
  roles,
  districts,
  canSee,
}: (typeof demonstrationAccounts)[number]) {
  return {
    account: id,
    name,
    bureauName: bureauNames[bureau],
    roleNames: roles.map((role) => roleNames[role]),
    districts: districts.map((district) => districtNames[district]),
    canSee,
  };
}
