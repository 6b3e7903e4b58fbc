import { idempotencyTable } from './http/idempotency.ts';
import { createDoors, type Doors } from './http/doors.ts';
import type { ActorVerifier } from './http/actor-token.ts';
import { openHealth } from './http/health.ts';
import type { RefusalText } from './http/problem.ts';
import { createHttpServer } from './http/server.ts';
import type { Clock } from './clock.ts';
import { migrate } from './database/migrate.ts';
import { createOrm, type Entities, type Orm } from './database/orm.ts';
import type { Logger } from './logger.ts';
import {
  type Broker,
  type CommandContext,
  messagingTables,
  startConsumer,
  startRelay,
  type Subscriptions,
} from './messaging/index.ts';
import { loadReference, type ReferenceNeeds } from './reference/index.ts';
import { startSweeps, type Sweep } from './sweeps.ts';

/** Everything that makes one service what it is; `createApp` of each service hands it to `createService`. */
export type ServiceDefinition = {
  name: string;
  entities: Entities;
  migrationsPath: string;
  /** The topic it publishes, or null for one that only reads. */
  topic: string | null;
  refusals: Record<string, RefusalText>;
  routes: (doors: Doors) => void;
  subscriptions?: Subscriptions;
  /** Takes whole parts of a batch, instead of one fact at a time; for projections. */
  batch?: Parameters<typeof startConsumer>[0]['batch'];
  sweeps?: Sweep[];
  needs?: ReferenceNeeds;
};

/** What differs between a test, the city in one process, and a container. */
export type ServiceOptions = {
  databaseUrl: string;
  migratorUrl?: string;
  broker: Broker;
  clock: Clock;
  verify: ActorVerifier;
  logger: Logger;
  connectionsMax?: number;
  /** Called when messaging can go on no longer; the process ends and is started again. */
  onFatal?: (error: unknown) => void;
};

export type App = Awaited<ReturnType<typeof createService>>;

/** SQL that the first migration of every service runs before its own tables. */
export const kitTables = () => [...messagingTables(), ...idempotencyTable];

/** The composition root all services share: server, database, consumer, relay and sweeps around one definition. */
export async function createService(definition: ServiceDefinition, options: ServiceOptions) {
  const { name } = definition;
  const { clock, logger, broker, databaseUrl } = options;
  const orm = await createOrm({
    databaseUrl,
    applicationName: name,
    entities: definition.entities,
    ...(options.connectionsMax ? { connectionsMax: options.connectionsMax } : {}),
  });
  const server = createHttpServer({
    service: name,
    logger,
    verify: options.verify,
    refusals: definition.refusals,
  });
  const running: Running = { consumer: null, relay: null, sweeps: null };
  openHealth({ server, name, orm, broker, ...(definition.needs ? { needs: definition.needs } : {}), running });
  // Routes come after the plugins, so that the OpenAPI document sees them.
  server.after(() => definition.routes(createDoors({ server, service: name, orm, clock })));
  const sweeps = definition.sweeps ?? [];

  return {
    name,
    server,
    orm,
    clock,
    /** Brings the tables up to date; a step of its own in production, by the migrator role. */
    migrate: () =>
      migrate({
        migratorUrl: options.migratorUrl ?? databaseUrl,
        migrationsPath: definition.migrationsPath,
      }),
    /** Starts to listen to facts, to publish its own, and to watch the clock. */
    start: () => startRunning(definition, options, orm, running),
    /** Lets every sweep find what is due now; for tests and for a clock moved by hand. */
    runDue: async () => {
      const runner = startSweeps({ name, orm, clock, logger, sweeps, intervalMs: 0 });
      await runner.runDue();
      await runner.stop();
    },
    consumer: () => running.consumer,
    relay: () => running.relay,
    /** In this order: HTTP, consumer, sweeps, relay, database. */
    close: async () => {
      await server.close();
      await running.consumer?.stop();
      await running.sweeps?.stop();
      await running.relay?.stop();
      await orm.close(true);
    },
  };
}

export type Running = {
  consumer: Awaited<ReturnType<typeof startConsumer>> | null;
  relay: Awaited<ReturnType<typeof startRelay>> | null;
  sweeps: ReturnType<typeof startSweeps> | null;
};

async function startRunning(
  definition: ServiceDefinition,
  options: ServiceOptions,
  orm: Orm,
  running: Running,
): Promise<void> {
  const { name, topic, subscriptions, batch, sweeps = [] } = definition;
  const { broker, clock, logger, databaseUrl, onFatal } = options;
  if (topic) running.relay = await startRelay({ service: name, databaseUrl, broker, logger });
  if (subscriptions)
    running.consumer = await startConsumer({
      service: name,
      groupId: name,
      orm,
      broker,
      subscriptions,
      clock,
      logger,
      ...(batch ? { batch } : {}),
      ...(onFatal ? { onFatal } : {}),
    });
  if (sweeps.length > 0)
    running.sweeps = startSweeps({ name, orm, clock, logger, sweeps, intervalMs: 30_000 });
}

export type { CommandContext, Sweep };
export { loadReference };
