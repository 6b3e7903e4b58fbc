import type { EntityManager, MikroORM } from '@mikro-orm/postgresql';
import type { EventStream } from '@tisheng/contracts';
import type { Logger } from 'pino';
import type { Clock } from '../clock.ts';
import { Refusal } from '../refusal.ts';
import type { CommandContext, ReceivedFact, Subscriptions } from './context.ts';
import { crashpoint } from './crashpoint.ts';
import { type Decode, decoder, type Item } from './decoding.ts';
import { type Reception, receive } from './inbox.ts';
import { isLostRace, isTransient, kindOf } from './lost-race.ts';
import { type Apply, type Ending, FactFailed, processItems, type Verdict } from './processing.ts';

export type ConsumerSettings = {
  service: string;
  orm: MikroORM;
  clock: Clock;
  logger: Logger;
  /** What is read: every message of their topics, whether handled or only counted. */
  streams: readonly EventStream[];
  subscriptions?: Subscriptions;
  /** In place of single handlers: all new facts of a part at once, in order, of every type. */
  batch?: (context: CommandContext, facts: readonly ReceivedFact[]) => Promise<void>;
  /** How often a handler that fails for a reason of its own is called before its fact is parked. */
  attempts?: number;
};

export type Processing = {
  decode: Decode;
  processPart(part: readonly Item[]): Promise<void>;
  /**
   * One transaction, tried until each failing fact has its verdict; says how the items ended. A transient error comes
   * out, and so does a failure that no verdict can help, of the frame and not of a fact.
   */
  settle(work: Work): Promise<Ending[]>;
};

/** Gives the items of one transaction and what the inbox knows of them; called again for each try. */
export type Work = (tx: EntityManager) => Promise<{
  items: readonly Item[];
  reception: Reception;
  /** What is written, in the same transaction, once it is known how the items ended. */
  finish?: (endings: readonly Ending[]) => Promise<void>;
}>;

export function factProcessing(settings: ConsumerSettings): Processing {
  const { orm, logger, streams, subscriptions = {}, batch } = settings;
  const decode = decoder(streams, (type) => batch !== undefined || type in subscriptions);
  const settle = settling(settings, decode);

  const together = (items: readonly Item[]) =>
    inTransaction(orm, async (tx) => {
      const reception = await receive(tx, items);
      const facts: ReceivedFact[] = [];
      const collect: Apply = async (_, fact) => void facts.push(fact);
      const apply = batch ? collect : applyOne(settings);
      await processItems(tx, items, reception, { decode, apply, verdicts: new Map() });
      const [first] = facts;
      if (first) await batch?.(contextFor(settings, tx, first), facts);
    });

  /** A fact that the database refuses is parked as a fact, or, where even its id cannot be entered, by its place. */
  const alone = async (item: Item) => {
    const once = (given: Item) =>
      settle(async (tx) => ({ items: [given], reception: await receive(tx, [given]) }));
    try {
      await once(item);
    } catch (error) {
      if (isTransient(error) || !item.fact) throw error;
      const poison = `cannot be stored: ${kindOf(error).code ?? kindOf(error).error}`;
      const { fact: _, ...place } = item;
      await once({ ...item, poison }).catch(() => once({ ...place, poison }));
    }
  };

  return {
    decode,
    settle,
    async processPart(part) {
      try {
        await together(part);
      } catch (error) {
        const cause = error instanceof FactFailed ? error.cause : error;
        if (isTransient(cause) && !isLostRace(cause)) throw cause;
        logger.info({ facts: part.length, ...kindOf(cause) }, 'part rolled back; going one by one');
        for (const item of part) await alone(item);
      }
    },
  };
}

function applyOne(settings: ConsumerSettings): Apply {
  const { subscriptions = {}, batch } = settings;
  return async (tx, fact) => {
    const context = contextFor(settings, tx, fact);
    if (batch) await batch(context, [fact]);
    else await subscriptions[fact.type]?.(context, fact);
    // The next fact begins with a clean unit of work, as if it had come alone.
    await tx.flush();
    tx.clear();
  };
}

function settling(settings: ConsumerSettings, decode: Decode): Processing['settle'] {
  const { orm, logger, attempts = 3 } = settings;
  const apply = applyOne(settings);
  return async (work) => {
    const verdicts = new Map<string, Verdict>();
    const failures = new Map<string, number>();
    for (;;) {
      try {
        return await inTransaction(orm, async (tx) => {
          const { items, reception, finish } = await work(tx);
          const endings = await processItems(tx, items, reception, { decode, apply, verdicts });
          await finish?.(endings);
          return endings;
        });
      } catch (error) {
        if (!(error instanceof FactFailed) || !error.item.fact) throw error;
        const { cause } = error;
        const { id, type } = error.item.fact;
        const count = (failures.get(id) ?? 0) + 1;
        failures.set(id, count);
        if (isTransient(cause) && !(isLostRace(cause) && count === 1)) throw cause;
        logger.warn({ fact: id, type, count, ...kindOf(cause) }, 'handler failed');
        const verdict = verdictOn(cause, count, attempts);
        if (verdict) verdicts.set(id, verdict);
      }
    }
  };
}

/** A handler decides, notes, or fails: a refusal that nobody would hear parks its fact, and at once. */
function verdictOn(cause: unknown, count: number, attempts: number): Verdict | undefined {
  if (cause instanceof Refusal)
    return { reason: `refused, ${cause.code}: ${cause.message}`, attempts: count };
  if (isLostRace(cause) || count < attempts) return undefined;
  return { reason: String(cause), attempts: count };
}

/** A reaction is done in the name of whoever brought about the fact, and points back to it. */
function contextFor(
  { service, clock }: ConsumerSettings,
  tx: EntityManager,
  fact: ReceivedFact,
): CommandContext {
  const { actor, correlationId, id } = fact;
  const cause = { source: service, now: clock.now(), actor, correlationId, causationId: id };
  return { tx, cause, today: clock.today(), announced: [] };
}

async function inTransaction<Result>(
  orm: MikroORM,
  work: (tx: EntityManager) => Promise<Result>,
): Promise<Result> {
  const tx = orm.em.fork();
  await tx.begin();
  try {
    const result = await work(tx);
    crashpoint('consumer.commit.before');
    await tx.commit();
    crashpoint('consumer.commit.after');
    return result;
  } catch (error) {
    await tx.rollback().catch(() => {});
    throw error;
  }
}
