import { streams } from '@tisheng/contracts';
import { serviceDatabase } from '@tisheng/service-kit/database/roles';
import { eventually } from '@tisheng/test-kit';
import { type ServiceName, serviceNames } from '../city/services.ts';
import { allChecks } from './all-checks.ts';
import type { Check, Given, Query, Scene } from './check.ts';
import { atOneMoment, brokenIn, demandNothing, sceneOf } from './database.ts';
import { readTopic, type Told } from './topic.ts';

export type Servers = { databaseUrl: string; brokers: string };

/** 60 s after the last fault, with no human act: what owes, lags or is overdue by then is broken. */
const patience = { timeoutMs: 60_000 };

export function databaseOf({ databaseUrl }: Servers, service: string): string {
  const url = new URL(databaseUrl);
  url.pathname = `/${serviceDatabase(service).database}`;
  return url.href;
}

/**
 * Every invariant over the databases, topics, journals and seals of a whole city, whoever was killed when. What is
 * still on its way may arrive first.
 */
export async function checkCity(servers: Servers, given: Given = {}): Promise<void> {
  await eventually(
    async () => demandNothing(await brokenCity(servers, allChecks, given)),
    patience,
  );
}

/** What can be asked at any moment, while the city works: no topic is read and nothing need have arrived. */
const atAnyMoment = `transfer-balances day-balances account-not-overdrawn balance-is-the-sum
  once-per-lineage paid-after-approval reversed-once one-case-per-permit case-keeps-to-its-path
  due-day-is-told old-or-new-permit sequence-without-gap pointer-has-its-row parked-and-held-agree
  answer-has-its-fact change-has-its-fact seals-verify`.split(/\s+/);

export async function checkCityInMotion(servers: Servers): Promise<void> {
  const checks = allChecks.filter(({ name }) => atAnyMoment.includes(name));
  for (const service of serviceNames)
    await atOneMoment(databaseOf(servers, service), async (query) => {
      const city = { topics: new Map(), today: '', given: {} };
      const own = checks.filter((check) => check.in.includes(service));
      demandNothing(await brokenIn(sceneOf(service, query, city, []), own));
    });
}

export async function brokenCity(
  servers: Servers,
  checks: readonly Check[],
  given: Given = {},
): Promise<string[]> {
  const broken: string[] = [];
  await inEachService(servers, given, async (scene) => {
    const own = checks.filter((check) => check.in.some((name) => name === scene.service));
    broken.push(...(await brokenIn(scene, own)));
  });
  return broken;
}

/** Looks at the databases first for the day, then at the topics, then at each database once more. */
export async function inEachService(
  servers: Servers,
  given: Given,
  look: (scene: Scene) => Promise<void>,
  services: readonly ServiceName[] = serviceNames,
): Promise<void> {
  const today = await newestDay(servers);
  const topics = await readTopics(servers);
  for (const service of services)
    await atOneMoment(databaseOf(servers, service), async (query) => {
      const sources = service === 'journey' ? [...topics.keys()] : await sourcesOf(query);
      await look(sceneOf(service, query, { topics, today, given }, sources));
    });
}

export async function readTopics({ brokers }: Servers): Promise<Map<string, Told>> {
  const told = new Map<string, Told>();
  for (const [service, { topic }] of Object.entries(streams))
    told.set(service, await readTopic(brokers.split(','), topic));
  return told;
}

/** By the envelopes, thus by the clock of the city; as people in Shanghai count. */
async function newestDay(servers: Servers): Promise<string> {
  const days = await Promise.all(
    Object.keys(streams).map((service) =>
      atOneMoment(databaseOf(servers, service), async (query) => {
        const [row] = await query<{ day: string | null }>(
          `select (max(envelope ->> 'time')::timestamptz at time zone 'Asia/Shanghai')::date::text
           as day from journal`,
        );
        return row?.day ?? '';
      }),
    ),
  );
  return days.toSorted().at(-1) ?? '';
}

/** Whose facts a service has met; it reads all of theirs or none. */
async function sourcesOf(query: Query): Promise<string[]> {
  const rows = await query<{ source: string }>('select distinct source from subject_progress');
  return rows.map(({ source }) => source).filter((source) => source in streams);
}
