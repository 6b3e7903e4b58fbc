import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Role } from '@tisheng/contracts';
import { systemClock, virtualClock } from '@tisheng/service-kit/clock';
import { generateActorKeys, type Scope } from '@tisheng/service-kit/http';
import { createLogger } from '@tisheng/service-kit/logger';
import { kafkaBroker } from '@tisheng/service-kit/messaging';
import type { App } from '@tisheng/service-kit/service';
import { createApps } from '../city/city.ts';
import { serviceNames } from '../city/services.ts';

export type Door = {
  service: string;
  method: string;
  url: string;
  summary: string;
  access: 'public' | 'signed-in' | readonly Role[] | undefined;
  scope: Scope | undefined;
};
export type OpenedCity = {
  apps: App[];
  doors: Door[];
  keys: ReturnType<typeof generateActorKeys>;
};

const nobodyListens = 'postgres://nobody@127.0.0.1:9/nothing';
const secret = Buffer.alloc(32).toString('base64');

/**
 * All services with all their doors, also those of a demonstration, and no database behind them. `prepare` sees each one
 * before its doors are final.
 */
export async function openEmptyCity(prepare: (app: App) => void = () => {}): Promise<OpenedCity> {
  const keys = generateActorKeys();
  const logger = createLogger('access', 'silent');
  const database = { appUrl: nobodyListens, migratorUrl: nobodyListens };
  const databases = Object.fromEntries(serviceNames.map((name) => [name, database]));
  const apps = await createApps(
    {
      databases: databases as Record<(typeof serviceNames)[number], typeof database>,
      broker: kafkaBroker({ brokers: ['127.0.0.1:9'], clientId: 'access', logger }),
      secrets: { ...keys, operatorKey: secret, accountKey: secret },
      demonstration: { clock: virtualClock(new Date('2026-11-23T02:00:00Z'), { frozen: true }) },
      consoleFolder: join(tmpdir(), 'tisheng-no-console'),
      filesFolder: join(tmpdir(), 'tisheng-no-files'),
      port: 0,
      logger: () => logger,
      onFatal: (error: unknown) => {
        throw error;
      },
    },
    systemClock(),
    {},
  );
  const doors: Door[] = [];
  for (const app of apps) {
    prepare(app);
    app.server.addHook('onRoute', ({ method, url, config, schema }) => {
      const summary = schema?.summary ?? '';
      for (const verb of [method].flat().filter((each) => each !== 'HEAD'))
        doors.push({
          service: app.name,
          method: verb,
          url,
          summary,
          access: config?.access,
          scope: config?.scope,
        });
    });
    await app.server.ready();
  }
  return { apps, doors, keys };
}
