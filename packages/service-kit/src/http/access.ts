import type { Actor, District, Role } from '@tisheng/contracts';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { refuse } from '../refusal.ts';
import type { ActorVerifier } from './actor-token.ts';

/** Who may pass a door: anybody signed in, or the holders of one of some roles. */
export type Access = 'signed-in' | readonly Role[];

/**
 * How far those who may pass a door reach: their own districts; within these, who serves one bureau only what that bureau
 * handles; the whole city; or nothing but what is their own.
 */
export type Scope = 'district' | 'department' | 'city' | 'self';

declare module 'fastify' {
  interface FastifyRequest {
    actor: Actor | null;
  }
  interface FastifyContextConfig {
    /** `public` is for health and documents alone. */
    access?: Access | 'public';
    scope?: Scope;
    /** A file may come in here: such doors alone read large bodies. */
    takesFile?: boolean;
    /** Open also to who looks with another's rights, though it does more than read. */
    whileViewing?: boolean;
  }
}

/** Finds out who asks. @throws Refusal `not-signed-in` */
export type Identify = (request: FastifyRequest) => Promise<Actor>;

/** Every route says who may ask and how far; one that does not cannot be registered. */
export function guardRoutes(server: FastifyInstance, identify: Identify): void {
  server.decorateRequest('actor', null);
  server.addHook('onRoute', (route) => {
    const { access, scope } = route.config ?? {};
    if (!access) throw new Error(`${route.url} does not say who may ask`);
    if (access !== 'public' && !scope)
      throw new Error(`${route.url} does not say how far it reaches`);
  });
  server.addHook('onRequest', async (request) => {
    const access = request.routeOptions.config.access;
    if (access === undefined || access === 'public') return;
    request.actor = await identify(request);
    refuseActsWhileViewing(request);
    if (access !== 'signed-in' && !access.some((role) => request.actor?.roles.includes(role)))
      throw refuse('not-permitted', '您的角色不能办理此事项，请联系系统管理员核对角色授权', {
        roles: access,
      });
  });
}

/** Whoever looks with another's rights reads and does nothing, at any door of any service. */
function refuseActsWhileViewing({ actor, method, routeOptions }: FastifyRequest): void {
  const reads = method === 'GET' || method === 'HEAD' || routeOptions.config.whileViewing;
  if (actor?.viewedBy && !reads)
    throw refuse('viewing-only', '正在以他人身份查看，只能看、不能办理；请先结束查看');
}

/** By the short token that portal signs for one service and one call. */
export function identifyByToken(service: string, verify: ActorVerifier): Identify {
  return async (request) => {
    const [scheme, token] = (request.headers.authorization ?? '').split(' ');
    if (scheme !== 'Bearer' || !token) throw refuse('not-signed-in', '请先登录再办理');
    try {
      return await verify(token, service);
    } catch {
      throw refuse('not-signed-in', '登录状态已失效，请重新登录');
    }
  };
}

/** @throws Refusal `outside-your-district` — object-level check of a command (ASVS 8.4.1). */
export function requireDistrict(actor: Actor, district: District): void {
  if (!actor.districts.includes(district))
    throw refuse('outside-your-district', '该对象不在您负责的区，请由所在区的人员办理');
}
