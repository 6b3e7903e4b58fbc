import { streams } from '@tisheng/contracts';
import { serviceDatabase } from '@tisheng/service-kit/database/roles';
import { eventually, sqlRows } from '@tisheng/test-kit';
import { serviceNames } from '../city/services.ts';
import { checkConsumed, checkPublished, demand } from './checks.ts';
import { readTopic } from './topic.ts';

export type Servers = { databaseUrl: string; brokers: string };

const patience = { timeoutMs: 60_000 };

export function databaseOf({ databaseUrl }: Servers, service: string): string {
  const url = new URL(databaseUrl);
  url.pathname = `/${serviceDatabase(service).database}`;
  return url.href;
}

/**
 * I15–I19 over the databases and topics of a whole city, whoever was killed when. Waits for quiet first: all
 * outboxes empty, and every fact received by all who read its source; nobody may have given one up.
 */
export async function checkCity(servers: Servers): Promise<void> {
  for (const service of serviceNames)
    await eventually(() => nothingOwed(servers, service), patience);
  const published = new Map<string, number>();
  for (const [service, { topic }] of Object.entries(streams)) {
    const told = await readTopic(servers.brokers.split(','), topic);
    await checkPublished(databaseOf(servers, service), told);
    published.set(service, told.ids.size);
  }
  for (const service of serviceNames) {
    const url = databaseOf(servers, service);
    const owed = service === 'journey' ? [...published.keys()] : await sourcesOf(url);
    const distinct = owed.reduce((sum, source) => sum + (published.get(source) ?? 0), 0);
    await eventually(() => checkConsumed(url, distinct), patience);
    const given = await count(url, 'dead_letters where replayed_at is null');
    const held = await count(url, 'held_facts');
    demand('I18', given + held === 0, `${service}: ${given} dead letters, ${held} held facts`);
  }
}

async function nothingOwed(servers: Servers, service: string): Promise<void> {
  const owed = await count(databaseOf(servers, service), 'outbox');
  demand('I19', owed === 0, `${service} owes ${owed} facts`);
}

/** Whose facts a service has met; it reads all of theirs or none. */
async function sourcesOf(url: string): Promise<string[]> {
  const rows = await sqlRows<{ source: string }>(
    url,
    'select distinct source from subject_progress',
  );
  return rows.map(({ source }) => source);
}

async function count(url: string, from: string): Promise<number> {
  const [row] = await sqlRows<{ count: string }>(url, `select count(*) from ${from}`);
  return Number(row?.count);
}
