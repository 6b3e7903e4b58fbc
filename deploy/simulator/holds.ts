import { sqlRows } from '@tisheng/test-kit';
import { checkDatabase } from '../invariants/database.ts';
import { newTold, note, type Told } from '../invariants/topic.ts';
import type { Grounds } from './run.ts';
import { kitchen, shops } from './services.ts';
import type { SimulatedLog } from './simulated-log.ts';

const published = `owed-or-told told-was-committed told-in-order sequence-without-gap nothing-owed
  pointer-has-its-row seals-verify journal-names-its-actor`.split(/\s+/);
const consumed = `received-once progress-is-what-was-told parked-and-held-agree
  nothing-passes-a-letter nobody-gave-up`.split(/\s+/);

/** What the log holds, as the checker reads a topic. */
function toldIn(log: SimulatedLog, topics: readonly string[]): Told {
  const told = newTold();
  for (const topic of topics)
    for (const [partition, messages] of log.messagesOf(topic).entries())
      for (const { key, value, offset } of messages)
        note(told, value, { topic, partition, offset, key });
  return told;
}

/** The invariants of the city, for three services and two topics; then each effect, once and in its order. */
export async function requireAllHolds(
  grounds: Grounds,
  log: SimulatedLog,
  promised: ReadonlySet<string>,
): Promise<void> {
  const toldByShops = toldIn(log, [shops.topic]);
  const everything = toldIn(log, [shops.topic, kitchen.topic]);
  const kept = [...promised].filter((id) => !toldByShops.facts.has(id));
  if (kept.length > 0) throw new Error(`promised and not told: ${kept.join(', ')}`);
  await checkDatabase(grounds.shops.adminUrl, published, toldByShops);
  await checkDatabase(grounds.kitchen.adminUrl, published, toldIn(log, [kitchen.topic]));
  await checkDatabase(grounds.kitchen.adminUrl, consumed, toldByShops);
  await checkDatabase(grounds.diary.adminUrl, consumed, everything);
  await requireEffects(grounds.kitchen.adminUrl, toldByShops);
  await requireEffects(grounds.diary.adminUrl, everything);
  const [answers] = await sqlRows<{ facts: number }>(
    grounds.kitchen.adminUrl,
    'select count(*)::int as facts from journal',
  );
  if (answers?.facts !== toldByShops.facts.size)
    throw new Error(`${answers?.facts} answers to ${toldByShops.facts.size} bowls`);
}

/** I18, asked while letters are open. */
export async function requireNothingPassed(
  { adminUrl }: Grounds['kitchen'],
  log: SimulatedLog,
): Promise<void> {
  await checkDatabase(adminUrl, ['nothing-passes-a-letter'], toldIn(log, [shops.topic]));
}

/** I16 and I17 as they are felt: one effect for each fact, and those of a subject one after the other. */
async function requireEffects(url: string, told: Told): Promise<void> {
  const effects = await sqlRows<{ event_id: string; subject: string; sequence: number }>(
    url,
    'select event_id, subject, sequence from effects order by n',
  );
  const ids = new Set(effects.map(({ event_id }) => event_id));
  if (effects.length !== ids.size) throw new Error(`${effects.length - ids.size} effects twice`);
  const missing = [...told.facts.keys()].filter((id) => !ids.has(id));
  if (missing.length > 0) throw new Error(`no effect of ${missing.join(', ')}`);
  const reached = new Map<string, number>();
  for (const { subject, sequence } of effects) {
    if (sequence !== (reached.get(subject) ?? 0) + 1)
      throw new Error(`${subject}: effect of ${sequence} after ${reached.get(subject) ?? 0}`);
    reached.set(subject, sequence);
  }
}
