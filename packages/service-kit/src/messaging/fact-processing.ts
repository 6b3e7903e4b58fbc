import type { EntityManager, MikroORM } from '@mikro-orm/postgresql';
import type { EventStream } from '@tisheng/contracts';
import type { Logger } from 'pino';
import type { Clock } from '../clock.ts';
import { inTransaction } from '../database/transaction.ts';
import { Refusal } from '../refusal.ts';
import type { CommandContext, Many, ReceivedFact, Subscriptions } from './context.ts';
import { crashpoint } from './crashpoint.ts';
import { type Decoder, decoder, type Item } from './decoding.ts';
import { type Reception, receive } from './inbox.ts';
import { isLostRace, isTransient, kindOf } from './lost-race.ts';
import { type Apply, type Ending, FactFailed, processItems, type Verdict } from './processing.ts';
import { handOver, runsOf } from './runs.ts';

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
  decode: Decoder['envelope'];
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

  /** Each fact is given its outcome, and then all that are to have an effect have it, run by run. */
  const together = (items: readonly Item[]) =>
    committed(orm, async (tx) => {
      const reception = await receive(tx, items);
      const facts: ReceivedFact[] = [];
      const apply: Apply = async (_, fact) => void facts.push(fact);
      await processItems(tx, items, reception, { decode, apply, verdicts: new Map() });
      await applyAll(settings, tx, facts);
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

  /** What fails together is tried by halves: few transactions find the one that fails among hundreds. */
  const processPart = async (part: readonly Item[]): Promise<void> => {
    try {
      return await together(part);
    } catch (error) {
      const cause = error instanceof FactFailed ? error.cause : error;
      if (isTransient(cause) && !isLostRace(cause)) throw cause;
      logger.info({ facts: part.length, ...kindOf(cause) }, 'part rolled back; trying by halves');
    }
    const half = Math.ceil(part.length / 2);
    for (const some of [part.slice(0, half), part.slice(half)]) {
      const [only, ...others] = some;
      if (only && others.length === 0) await alone(only);
      else if (only) await processPart(some);
    }
  };

  return { decode: decode.envelope, settle, processPart };
}

/** All that a part brings about; in a run each fact keeps a context of its own. */
async function applyAll(
  settings: ConsumerSettings,
  tx: EntityManager,
  facts: readonly ReceivedFact[],
): Promise<void> {
  const { subscriptions = {}, batch } = settings;
  const runs = batch ? [facts] : runsOf(facts.filter(({ type }) => type in subscriptions));
  for (const run of runs) {
    const handler = batch ? whole(batch) : run[0] && subscriptions[run[0].type];
    if (!handler) continue;
    crashpoint('effect.apply.before');
    const heard = run.map((fact) => ({ context: contextFor(settings, tx, fact), fact }));
    await handOver(handler, heard);
    crashpoint('effect.apply.after');
  }
}

const whole = (batch: NonNullable<ConsumerSettings['batch']>): Many => ({
  async many(heard) {
    const [first] = heard;
    if (first) {
      const facts = heard.map(({ fact }) => fact);
      await batch(first.context, facts);
    }
  },
});

function settling(settings: ConsumerSettings, decode: Decoder): Processing['settle'] {
  const { orm, logger, attempts = 3 } = settings;
  const apply: Apply = (tx, fact) => applyAll(settings, tx, [fact]);
  return async (work) => {
    const verdicts = new Map<string, Verdict>();
    const failures = new Map<string, number>();
    for (;;) {
      try {
        return await committed(orm, async (tx) => {
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

async function committed<Result>(
  orm: MikroORM,
  work: (tx: EntityManager) => Promise<Result>,
): Promise<Result> {
  const result = await inTransaction(orm, async (tx) => {
    const done = await work(tx);
    crashpoint('consumer.commit.before');
    return done;
  });
  crashpoint('consumer.commit.after');
  return result;
}
