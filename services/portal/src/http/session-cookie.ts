import type { Actor } from '@tisheng/contracts';
import type { Orm } from '@tisheng/service-kit/database';
import type { Identify } from '@tisheng/service-kit/http';
import { refuse } from '@tisheng/service-kit/refusal';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { type Asking, whoIs } from '#application/sign-in.ts';
import type { PortalSettings } from '../settings.ts';

const cookieName = 'tisheng_session';
const safeMethods = new Set(['GET', 'HEAD', 'OPTIONS']);
/** What is open while a password must be changed first. */
const openWithOldPassword = new Set(['/api/portal/session', '/api/portal/own-password']);

const asking = new WeakMap<FastifyRequest, Asking>();

/** Whose session a request came with; known behind every door that asks who comes. */
export function askingOf(request: FastifyRequest): Asking {
  const known = asking.get(request);
  if (!known) throw refuse('not-signed-in', '请先登录再办理');
  return known;
}

export function readSession(request: FastifyRequest): string | undefined {
  const pairs = (request.headers.cookie ?? '').split(';').map((pair) => pair.trim().split('='));
  return pairs.find(([name]) => name === cookieName)?.[1];
}

export function writeSession(request: FastifyRequest, reply: FastifyReply, token: string): void {
  const secure = request.protocol === 'https' ? '; Secure' : '';
  const attributes = `Path=/; HttpOnly; SameSite=Lax${secure}`;
  const ended = token === '' ? '; Max-Age=0' : '';
  reply.header('set-cookie', `${cookieName}=${token}; ${attributes}${ended}`);
}

/** A header that another site cannot set without being asked first: no form can forge a command. */
export function requireSameSite(request: FastifyRequest): void {
  if (!safeMethods.has(request.method) && request.headers['x-tisheng-csrf'] !== '1')
    throw refuse('not-from-this-site', '请从本系统页面操作，或带上 x-tisheng-csrf 请求头');
}

/** Portal knows people by their session; sessions always use the system clock. */
export function identifyBySession(orm: Orm, { session, password }: PortalSettings): Identify {
  return async (request): Promise<Actor> => {
    requireSameSite(request);
    const found = await whoIs(orm.em.fork(), readSession(request), new Date(), {
      session,
      password,
    });
    if (found.passwordDue && !openWithOldPassword.has(request.routeOptions.url ?? ''))
      throw refuse('password-change-due', '请先修改密码，再办理其他事项');
    asking.set(request, found);
    const { id, name, bureau, roles, districts } = found.viewing?.account ?? found.account;
    const viewedBy = { id: found.account.id, name: found.account.name };
    return { id, name, bureau, roles, districts, ...(found.viewing ? { viewedBy } : {}) };
  };
}
