import rateLimit from '@fastify/rate-limit';
import type { Actor } from '@tisheng/contracts';
import type { HttpServer } from '@tisheng/service-kit/http';
import { refuse } from '@tisheng/service-kit/refusal';
import type { FastifyRequest } from 'fastify';
import type { RequestLimits } from '../settings.ts';

/** Papers, tables and files; and what walks through a whole district. */
const heavyPath = /\.(pdf|xlsx|csv|docx)$|\/(screenings|imports|receipts|files|rebuild)$/;

/** A bucket for each person, a second one for what costs much, and one for each address while nobody is known. */
export function limitRequests(server: HttpServer, limits: RequestLimits): void {
  server.register(rateLimit, { global: false });
  server.after(() => {
    const bucket = (max: number, keyGenerator: (request: FastifyRequest) => string) =>
      server.createRateLimit({ max, timeWindow: '1 minute', keyGenerator });
    const person = bucket(limits.perPerson, ({ actor }) => `person/${personOf(actor)}`);
    const heavy = bucket(limits.heavyPerPerson, ({ actor }) => `heavy/${personOf(actor)}`);
    const address = bucket(limits.perAddress, ({ ip }) => `address/${ip}`);
    // After the hook that finds out who asks: a made-up cookie opens no bucket of its own.
    server.addHook('onRequest', async (request, reply) => {
      if (!request.url.startsWith('/api/')) return;
      const buckets = request.actor ? (isHeavy(request) ? [person, heavy] : [person]) : [address];
      for (const check of buckets) {
        const state = await check(request);
        if (state.isAllowed || !state.isExceeded) continue;
        reply.header('retry-after', String(state.ttlInSeconds));
        throw refuse(
          'too-many-requests',
          `操作过于频繁，请 ${state.ttlInSeconds} 秒后再试；已提交的内容不受影响`,
        );
      }
    });
  });
}

/** Who looks with another's eyes uses up his own. */
const personOf = (actor: Actor | null) => actor?.viewedBy?.id ?? actor?.id;

function isHeavy({ method, url }: FastifyRequest): boolean {
  const [path = ''] = url.split('?');
  return heavyPath.test(path) && (method !== 'GET' || path.includes('.'));
}
