import { existsSync, mkdirSync, openSync } from 'node:fs';
import { join } from 'node:path';
import { createLogger } from '@tisheng/service-kit/logger';
import { type Broker, embeddedLog, kafkaBroker } from '@tisheng/service-kit/messaging';
import { pino } from 'pino';
import { liveDemoStory } from '../demo/live-story.ts';
import {
  consoleBuilt,
  ensureDatabases,
  launcherGone,
  startBroker,
  startPostgres,
  type Watch,
} from '../infrastructure/index.ts';
import { banner, say } from './banner.ts';
import { type City, startCity } from './city.ts';
import { keptDemoClock } from './demo-clock.ts';
import { keepAddresses, keepServers } from './kept-servers.ts';
import { keptSecrets } from './secrets.ts';
import { serviceNames } from './services.ts';

/** `npm start`: PostgreSQL, a broker, eight services and the demonstration, until Ctrl-C. */
const root = join(import.meta.dirname, '../..');
const home = process.env['TISHENG_HOME'] ?? join(root, '.tisheng');
const logFile = join(home, 'city.log');
const storyBegins = new Date('2024-03-04T01:00:00Z');

/**
 * What the services say goes to a file; the terminal is for the person who started them. Opened at once: a start
 * that fails early must end with its own reason, and not with that of a log that was not ready.
 */
mkdirSync(home, { recursive: true });
const logDestination = pino.destination({ fd: openSync(logFile, 'a'), sync: false });
const logger = (name: string) =>
  createLogger(name, process.env['LOG_LEVEL'] ?? 'info', logDestination);

const endPatienceMs = 20_000;

type Stop = { name: string; stop: () => Promise<void> };
const stops: Stop[] = [];
let ending: Promise<void> | null = null;

/** What was started last stops first; one that does not stop does not keep the others. */
function end(code: number): Promise<void> {
  ending ??= (async () => {
    // What hangs because a server is away must not keep a dying city from being started again.
    setTimeout(() => process.exit(code), endPatienceMs);
    for (const { name, stop } of stops.toReversed())
      await stop().catch((error: unknown) => say(`${name}: ${String(error)}`));
    process.exit(code);
  })();
  return ending;
}

function started<Part extends { stop: () => Promise<void> }>(name: string, part: Part): Part {
  stops.push({ name, stop: part.stop });
  return part;
}

/** A server that cannot be kept takes the city along: the launcher begins anew, or says that it is in vain. */
const watch: Watch = {
  tell: say,
  giveUp: (problem) => {
    say(`✘ ${problem.message}`);
    void end(1);
  },
};

async function openBroker(logDatabaseUrl: string) {
  const data = {
    dataDir: join(home, 'kafka'),
    cacheDir: join(home, 'cache'),
    log: () => {},
    watch,
  };
  const server = started('broker', await startBroker(data));
  const broker: Broker =
    server.kind === 'kafka'
      ? kafkaBroker({
          brokers: server.brokers,
          clientId: 'tisheng',
          logger: logger('broker'),
          replicationFactor: 1,
          // After a kill the group waits for the dead member so long: on a laptop nobody wants to wait half a minute.
          // It is long enough: parts are bounded, files are read in threads, and at a load of 8 to 15 on two cores no
          // member was lost over 70,000 rows imported and undone (`npm run bench -- registrations`).
          sessionTimeoutMs: 6_000,
        })
      : embeddedLog({ databaseUrl: logDatabaseUrl, logger: logger('broker') });
  stops.push({ name: 'broker client', stop: () => broker.close() });
  const brokers = server.kind === 'kafka' ? server.brokers : null;
  return { broker, brokers, describe: server.describe };
}

async function main(): Promise<void> {
  launcherGone(() => void end(0));
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
    process.on(signal, () => void end(0));
  const pageReady = consoleBuilt();
  const postgres = started(
    'PostgreSQL',
    await startPostgres({ dataDir: join(home, 'postgres'), log: () => {}, watch }),
  );
  const names = [...serviceNames, 'event-log'] as const;
  const databases = await ensureDatabases(postgres.adminUrl, names, {
    secretsDir: join(home, 'secrets'),
  });
  const { broker, brokers, describe } = await openBroker(databases['event-log'].migratorUrl);
  keepServers(home, { databaseUrl: postgres.adminUrl, brokers });
  const isNew = !existsSync(join(home, 'clock.json'));
  const clock = keptDemoClock(join(home, 'clock.json'), storyBegins);
  await pageReady;
  const city: City = await startCity({
    databases,
    broker,
    secrets: keptSecrets(join(home, 'secrets')),
    demonstration: { clock },
    consoleFolder: join(root, 'services/portal/console/dist'),
    filesFolder: join(home, 'files'),
    port: Number(process.env['TISHENG_PORT'] ?? 8080),
    logger,
    onFatal: (error) => {
      say(`✘ 事件总线不可用，即将退出 / the broker cannot be used: ${String(error)}`);
      void end(1);
    },
  });
  stops.push({ name: 'services', stop: city.close });
  keepAddresses(home, city.addresses);
  banner({ url: city.url, postgres: postgres.describe, broker: describe, isNew, logFile });
  process.send?.({ url: city.url });
  if (process.env['TISHENG_STORY'] !== 'off')
    await liveDemoStory(city.url, { tell: say, doneFile: join(home, 'demo-lived') }).catch(
      (error: unknown) => say(`演示暂停，系统照常可用，再次启动会接着讲：${String(error)}`),
    );
}

await main().catch((error: unknown) => {
  say(error instanceof Error ? (error.stack ?? error.message) : String(error));
  return end(1);
});
