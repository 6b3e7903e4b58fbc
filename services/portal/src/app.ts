import { fileURLToPath } from 'node:url';
import helmet from '@fastify/helmet';
import { portal } from '@tisheng/contracts';
import type { VirtualClock } from '@tisheng/service-kit/clock';
import type { ActorSigner, HttpServer } from '@tisheng/service-kit/http';
import { createService, type ServiceOptions } from '@tisheng/service-kit/service';
import { seedDemonstration } from '#application/accounts.ts';
import { listUntold } from '#application/directory.ts';
import { pruneSignIns } from '#application/sweeps.ts';
import { serveConsole } from '#gateway/console-files.ts';
import { openGateway, type ServiceAddresses } from '#gateway/gateway.ts';
import {
  accountReadingRoutes,
  rolesAndColleagues,
  signInRoutes,
} from '#http/account-reading-routes.ts';
import { accountRoutes } from '#http/account-routes.ts';
import { clockRoutes } from '#http/clock-routes.ts';
import { keepMetricsInside } from '#http/metrics-guard.ts';
import { ownRoutes } from '#http/own-routes.ts';
import { refusalTexts } from '#http/refusals.ts';
import { limitRequests } from '#http/request-limits.ts';
import { identifyBySession } from '#http/session-cookie.ts';
import { sessionRoutes } from '#http/session-routes.ts';
import { AccountRow, SessionRow } from '#persistence/rows.ts';
import { defaultSettings, type PortalSettings } from './settings.ts';

export type PortalOptions = ServiceOptions & {
  sign: ActorSigner;
  addresses: ServiceAddresses;
  consoleFolder: string;
  /** The shared clock of a demonstration; null where real work is done. */
  demonstration: { clock: VirtualClock } | null;
  settings?: PortalSettings;
};

/** The one door for people: sign-in, gateway and console. It has no rules of the city. */
export async function createApp({ settings = defaultSettings, ...options }: PortalOptions) {
  const { demonstration, clock } = options;
  const app = await createService(
    {
      name: 'portal',
      topic: portal.topic,
      entities: [AccountRow, SessionRow],
      migrationsPath: fileURLToPath(new URL('../migrations', import.meta.url)),
      refusals: refusalTexts,
      identify: (orm) => identifyBySession(orm, settings),
      trustProxy: settings.trustProxy,
      plugins: (server) => protect(server, settings),
      routes: (doors, orm) => {
        const demo = demonstration !== null;
        sessionRoutes(doors, { orm, clock, demo, limits: settings.signIn });
        accountReadingRoutes(doors);
        rolesAndColleagues(doors);
        signInRoutes(doors);
        accountRoutes(doors);
        ownRoutes(doors, orm, settings);
        if (demonstration) clockRoutes(doors, demonstration.clock);
        openGateway(doors.server, options);
        serveConsole(doors.server, options.consoleFolder);
      },
      sweeps: [pruneSignIns],
    },
    options,
  );
  return {
    ...app,
    /** A demonstration has its accounts before its first page is asked for. */
    start: async (parts?: Parameters<typeof app.start>[0]) => {
      if (demonstration) await seedDemonstration(app.orm.em.fork());
      await listUntold(app.orm.em.fork(), clock);
      await app.start(parts);
    },
  };
}

function protect(server: HttpServer, { requests, metricsFrom }: PortalSettings): void {
  server.register(helmet, {
    contentSecurityPolicy: {
      // Element Plus sets inline styles; scripts come from our own files alone.
      directives: { 'style-src': ["'self'", "'unsafe-inline'"], 'upgrade-insecure-requests': null },
    },
    strictTransportSecurity: false,
  });
  limitRequests(server, requests);
  keepMetricsInside(server, metricsFrom);
  // Answers of the doors are about people and their businesses: no cache on the way keeps one.
  server.addHook('onSend', async (request, reply) => {
    if (request.url.startsWith('/api/') && !reply.hasHeader('cache-control'))
      reply.header('cache-control', 'no-store');
  });
}
