import type { MikroORM } from '@mikro-orm/postgresql';
import { systemClock } from '../../src/clock.ts';
import {
  type Broker,
  type ConsumerSettings,
  run,
  type SubscribedSettings,
  type SubscriptionsTo,
  startConsumer,
} from '../../src/messaging/index.ts';
import { refuse } from '../../src/refusal.ts';
import { logger, shops } from './trial.ts';

/** Bowls that no handler can serve, and one that the shop refuses. */
export const poisonBowl = 13;
export const refusedBowl = 99;

const subscriptions = {
  async BowlServed({ tx }, { subject, data: { bowl } }) {
    await run(tx, 'insert into effects (subject, bowl) values ($1, $2)', [subject, bowl]);
    if (bowl === poisonBowl) throw new Error('an unlucky bowl');
    if (bowl === refusedBowl) throw refuse('too-many-bowls', '碗数过多');
  },
} satisfies SubscriptionsTo<typeof shops>;

const manySql = 'insert into effects (subject, bowl) select * from unnest($1::text[], $2::int[])';

/** The same for a run of facts, by one statement. */
export const servedTogether = {
  BowlServed: {
    async many(heard) {
      const [first] = heard;
      if (!first) return;
      await run(first.context.tx, manySql, [
        heard.map(({ fact }) => fact.subject),
        heard.map(({ fact }) => fact.data.bowl),
      ]);
      for (const { fact } of heard) {
        if (fact.data.bowl === poisonBowl) throw new Error('an unlucky bowl');
        if (fact.data.bowl === refusedBowl) throw refuse('too-many-bowls', '碗数过多');
      }
    },
  },
} satisfies SubscriptionsTo<typeof shops>;

export function trialSettings(orm: MikroORM, topic: string): ConsumerSettings {
  const streams = [{ ...shops, topic }];
  return { service: 'kitchen', orm, clock: systemClock(), logger, streams, subscriptions };
}

/** Writes one row of `effects` for each bowl; the row of a failing one goes with its transaction. */
export function trialConsumer(
  orm: MikroORM,
  broker: Broker,
  topic: string,
  changes: Partial<SubscribedSettings> = {},
) {
  return startConsumer({ ...trialSettings(orm, topic), broker, ...changes });
}
