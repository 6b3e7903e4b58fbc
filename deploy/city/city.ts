import { join } from 'node:path';
import { createApp as businessRegistry } from '@tisheng/business-registry/app';
import { streams } from '@tisheng/contracts';
import { createApp as conversionPool } from '@tisheng/conversion-pool/app';
import { createApp as journey } from '@tisheng/journey/app';
import { createApp as permitTransfer } from '@tisheng/permit-transfer/app';
import { createApp as portal } from '@tisheng/portal/app';
import { createApp as rulebook } from '@tisheng/rulebook/app';
import { type Clock, systemClock, type VirtualClock } from '@tisheng/service-kit/clock';
import { localFileStore } from '@tisheng/service-kit/files';
import { createActorSigner, createActorVerifier } from '@tisheng/service-kit/http';
import type { Logger } from '@tisheng/service-kit/logger';
import type { Broker } from '@tisheng/service-kit/messaging';
import type { App, ServiceOptions } from '@tisheng/service-kit/service';
import { createApp as subsidyLedger } from '@tisheng/subsidy-ledger/app';
import { createApp as upscalePools } from '@tisheng/upscale-pools/app';
import type { DatabaseUrls } from '../infrastructure/index.ts';
import type { Secrets } from './secrets.ts';
import { type ServiceName, serviceNames } from './services.ts';

export type CityOptions = {
  databases: Record<ServiceName, DatabaseUrls>;
  broker: Broker;
  secrets: Secrets;
  /** The shared clock of a demonstration; null where real work is done. */
  demonstration: { clock: VirtualClock } | null;
  consoleFolder: string;
  /** Scans and import files. */
  filesFolder: string;
  /** 0 = any free port. */
  port: number;
  logger: (name: string) => Logger;
  onFatal: (error: unknown) => void;
};

export type City = Awaited<ReturnType<typeof startCity>>;

/** All services in one process, on loopback ports exactly as in production: same HTTP, same broker, same roles. */
export async function startCity(options: CityOptions) {
  const clock = options.demonstration?.clock ?? systemClock();
  const addresses: Record<string, string> = {};
  const apps = await createApps(options, clock, addresses);
  for (const app of apps) await app.migrate();
  await options.broker.ensureTopics(Object.values(streams).map(({ topic }) => topic));
  await Promise.all(apps.map((app) => app.start()));
  for (const app of apps) {
    const isDoor = app.name === 'portal';
    const address = await app.server.listen({ host: '127.0.0.1', port: isDoor ? options.port : 0 });
    addresses[app.name] = address;
  }
  return {
    clock,
    url: addresses['portal'] ?? '',
    addresses,
    apps,
    /** Doors first, then what works behind them; the broker is the caller's. */
    close: async () => {
      for (const app of apps.toReversed()) await app.close();
    },
  };
}

/** Every service, made but not started. */
export async function createApps(
  options: CityOptions,
  clock: Clock,
  addresses: Record<string, string>,
) {
  const { secrets, filesFolder } = options;
  const given = (name: ServiceName): ServiceOptions => ({
    databaseUrl: options.databases[name].appUrl,
    migratorUrl: options.databases[name].migratorUrl,
    broker: options.broker,
    clock,
    verify: createActorVerifier(secrets.publicKeyPem),
    logger: options.logger(name),
    connectionsMax: 6,
    onFatal: options.onFatal,
  });
  const makers: Record<ServiceName, () => Promise<App>> = {
    rulebook: () => rulebook(given('rulebook')),
    'business-registry': () =>
      businessRegistry({ ...given('business-registry'), operatorKey: secrets.operatorKey }),
    'conversion-pool': () => conversionPool(given('conversion-pool')),
    'permit-transfer': () =>
      permitTransfer({
        ...given('permit-transfer'),
        files: { store: localFileStore(join(filesFolder, 'permit-transfer')) },
      }),
    'upscale-pools': () => upscalePools(given('upscale-pools')),
    'subsidy-ledger': () =>
      subsidyLedger({ ...given('subsidy-ledger'), accountKey: secrets.accountKey }),
    journey: () => journey(given('journey')),
    portal: () =>
      portal({
        ...given('portal'),
        sign: createActorSigner(secrets.privateKeyPem),
        addresses,
        consoleFolder: options.consoleFolder,
        demonstration: options.demonstration,
      }),
  };
  const apps: App[] = [];
  for (const name of serviceNames) apps.push(await makers[name]());
  return apps;
}
