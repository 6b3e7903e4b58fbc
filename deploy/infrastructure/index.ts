export { type BrokerChoice, type StartedBroker, startBroker } from './broker.ts';
export { type DatabaseUrls, ensureDatabases } from './databases.ts';
export { consoleBuilt, launcherGone } from './launcher-channel.ts';
export { type Log, type Postgres, startPostgres } from './postgres.ts';
export type { Watch } from './supervised.ts';
