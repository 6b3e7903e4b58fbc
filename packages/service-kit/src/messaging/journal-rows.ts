import { randomFillSync } from 'node:crypto';
import { setImmediate } from 'node:timers/promises';
import {
  type Day,
  Envelope,
  type EventContract,
  type EventStream,
  FactActor,
  type FactOf,
  heard,
  seenOnly,
} from '@tisheng/contracts';
import { v7 } from 'uuid';
import type { CommandContext } from './context.ts';

export type About = { subject: string; partitionkey: string; occurredOn?: Day };

/** Facts of one subject, for an announcement of many subjects at once. */
export type Announcement<Stream extends EventStream> = About & { facts: readonly FactOf<Stream>[] };

export type JournalRow = {
  id: string;
  subject: string;
  /** 1 for the first fact of its subject in this portion: it follows what the database holds. */
  nth: number;
  partitionkey: string;
  type: string;
  /** What the envelope says after its sequence, which only the database can give: JSON, thus one line. */
  rest: string;
};

/** Then whoever waits for a socket has his turn: large statements leave in several writes. */
const factsInOneGo = 250;

/**
 * Gives the next rows of an announcement, at most `size`, and none after the last. What a fact has of its own is held to
 * the contract one by one; what all of them share is checked once.
 * @throws Error when a fact breaks its contract: a bug.
 */
export function journalRows<Stream extends EventStream>(
  context: CommandContext,
  stream: Stream,
  announcements: readonly Announcement<Stream>[],
  size: number,
): () => Promise<JournalRow[]> {
  const rows = allRows(context, stream, announcements);
  return async () => {
    const portion: JournalRow[] = [];
    const told = new Map<string, number>();
    while (portion.length < size) {
      const { done, value: row } = rows.next();
      if (done) break;
      row.nth = (told.get(row.subject) ?? 0) + 1;
      told.set(row.subject, row.nth);
      portion.push(row);
      if (portion.length % factsInOneGo === 0) await setImmediate();
    }
    return portion;
  };
}

/** The actor as his account has him: one older than the bounds acts as well as any other. */
const Shared = Envelope.pick({
  source: true,
  time: true,
  correlationId: true,
  causationId: true,
}).extend({ actor: heard(FactActor) });
const Own = Envelope.pick({ subject: true, partitionkey: true, occurredOn: true });

function* allRows<Stream extends EventStream>(
  { cause, today }: CommandContext,
  stream: EventStream,
  announcements: readonly Announcement<Stream>[],
): Generator<JournalRow, undefined> {
  const { now, ...given } = cause;
  const { source, time, ...why } = Shared.parse({ ...given, time: now.toISOString() });
  for (const { facts, ...about } of announcements) {
    const own = Own.parse({ ...about, occurredOn: about.occurredOn ?? today });
    const { subject, partitionkey, occurredOn } = own;
    for (const fact of facts) {
      const type = String(fact.type);
      const { dataversion, data } = held(stream, type, fact.data);
      const id = newId();
      const first = { id, source, type, dataversion, subject, partitionkey };
      const rest = JSON.stringify({ ...first, time, occurredOn, ...why, data }).slice(1);
      yield { id, subject, nth: 0, partitionkey, type, rest };
    }
  }
}

/**
 * The data of a fact as its contract lets them through: within the bounds of today, since whoever hears it later hears it
 * for good. What came in is held to them at the door; only what was stored before there were bounds, and is told again
 * with whatever was decided now, may lie outside: a business of that time must not be one on which nothing can be done.
 */
function held(stream: EventStream, type: string, given: unknown) {
  const contract = stream.events[type];
  if (!contract) throw new Error(`${type} is no event of ${stream.topic}`);
  const told = contract.data.safeParse(given);
  const { success, data, error } = told.success ? told : ofOldAge(contract, cleaned(given));
  if (!success) throw new Error(`${type} breaks its contract: ${error.message}`);
  return { dataversion: contract.version, data };
}

function ofOldAge({ data }: EventContract, given: unknown) {
  const tidy = data.safeParse(given);
  return tidy.success ? tidy : heard(data).safeParse(given);
}

/** A name that came in before unseen signs were refused must not keep its business from being told of. */
function cleaned(given: unknown): unknown {
  return JSON.parse(JSON.stringify(given), (_key, value: unknown) =>
    typeof value === 'string' ? seenOnly(value) : value,
  );
}

/** Drawing random bytes costs as much for one id as for a thousand. */
const random = new Uint8Array(16_384);
let drawn = random.length;

function newId(): string {
  if (drawn === random.length) {
    randomFillSync(random);
    drawn = 0;
  }
  drawn += 16;
  return v7({ random: random.subarray(drawn - 16, drawn) });
}
