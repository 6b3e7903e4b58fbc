import { type EventStream, streams } from '@tisheng/contracts';
import type { Clock } from './clock.ts';
import { migrate } from './database/migrate.ts';
import { createOrm, type Entities, type Orm } from './database/orm.ts';
import { type Identify, identifyByToken } from './http/access.ts';
import type { ActorVerifier } from './http/actor-token.ts';
import { createDoors, type Doors } from './http/doors.ts';
import { openHealth } from './http/health.ts';
import { idempotencyAge, idempotencyTable } from './http/idempotency.ts';
import { pruneIdempotencyKeys } from './http/idempotency-sweep.ts';
import type { RefusalText } from './http/problem.ts';
import { createHttpServer, type HttpServer } from './http/server.ts';
import type { Logger } from './logger.ts';
import {
  type Broker,
  type Consumer,
  messagingOperations,
  messagingTables,
  type Subscriptions,
  startConsumer,
  startRelay,
} from './messaging/index.ts';
import { actsOn } from './operations/acts.ts';
import { type FindLineage, openOperations } from './operations/doors.ts';
import { readinessOf } from './operations/readiness.ts';
import { loadReference, type ReferenceNeeds } from './reference/index.ts';
import { type SweepTroubles, sweepTroubles } from './sweep-troubles.ts';
import { allChanged, type Portion, type Sweep, startSweeps } from './sweeps.ts';

/** Everything that makes one service what it is; `createApp` of each service hands it to `createService`. */
export type ServiceDefinition = {
  name: string;
  entities: Entities;
  migrationsPath: string;
  /** The topic it publishes, or null for one that only reads. */
  topic: string | null;
  refusals: Record<string, RefusalText>;
  routes: (doors: Doors, orm: Orm) => void;
  /** Fastify plugins of its own, loaded before any route. */
  plugins?: (server: HttpServer) => void;
  subscriptions?: Subscriptions;
  /** The streams a projection reads whole; others follow from the subscriptions. */
  listensTo?: readonly EventStream[];
  /** Takes whole parts of a batch, instead of one fact at a time; for projections. */
  batch?: Parameters<typeof startConsumer>[0]['batch'];
  sweeps?: Sweep[];
  /** Whose waiting facts concern a business too: those of its predecessors. None unless given. */
  lineage?: FindLineage;
  needs?: ReferenceNeeds;
  /** Only portal knows people by their session; all others by portal's token. */
  identify?: (orm: Orm) => Identify;
  /** Only portal stands behind a proxy of the city. */
  trustProxy?: string[];
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
  /** How long the answer of a command is kept for its repetition. */
  idempotencyKeysDays?: number;
  /** Called when messaging can go on no longer; the process ends and is started again. */
  onFatal?: (error: unknown) => void;
};

export type App = Awaited<ReturnType<typeof createService>>;

/** SQL that the first migration of every service runs before its own tables. */
export const kitTables = () => [...messagingTables(), ...idempotencyTable];

/** What came to the kit's tables later, for a migration of its own in each service. */
export const kitTableChanges = { keysByAge: idempotencyAge };

/** The composition root all services share: server, database, consumer, relay and sweeps around one definition. */
export async function createService(definition: ServiceDefinition, options: ServiceOptions) {
  const { name } = definition;
  const { clock, logger, databaseUrl } = options;
  const orm = await createOrm({
    databaseUrl,
    applicationName: name,
    entities: definition.entities,
    ...(options.connectionsMax ? { connectionsMax: options.connectionsMax } : {}),
  });
  const troubles = sweepTroubles(logger);
  const running: Running = { consumer: null, relay: null, sweeps: null, troubles };
  const heard = hearing(definition, options, orm);
  const desk = operating(definition, options, heard, running);
  const server = openServer(definition, options, orm, desk);
  const sweeps = sweepsOf(definition, options);

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
    start: async (parts: StartedParts = {}) =>
      startRunning(definition, options, { orm, heard, running }, parts),
    /** Lets every sweep find what is due now; for tests and for a clock moved by hand. */
    runDue: async () => {
      if (running.sweeps) return running.sweeps.runDue();
      const runner = startSweeps({ name, orm, clock, logger, sweeps, troubles, intervalMs: 0 });
      await runner.runDue();
      await runner.stop();
    },
    /** What people who run the city may ask of its messaging, and do to it; `acts` are kept with who and why. */
    operations: desk.operations,
    acts: desk.acts,
    readiness: desk.readiness,
    listensTo: desk.listensTo,
    consumer: () => running.consumer,
    relay: () => running.relay,
    /** In this order: HTTP, consumer, sweeps, relay, database. */
    close: async () => {
      await server.close();
      await running.consumer?.close();
      await running.sweeps?.stop();
      await running.relay?.close();
      await orm.close(true);
    },
  };
}

