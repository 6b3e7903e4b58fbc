import { fileURLToPath } from 'node:url';
import helmet from '@fastify/helmet';
import rateLimit from '@fastify/rate-limit';
import { portal } from '@tisheng/contracts';
import type { VirtualClock } from '@tisheng/service-kit/clock';
import type { ActorSigner, HttpServer } from '@tisheng/service-kit/http';
import { createService, type ServiceOptions } from '@tisheng/service-kit/service';
import { seedDemonstration } from '#application/accounts.ts';
import { listUntold } from '#application/directory.ts';
import { serveConsole } from '#gateway/console-files.ts';
import { openGateway, type ServiceAddresses } from '#gateway/gateway.ts';
import { accountRoutes } from '#http/account-routes.ts';
import { clockRoutes } from '#http/clock-routes.ts';
import { refusalTexts } from '#http/refusals.ts';
import { identifyBySession } from '#http/session-cookie.ts';
import { sessionRoutes } from '#http/session-routes.ts';
import { AccountRow, SessionRow } from '#persistence/rows.ts';

export type PortalOptions = ServiceOptions & {
  sign: ActorSigner;
  addresses: ServiceAddresses;
  consoleFolder: string;
  /** The shared clock of a demonstration; null where real work is done. */
  demonstration: { clock: VirtualClock } | null;
};

/** The one door for people: sign-in, gateway and console. It has no rules of the city. */
export async function createApp(options: PortalOptions) {
  const { demonstration, clock } = options;
  const app = await createService(
    {
      name: 'portal',
      topic: portal.topic,
      entities: [AccountRow, SessionRow],
      migrationsPath: fileURLToPath(new URL('../migrations', import.meta.url)),
      refusals: refusalTexts,
      identify: identifyBySession,
      plugins: protect,
      routes: (doors, orm) => {
        sessionRoutes(doors, { orm, clock, demo: demonstration !== null });
        accountRoutes(doors);
        if (demonstration) clockRoutes(doors, demonstration.clock);
        openGateway(doors.server, options);
        serveConsole(doors.server, options.consoleFolder);
      },
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

function protect(server: HttpServer): void {
  server.register(helmet, {
    contentSecurityPolicy: {
      // Element Plus sets inline styles; scripts come from our own files alone.
      directives: { 'style-src': ["'self'", "'unsafe-inline'"], 'upgrade-insecure-requests': null },
    },
    strictTransportSecurity: false,
  });
  server.register(rateLimit, { max: 3_000, timeWindow: '1 minute' });
}
