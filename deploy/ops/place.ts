import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { systemClock, virtualClock } from '@tisheng/service-kit/clock';
import { serviceDatabase } from '@tisheng/service-kit/database/roles';
import { generateActorKeys } from '@tisheng/service-kit/http';
import { createLogger } from '@tisheng/service-kit/logger';
import { type Broker, embeddedLog, kafkaBroker } from '@tisheng/service-kit/messaging';
import { z } from 'zod';
import { createApps } from '../city/city.ts';
import { readDemoInstant } from '../city/demo-clock.ts';
import { type Addresses, readAddresses, readServers } from '../city/kept-servers.ts';
import { keptSecrets, type Secrets } from '../city/secrets.ts';
import { type ServiceName, serviceNames } from '../city/services.ts';
import { type DatabaseUrls, ensureDatabases } from '../infrastructure/index.ts';
import { WrongUse } from './options.ts';

const logger = createLogger('ops', 'silent');

type Place = {
  databases: Record<ServiceName, DatabaseUrls>;
  broker: Broker;
  secrets: Secrets;
  /** Where the running services listen, as far as that is known. */
  addresses: Addresses;
  /** Null where real work is done. */
  demoInstant: Date | null;
};

/** Production by environment, else the city of this folder. */
function findPlace(home: string): Promise<Place> | Place {
  const template = process.env['OPS_DATABASE_URL'];
  return template ? production(template) : thisCity(home);
}

const Production = z.object({
  OPS_DATABASE_URL: z
    .string()
    .includes('{database}', { error: 'OPS_DATABASE_URL 应含 {database}' }),
  KAFKA_BROKERS: z.string('请设置 KAFKA_BROKERS').min(1, '请设置 KAFKA_BROKERS'),
  // Needed only where a retried fact carries a name or an account.
  OPERATOR_KEY: z.string().default(Buffer.alloc(32).toString('base64')),
  ACCOUNT_KEY: z.string().default(Buffer.alloc(32).toString('base64')),
  OPS_SERVICES: z
    .string()
    .includes('{service}', { error: 'OPS_SERVICES 应含 {service}' })
    .optional(),
});

function production(template: string): Place {
  const settings = Production.safeParse(process.env);
  if (!settings.success)
    throw new WrongUse(settings.error.issues.map(({ message }) => message).join('；'));
  const { KAFKA_BROKERS, OPERATOR_KEY, ACCOUNT_KEY, OPS_SERVICES } = settings.data;
  const urls = serviceNames.map((service) => {
    const appUrl = template.replaceAll('{database}', serviceDatabase(service).database);
    return [service, { appUrl, migratorUrl: appUrl }] as const;
  });
  return {
    databases: Object.fromEntries(urls) as Place['databases'],
    broker: kafkaBroker({ brokers: KAFKA_BROKERS.split(','), clientId: 'ops', logger }),
    secrets: { ...generateActorKeys(), operatorKey: OPERATOR_KEY, accountKey: ACCOUNT_KEY },
    addresses: Object.fromEntries(
      OPS_SERVICES
        ? serviceNames.map((service) => [service, OPS_SERVICES.replaceAll('{service}', service)])
        : [],
    ),
    demoInstant: null,
  };
}

async function thisCity(home: string): Promise<Place> {
  const servers = readServers(home);
  if (!servers)
    throw new WrongUse(
      '本机还没有运行过系统。请先 npm start，或设置 OPS_DATABASE_URL 操作正式环境',
    );
  const names = [...serviceNames, 'event-log'] as const;
  const databases = await ensureDatabases(servers.databaseUrl, names, {
    secretsDir: join(home, 'secrets'),
  });
  const broker = servers.brokers
    ? kafkaBroker({ brokers: servers.brokers, clientId: 'ops', logger })
    : embeddedLog({ databaseUrl: databases['event-log'].migratorUrl, logger });
  return {
    databases,
    broker,
    secrets: keptSecrets(join(home, 'secrets')),
    addresses: readAddresses(home),
    demoInstant: readDemoInstant(join(home, 'clock.json')),
  };
}

/** The services as they are, made but not started: a retry runs the very handlers of the service. */
export async function openServices(home: string) {
  const { databases, broker, secrets, addresses, demoInstant } = await findPlace(home);
  const options = {
    databases,
    broker,
    secrets,
    demonstration: null,
    consoleFolder: join(tmpdir(), 'tisheng-no-console'),
    filesFolder: join(home, 'files'),
    port: 0,
    logger: () => logger,
    onFatal: () => undefined,
  };
  const apps = await createApps(
    options,
    demoInstant ? virtualClock(demoInstant) : systemClock(),
    {},
  );
  return {
    broker,
    addresses,
    app: (service: ServiceName) => {
      const found = apps.find(({ name }) => name === service);
      if (!found) throw new Error(`no service ${service}`);
      return found;
    },
    close: async () => {
      for (const app of apps) await app.close();
      await broker.close();
    },
  };
}

export type OpenServices = Awaited<ReturnType<typeof openServices>>;