function openServer(
  definition: ServiceDefinition,
  options: ServiceOptions,
  orm: Orm,
  desk: ReturnType<typeof operating>,
): HttpServer {
  const { name } = definition;
  const { clock, logger } = options;
  const server = createHttpServer({
    service: name,
    logger,
    identify: definition.identify?.(orm) ?? identifyByToken(name, options.verify),
    refusals: definition.refusals,
    ...(definition.trustProxy ? { trustProxy: definition.trustProxy } : {}),
  });
  definition.plugins?.(server);
  openHealth(server, name, desk.readiness);
  server.addHook('onClose', desk.close);
  // Routes come after the plugins, so that the OpenAPI document sees them.
  server.after(() => {
    const doors = createDoors({ server, service: name, orm, clock });
    openOperations(doors, desk);
    definition.routes(doors, orm);
  });
  return server;
}

/** Those of the service, and the kit's own. */
const sweepsOf = (
  { sweeps = [] }: ServiceDefinition,
  { idempotencyKeysDays = 30 }: ServiceOptions,
) => [...sweeps, pruneIdempotencyKeys(idempotencyKeysDays)];

/** A test may listen without publishing, and sweep only when it asks. */
export type StartedParts = { relay?: boolean; sweeping?: boolean };

type Running = {
  consumer: Consumer | null;
  relay: ReturnType<typeof startRelay> | null;
  sweeps: ReturnType<typeof startSweeps> | null;
  troubles: SweepTroubles;
};

/** What it takes to let a fact have its effect, live or tried again. */
function hearing(definition: ServiceDefinition, options: ServiceOptions, orm: Orm) {
  const { name: service, subscriptions, batch } = definition;
  const { clock, logger } = options;
  return {
    service,
    orm,
    clock,
    logger,
    streams: streamsOf(definition),
    ...(subscriptions ? { subscriptions } : {}),
    ...(batch ? { batch } : {}),
  };
}

/** What people who run the city may ask of this service, and do to it. */
function operating(
  { name, topic, needs, lineage = async () => [] }: ServiceDefinition,
  { broker, databaseUrl, logger }: ServiceOptions,
  heard: ReturnType<typeof hearing>,
  running: Running,
) {
  const { orm } = heard;
  const listensTo = heard.streams.map((stream) => stream.topic);
  const consumer = () => running.consumer;
  const operations = messagingOperations({ ...heard, broker, topic, consumer });
  const { troubles } = running;
  const parts = { name, databaseUrl, orm, broker, logger, consumer, sweepTroubles: troubles };
  const asked = { ...parts, topics: listensTo };
  const { ask: readiness, close } = readinessOf({ ...asked, ...(needs ? { needs } : {}) });
  const acts = actsOn(orm, operations);
  return { orm, operations, acts, readiness, topic, listensTo, lineage, close };
}

type Parts = { orm: Orm; heard: ReturnType<typeof hearing>; running: Running };

function startRunning(
  definition: ServiceDefinition,
  options: ServiceOptions,
  { orm, heard, running }: Parts,
  { relay = true, sweeping = true }: StartedParts,
): void {
  const { name, topic, needs } = definition;
  const { broker, clock, logger, databaseUrl, onFatal } = options;
  const sweeps = sweepsOf(definition, options);
  if (topic && relay) running.relay = startRelay({ databaseUrl, broker, logger });
  if (heard.streams.length > 0)
    running.consumer = startConsumer({ ...heard, broker, ...(onFatal ? { onFatal } : {}) });
  if (sweeping)
    running.sweeps = startSweeps({
      name,
      orm,
      clock,
      logger,
      sweeps,
      troubles: running.troubles,
      intervalMs: 30_000,
      isReady: async () =>
        !needs || (await loadReference(orm.em.fork())).missing(needs).length === 0,
    });
}

/** What a service reads: its own word, or the streams in which the subscribed events stand. */
function streamsOf({ listensTo, subscriptions = {} }: ServiceDefinition): readonly EventStream[] {
  const types = Object.keys(subscriptions);
  const subscribed = ({ events }: EventStream) => types.some((type) => type in events);
  return listensTo ?? Object.values<EventStream>(streams).filter(subscribed);
}

export { allChanged, type Portion, type Sweep };
