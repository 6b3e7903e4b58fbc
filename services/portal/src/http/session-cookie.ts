import type { Actor } from '@tisheng/contracts';
import type { Orm } from '@tisheng/service-kit/database';
import type { Identify } from '@tisheng/service-kit/http';
import { refuse } from '@tisheng/service-kit/refusal';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { whoIs } from '#application/sign-in.ts';
import type { SessionLimits } from '#domain/account.ts';

const cookieName = 'tisheng_session';
const safeMethods = new Set(['GET', 'HEAD', 'OPTIONS']);

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
export function identifyBySession(orm: Orm, limits: SessionLimits): Identify {
  return async (request): Promise<Actor> => {
    requireSameSite(request);
    const account = await whoIs(orm.em.fork(), readSession(request), new Date(), limits);
    const { id, name, bureau, roles, districts } = account;
    return { id, name, bureau, roles, districts };
  };
}
