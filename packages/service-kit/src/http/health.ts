import { Counter, Gauge, Histogram, Registry } from '@prometheus-io/client';
import { z } from 'zod';
import type { Orm } from '../database/orm.ts';
import type { Broker } from '../messaging/index.ts';
import { loadReference, type ReferenceNeeds } from '../reference/index.ts';
import type { HttpServer } from './server.ts';

const publicDoor = { config: { access: 'public' as const } };

/** `/health/live`, `/health/ready` (what it waits for, by name), `/metrics` and the OpenAPI document. */
export function openHealth(options: {
  server: HttpServer;
  name: string;
  orm: Orm;
  broker: Broker;
  /** What it listens to. */
  topics: readonly string[];
  needs?: ReferenceNeeds;
}): void {
  const { server, name } = options;
  const metrics = measureRequests(server);
  server.after(() => {
    server.get('/health/live', publicDoor, () => ({ status: 'live' }));
    // The same for people who run the city, through the gateway; with how far its consumer is behind.
    server.get(
      `/api/${name}/readiness`,
      { config: { access: 'signed-in' }, schema: { hide: true } },
      async () => {
        const waitingFor = await whatIsMissing(options);
        return { service: name, ready: !waitingFor.length, waitingFor, lag: await lagOf(options) };
      },
    );
    server.get('/health/ready', publicDoor, async (_request, reply) => {
      const waitingFor = await whatIsMissing(options);
      return reply
        .code(waitingFor.length ? 503 : 200)
        .send({ ready: !waitingFor.length, waitingFor });
    });
    server.get('/metrics', { ...publicDoor, schema: { hide: true } }, async (_request, reply) => {
      await metrics.observeMessaging(options);
      return reply.type(metrics.registry.contentType).send(await metrics.registry.metrics());
    });
    const schema = { hide: true, response: { 200: z.any() } };
    server.get(`/api/${name}/openapi.json`, { ...publicDoor, schema }, () => server.swagger());
  });
}

async function whatIsMissing({ orm, broker, needs }: Parameters<typeof openHealth>[0]) {
  const waitingFor: string[] = [];
  if (!(await orm.isConnected())) return ['database'];
  if (!(await broker.ready())) waitingFor.push('broker');
  if (needs) waitingFor.push(...(await loadReference(orm.em.fork())).missing(needs));
  return waitingFor;
}

/** Facts published that this service has not received yet. */
async function lagOf({ broker, name, topics }: Parameters<typeof openHealth>[0]): Promise<number> {
  if (topics.length === 0) return 0;
  const behind = await broker.lag(name, topics);
  return behind.reduce((sum, { lag }) => sum + lag, 0);
}

/** One registry per service, since in one process all of them would share the global one. */
function measureRequests(server: HttpServer) {
  const registry = new Registry();
  const registers = [registry];
  const seconds = new Histogram({
    name: 'http_request_seconds',
    help: 'Duration of requests by route and status',
    labelNames: ['method', 'route', 'status'],
    registers,
  });
  const failures = new Counter({ name: 'http_failures_total', help: 'Answers of 5xx', registers });
  const backlog = new Gauge({ name: 'outbox_backlog', help: 'Facts not yet published', registers });
  const parked = new Gauge({
    name: 'dead_letters_open',
    help: 'Facts that wait for a person',
    registers,
  });
  server.addHook('onResponse', async (request, reply) => {
    const route = request.routeOptions.url ?? 'unknown';
    const labels = { method: request.method, route, status: String(reply.statusCode) };
    seconds.observe(labels, reply.elapsedTime / 1000);
    if (reply.statusCode >= 500) failures.inc();
  });
  const observeMessaging = async ({ orm }: { orm: Orm }) => {
    const [row] = await orm.em.fork().execute<{ backlog: string; parked: string }[]>(
      `select (select count(*) from outbox) as backlog,
              (select count(*) from dead_letters where replayed_at is null) as parked`,
    );
    backlog.set(Number(row?.backlog ?? 0));
    parked.set(Number(row?.parked ?? 0));
  };
  return { registry, observeMessaging };
}
