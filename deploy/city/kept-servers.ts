import { join } from 'node:path';
import { z } from 'zod';
import { keepWord, readKeptWord } from '../infrastructure/kept-words.ts';

const Servers = z.object({
  databaseUrl: z.string(),
  /** Null: the log inside PostgreSQL. */
  brokers: z.array(z.string()).nullable(),
});
export type Servers = z.output<typeof Servers>;

/** Where the city's servers stand, for `npm run ops`; readable by the owner alone, as it names a password. */
export function keepServers(home: string, servers: Servers): void {
  keepWord(join(home, 'servers'), JSON.stringify(servers));
}

const Addresses = z.record(z.string(), z.string());
export type Addresses = z.output<typeof Addresses>;

/** Where each service of the running city listens: what only its process knows is asked there. */
export function keepAddresses(home: string, addresses: Addresses): void {
  keepWord(join(home, 'addresses'), JSON.stringify(addresses));
}

export function readAddresses(home: string): Addresses {
  const kept = readKeptWord(join(home, 'addresses'));
  return kept === undefined ? {} : Addresses.parse(JSON.parse(kept));
}

export function readServers(home: string): Servers | undefined {
  const kept = readKeptWord(join(home, 'servers'));
  return kept === undefined ? undefined : Servers.parse(JSON.parse(kept));
}
