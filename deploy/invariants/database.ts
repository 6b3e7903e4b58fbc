import { serviceDatabase } from '@tisheng/service-kit/database/roles';
import { Client } from 'pg';
import { allChecks } from './all-checks.ts';
import type { Check, Query, Scene } from './check.ts';
import type { Told } from './topic.ts';

/** Runs work on one service's database as it stands at one moment, and leaves no trace there. */
export async function atOneMoment<Result>(
  url: string,
  work: (query: Query) => Promise<Result>,
): Promise<Result> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    await client.query('begin isolation level repeatable read');
    return await work(async (sql, values) => (await client.query(sql, values)).rows);
  } finally {
    await client.query('rollback').catch(() => undefined);
    await client.end();
  }
}

export const sceneOf = (
  service: string,
  query: Query,
  city: Omit<Scene, 'service' | 'appRole' | 'query' | 'sources'>,
  sources: readonly string[],
): Scene => ({ service, appRole: serviceDatabase(service).app, query, sources, ...city });

/** What is broken, each with its invariant: `I3 balance-is-the-sum (…): 7`. */
export async function brokenIn(scene: Scene, checks: readonly Check[]): Promise<string[]> {
  const broken: string[] = [];
  for (const check of checks) {
    const found = await check.broken(scene);
    if (found.length > 0)
      broken.push(
        `${check.invariant} ${check.name} (${scene.service}: ${check.says}): ${found.slice(0, 5).join(', ')}`,
      );
  }
  return broken;
}

export function demandNothing(broken: readonly string[]): void {
  if (broken.length > 0) throw new Error(`broken:\n${broken.join('\n')}`);
}

/** Chosen checks on one database that belongs to no city, and on what its topic tells; for measurements. */
export async function checkDatabase(
  url: string,
  names: readonly string[],
  told?: Told,
): Promise<void> {
  const checks = allChecks.filter(({ name }) => names.includes(name));
  if (checks.length !== names.length)
    throw new Error(`not every one is a check: ${names.join(' ')}`);
  const topics = new Map(told ? [['bench', told]] : []);
  await atOneMoment(url, async (query) => {
    const scene = sceneOf('bench', query, { topics, today: '', given: {} }, ['bench']);
    demandNothing(await brokenIn(scene, checks));
  });
}

export function demand(invariant: string, holds: boolean, otherwise: string): void {
  if (!holds) throw new Error(`${invariant} is broken: ${otherwise}`);
}
