import { type Envelope } from '@tisheng/contracts';
import { virtualClock } from '@tisheng/service-kit/clock';
import { type Access, createActorVerifier, type Scope } from '@tisheng/service-kit/http';
import { createLogger } from '@tisheng/service-kit/logger';
import type { App, ServiceOptions } from '@tisheng/service-kit/service';
import { v7 as uuidv7 } from 'uuid';
import { type AnActor, anActorToken, testActorKeys } from './actor-token.ts';
import { createTestDatabase } from './database.ts';
import { factsByHand, type ToldFact } from './facts-by-hand.ts';
import { sqlRows } from './sql-rows.ts';

export type Call = {
  as?: Omit<AnActor, 'audience'>;
  body?: unknown;
  /** The version seen, for `If-Match`. */
  version?: number;
  /** A new one for each call unless given. */
  key?: string;
  headers?: Record<string, string>;
};

/** A door as its service registers it: who may pass it, and how far he reaches. */
export type KnownDoor = {
  method: string;
  path: string;
  access: Access;
  scope: Scope;
};

export type ServiceUnderTest = Awaited<ReturnType<typeof serviceUnderTest>>;

/** A service with a database and a clock of its own, spoken to through its doors and by facts alone. */
export async function serviceUnderTest<TheApp extends App>(
  service: string,
  createApp: (options: ServiceOptions) => Promise<TheApp>,
  startsAt = '2026-03-02T01:00:00Z',
) {
  const clock = virtualClock(new Date(startsAt), { frozen: true });
  const logger = createLogger(service, process.env['LOG_LEVEL'] ?? 'silent');
  const verify = createActorVerifier(testActorKeys.publicKeyPem);
  const facts = factsByHand(clock);
  const open = (databaseUrl: string, migratorUrl: string) =>
    createApp({ databaseUrl, migratorUrl, broker: facts.broker, clock, verify, logger });
  const database = await createTestDatabase({
    service,
    migrate: async (migratorUrl) => {
      const app = await open(migratorUrl, migratorUrl);
      await app.migrate();
      await app.close();
    },
  });
  const app = await open(database.appUrl, database.migratorUrl);
  const doors = doorsSeen(app, service);
  await app.start({ relay: false, sweeping: false });
  await app.server.ready();

  const call = caller(app, service);

  return {
    app,
    doors,
    clock,
    database,
    get: (path: string, given?: Call) => call('GET', path, given),
    post: (path: string, given?: Call) => call('POST', path, given),
    put: (path: string, given?: Call) => call('PUT', path, given),
    /** Lets the service hear facts of others, as its consumer would. */
    tell: (...told: ToldFact[]) => facts.tell(...told),
    /** The same in as few batches as their topics allow: one transaction each, as long as nothing fails. */
    tellTogether: (...told: ToldFact[]) => facts.tellTogether(...told),
    /** What the service has announced, in order. */
    journal: () =>
      sqlRows<{ envelope: Envelope }>(
        database.adminUrl,
        'select envelope from journal order by position',
      ).then((rows) => rows.map(({ envelope }) => envelope)),
    close: async () => {
      await app.close();
      await database.drop();
    },
  };
}

/** Filled while the service registers its doors. */
function doorsSeen(app: App, service: string): KnownDoor[] {
  const doors: KnownDoor[] = [];
  app.server.addHook('onRoute', ({ method, url, config }) => {
    const { access, scope } = config ?? {};
    if (!access || access === 'public' || !scope) return;
    const path = url.slice(`/api/${service}`.length);
    for (const verb of [method].flat().filter((each) => each !== 'HEAD'))
      doors.push({ method: verb, path, access, scope });
  });
  return doors;
}

/** Asks as a person would through the portal: with a token for this service. */
function caller(app: App, service: string) {
  return async (method: 'GET' | 'POST' | 'PUT', path: string, given: Call = {}) => {
    const token = await anActorToken({ audience: service, ...given.as });
    const response = await app.server.inject({
      method,
      url: `/api/${service}${path}`,
      headers: {
        authorization: `Bearer ${token}`,
        ...(method === 'POST' ? { 'idempotency-key': given.key ?? uuidv7() } : {}),
        ...(given.version === undefined ? {} : { 'if-match': `"${given.version}"` }),
        ...given.headers,
      },
      ...(given.body === undefined ? {} : { payload: given.body as object }),
    });
    const isJson = response.headers['content-type']?.toString().includes('json');
    return {
      status: response.statusCode,
      body: isJson ? response.json() : response.body,
      headers: response.headers,
    };
  };
}
