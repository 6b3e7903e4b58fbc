import { z } from 'zod';
import { serviceMetrics } from '../operations/metrics.ts';
import type { Readiness } from '../operations/readiness.ts';
import type { HttpServer } from './server.ts';

const publicDoor = { config: { access: 'public' as const } };
const hidden = { ...publicDoor, schema: { hide: true } };

/** `/health/live`, `/health/ready` (what it waits for, in words), `/metrics` and the OpenAPI document. */
export function openHealth(server: HttpServer, name: string, ask: () => Promise<Readiness>): void {
  const metrics = serviceMetrics(server);
  server.after(() => {
    server.get('/health/live', publicDoor, () => ({ status: 'live' }));
    server.get('/health/ready', publicDoor, async (_request, reply) => {
      const state = await ask();
      return reply.code(state.ready ? 200 : 503).send(state);
    });
    // The same for people who run the city, through the gateway.
    server.get(
      `/api/${name}/readiness`,
      { config: { access: 'signed-in', scope: 'city' }, schema: { hide: true } },
      () => ask(),
    );
    server.get('/metrics', hidden, async (_request, reply) => {
      const { type, text } = await metrics.page(await ask());
      return reply.type(type).send(text);
    });
    const schema = { hide: true, response: { 200: z.any() } };
    server.get(`/api/${name}/openapi.json`, { ...publicDoor, schema }, () => server.swagger());
  });
}
