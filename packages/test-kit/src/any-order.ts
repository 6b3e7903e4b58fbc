import type { App, ServiceOptions } from '@tisheng/service-kit/service';
import { array, assert, asyncProperty, nat, oneof } from 'fast-check';
import type { Client } from 'pg';
import { v7 as uuidv7 } from 'uuid';
import { expect } from 'vitest';
import type { ToldFact } from './facts-by-hand.ts';
import { anySteps, historyOf, type Step, shuffled } from './register-histories.ts';
import { type ServiceUnderTest, serviceUnderTest } from './service-under-test.ts';
import { connected } from './sql-rows.ts';

/** A table of the service that must be equal, and what of it may differ. */
export type Compared = {
  /** SQL that gives its rows, of the ids in $1; those with such a business_id unless given. */
  rows?: string;
  /** Column to reason. */
  except?: Record<string, string>;
};

export type AnyOrder<TheApp extends App> = {
  service: string;
  createApp: (options: ServiceOptions) => Promise<TheApp>;
  startsAt?: string;
  /** Told once, before all histories: policies, calendar. */
  first?: readonly ToldFact[];
  /** What people do once the first two businesses are registered, before anything else is told of them. */
  begun?: (service: ServiceUnderTest, businessIds: readonly string[]) => Promise<void>;
  tables: Record<string, Compared>;
  histories?: number;
  /** Kinds of steps that the rules of this service rest on. */
  often?: readonly Step['kind'][];
};

const seed = 20261130;

/** 200 in every run; a long night takes as many as it is told. */
const historiesToTell = Number(process.env['TISHENG_HISTORIES'] ?? 200);

/**
 * Random histories of two or three businesses, told once as the register wrote them and once as Kafka may hand them on:
 * in any interleaving of keys, with any duplicates, one by one or together. The service's own tables and its copy of
 * the register must be equal, and nothing may be parked.
 */
export async function anyOrderEndsTheSame<TheApp extends App>(
  given: AnyOrder<TheApp>,
): Promise<void> {
  const service = await serviceUnderTest(given.service, given.createApp, given.startsAt);
  try {
    await service.tell(...(given.first ?? []));
    await connected(service.database.adminUrl, async (client) => {
      const tables = { ...(await copiesIn(client)), ...given.tables };
      const property = asyncProperty(anySteps(given.often), anyPicks, async (steps, picks) => {
        const asWritten = await live(service, given, steps, null);
        const asHandedOn = await live(service, given, steps, picks);
        const heard = [...asWritten.factIds, ...asHandedOn.factIds];
        expect(await notDone(client, heard)).toEqual([]);
        expect(await rowsOf(client, tables, asHandedOn.ids)).toEqual(
          await rowsOf(client, tables, asWritten.ids),
        );
      });
      await assert(property, { seed, numRuns: given.histories ?? historiesToTell });
    });
  } finally {
    await service.close();
  }
}

/** One pick alone hands on whole keys, one after the other: the merger first, or last. */
const anyPicks = oneof(
  array(nat(3), { minLength: 1, maxLength: 1 }),
  array(nat(999), { minLength: 1, maxLength: 40 }),
);

/** Lets a service hear one history of new businesses; answers every id of it, in the order of their making. */
async function live<TheApp extends App>(
  service: ServiceUnderTest,
  given: AnyOrder<TheApp>,
  steps: readonly Step[],
  picks: readonly number[] | null,
): Promise<{ ids: string[]; factIds: string[] }> {
  const ids: string[] = [];
  const newId = () => {
    const id = uuidv7();
    ids.push(id);
    return id;
  };
  const { businessIds, facts } = historyOf(steps, newId);
  const sent = facts.map((fact, nth) => ({
    ...fact,
    id: uuidv7(),
    sequence: facts.slice(0, nth + 1).filter(({ subject }) => subject === fact.subject).length,
  }));
  const first = given.begun ? 2 : 0;
  await service.tell(...sent.slice(0, first));
  await given.begun?.(service, businessIds.slice(0, first));
  const rest = sent.slice(first);
  if (picks === null) await service.tellTogether(...rest);
  else if ((picks[0] ?? 0) % 2 === 0) await service.tell(...shuffled(rest, picks));
  else await service.tellTogether(...shuffled(rest, picks));
  return { ids, factIds: sent.map(({ id }) => id) };
}

const copies = [
  'records',
  'registrations',
  'former_names',
  'former_districts',
  'conversions',
  'figures',
  'credit_records',
  'annual_reports',
].map((name) => `registry_${name}`);

/** The parts of the register that the service keeps, compared whole. */
async function copiesIn(client: Client): Promise<Record<string, Compared>> {
  const { rows } = await client.query<{ name: string }>(
    'select name from unnest($1::text[]) as name where to_regclass(name) is not null',
    [copies],
  );
  return Object.fromEntries(rows.map(({ name }) => [name, {}]));
}

/** Rows in one order, with each id under the number of its making instead of its random self. */
async function rowsOf(
  client: Client,
  tables: Record<string, Compared>,
  ids: readonly string[],
): Promise<Record<string, unknown[]>> {
  const found: Record<string, unknown[]> = {};
  for (const [table, { rows, except = {} }] of Object.entries(tables)) {
    const from = rows ?? `select * from ${table} where business_id = any($1::uuid[])`;
    const { rows: told } = await client.query<{ row: string }>(
      `select (to_jsonb(t) - $2::text[])::text as row from (${from}) t`,
      [ids, Object.keys(except)],
    );
    found[table] = told
      .map(({ row }) => ids.reduce((text, id, nth) => text.replaceAll(id, `#${nth}`), row))
      .toSorted()
      .map((row) => JSON.parse(row) as unknown);
  }
  return found;
}

/** Refused, parked or held back: what no order of true facts may lead to. */
async function notDone(client: Client, factIds: readonly string[]): Promise<unknown[]> {
  const { rows } = await client.query<{ type: string; outcome: string; reason: string | null }>(
    `select i.type, i.outcome, d.reason from inbox i left join dead_letters d using (event_id)
     where i.outcome <> 'done' and i.event_id = any($1::uuid[])`,
    [factIds],
  );
  return rows;
}
