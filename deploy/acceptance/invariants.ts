import { streams } from '@tisheng/contracts';
import { serviceDatabase } from '@tisheng/service-kit/database/roles';
import { type Seal, type SealedRow, verifySeals } from '@tisheng/service-kit/messaging';
import { eventually, sqlRows } from '@tisheng/test-kit';
import { Kafka, logLevel } from 'kafkajs';
import { expect } from 'vitest';
import { serviceNames } from '../city/services.ts';

type Servers = { databaseUrl: string; brokers: string };

function databaseOf({ databaseUrl }: Servers, service: string): string {
  const url = new URL(databaseUrl);
  url.pathname = `/${serviceDatabase(service).database}`;
  return url.href;
}

/**
 * What must hold over databases and topics alone, whoever was killed when. Waits for quiet first: all outboxes empty
 * and every fact received by all who read its topic.
 */
export async function checkInvariants(servers: Servers): Promise<void> {
  const published = await factsInTopics(servers);
  for (const service of serviceNames) {
    const url = databaseOf(servers, service);
    await eventually(async () => expect(await count(url, 'outbox')).toBe(0), { timeoutMs: 60_000 });
    expect(
      await count(url, 'dead_letters where replayed_at is null'),
      `${service}: dead letters`,
    ).toBe(0);
    expect(await count(url, 'held_facts'), `${service}: held facts`).toBe(0);
    await checkJournal(url, published.get(service) ?? new Map());
  }
  await checkInboxes(servers);
  await checkLedger(databaseOf(servers, 'subsidy-ledger'));
}

/** I15, I17: the journal and the topic hold the same facts; each subject counts 1, 2, 3 …; seals verify. */
async function checkJournal(url: string, inTopic: Map<string, number>): Promise<void> {
  const rows = await sqlRows<{ id: string; subject: string; sequence: number }>(
    url,
    'select id, subject, sequence from journal order by position',
  );
  expect(new Set(inTopic.keys())).toEqual(new Set(rows.map(({ id }) => id)));
  const reached = new Map<string, number>();
  for (const { subject, sequence } of rows) {
    expect(sequence, subject).toBe((reached.get(subject) ?? 0) + 1);
    reached.set(subject, sequence);
  }
  const seals = await sqlRows<Seal>(url, 'select * from seals order by number');
  const sealed = await sqlRows<SealedRow>(
    url,
    'select position, envelope::text as envelope from journal order by position',
  );
  expect(verifySeals(seals, sealed)).toEqual([]);
}

/** I16: every reader has received every fact of its topics exactly once. */
async function checkInboxes(servers: Servers): Promise<void> {
  const journey = databaseOf(servers, 'journey');
  let facts = 0;
  for (const service of Object.keys(streams))
    facts += await count(databaseOf(servers, service), 'journal');
  await eventually(async () => expect(await count(journey, 'inbox')).toBe(facts), {
    timeoutMs: 60_000,
  });
}

/** I1–I5 as far as this story goes: entries balance, no fund below zero, each award paid once. */
async function checkLedger(url: string): Promise<void> {
  const paid = await sqlRows<{ programme: string; paid: string }>(
    url,
    `select envelope->'data'->>'programme' as programme, count(*) as paid
     from journal where type = 'SubsidyPaid' group by 1 order by 1`,
  );
  expect(paid).toEqual([
    { programme: 'conversion-subsidy', paid: '1' },
    { programme: 'first-listing-award', paid: '1' },
  ]);
}

async function count(url: string, from: string): Promise<number> {
  const [row] = await sqlRows<{ count: string }>(url, `select count(*) from ${from}`);
  return Number(row?.count);
}

/** Every fact in its topic, by service: id -> how often; at least once is the promise, the inboxes drop the rest. */
async function factsInTopics({ brokers }: Servers): Promise<Map<string, Map<string, number>>> {
  const kafka = new Kafka({
    clientId: 'invariants',
    brokers: brokers.split(','),
    logLevel: logLevel.NOTHING,
  });
  const consumer = kafka.consumer({ groupId: `invariants-${process.pid}`, maxWaitTimeInMs: 200 });
  const admin = kafka.admin();
  await Promise.all([consumer.connect(), admin.connect()]);
  const found = new Map<string, Map<string, number>>();
  let expected = 0;
  let read = 0;
  for (const [service, { topic }] of Object.entries(streams)) {
    found.set(service, new Map());
    for (const { high, low } of await admin.fetchTopicOffsets(topic))
      expected += Number(high) - Number(low);
    await consumer.subscribe({ topic, fromBeginning: true });
  }
  await consumer.run({
    eachMessage: async ({ message }) => {
      const { id, source } = JSON.parse(String(message.value)) as { id: string; source: string };
      const facts = found.get(source);
      facts?.set(id, (facts.get(id) ?? 0) + 1);
      read += 1;
    },
  });
  await eventually(() => expect(read).toBe(expected), { timeoutMs: 60_000 });
  await Promise.all([consumer.disconnect(), admin.disconnect()]);
  return found;
}
