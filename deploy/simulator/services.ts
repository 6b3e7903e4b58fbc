import { systemClock } from '@tisheng/service-kit/clock';
import { createLogger } from '@tisheng/service-kit/logger';
import {
  announce,
  type CommandContext,
  type ConsumerSettings,
  messagingOperations,
  type ReceivedFact,
  run,
  startConsumer,
  startRelay,
} from '@tisheng/service-kit/messaging';
import { v7 as uuidv7 } from 'uuid';
import { z } from 'zod';
import type { Ground } from './ground.ts';
import type { SimulatedLog } from './simulated-log.ts';

/** Three services that exist here alone: shops tell of bowls, the kitchen answers each, the diary keeps everything. */
export const shops = {
  topic: 'shops.events.v1',
  events: { BowlServed: { version: 1, data: z.object({ bowl: z.int() }) } },
} as const;
export const kitchen = {
  topic: 'kitchen.events.v1',
  events: { PlateWashed: { version: 1, data: z.object({}) } },
} as const;

/** No handler can serve these, until it is repaired. */
const isUnlucky = (bowl: unknown) => bowl === 13;

const logger = createLogger('simulator', process.env['LOG_LEVEL'] ?? 'silent');
const actor = { id: 'sim', name: '模拟', bureau: 'system' as const, roles: [] };

/** One command of the shops: facts of some subjects in one transaction. Answers their ids once they are promised. */
export async function serve(
  { orm }: Ground,
  bowls: readonly { shop: string; bowls: number[] }[],
  { held = false } = {},
): Promise<string[]> {
  const announced: string[] = [];
  await orm.em.fork().transactional(async (tx) => {
    if (held) await run(tx, `select set_config('sim.hold', 'on', true)`);
    const cause = {
      source: 'shops',
      now: new Date('2026-11-23T02:00:00Z'),
      actor,
      correlationId: uuidv7(),
      causationId: null,
    };
    const context = { tx, cause, today: '2026-11-23', announced };
    for (const { shop, bowls: served } of bowls)
      await announce(
        context,
        shops,
        { subject: `shop/${shop}`, partitionkey: shop.slice(0, 1) },
        served.map((bowl) => ({ type: 'BowlServed' as const, data: { bowl } })),
      );
  });
  return announced;
}

async function keep({ tx }: CommandContext, { id, subject, sequence }: ReceivedFact) {
  await run(tx, 'insert into effects (event_id, subject, sequence) values ($1, $2, $3)', [
    id,
    subject,
    sequence,
  ]);
}

export type Kitchen = ReturnType<typeof openServices>;

/** The two readers over one log; `repair` mends what could not be served. */
export function openServices(
  grounds: Record<'shops' | 'kitchen' | 'diary', Ground>,
  log: SimulatedLog,
) {
  let isRepaired = false;
  const common = { clock: systemClock(), logger };
  const cook: ConsumerSettings = {
    ...common,
    service: 'kitchen',
    orm: grounds.kitchen.orm,
    streams: [shops],
    subscriptions: {
      async BowlServed(context, fact) {
        await keep(context, fact);
        const { bowl } = fact.data as { bowl: number };
        if (isUnlucky(bowl) && !isRepaired) throw new Error('an unlucky bowl');
        const about = { subject: `plate/${fact.partitionkey}`, partitionkey: fact.partitionkey };
        await announce(context, kitchen, about, [{ type: 'PlateWashed', data: {} }]);
      },
    },
  };
  const diary: ConsumerSettings = {
    ...common,
    service: 'diary',
    orm: grounds.diary.orm,
    streams: [shops, kitchen],
    batch: async (context, facts) => {
      for (const fact of facts) await keep(context, fact);
    },
  };
  const consumers = [cook, diary].map((settings) =>
    startConsumer({ ...settings, broker: log.broker }),
  );
  const operate = (settings: ConsumerSettings, topic: string | null) =>
    messagingOperations({ ...settings, broker: log.broker, topic, consumer: () => null });
  return {
    shops: operate(
      { ...common, service: 'shops', orm: grounds.shops.orm, streams: [] },
      shops.topic,
    ),
    kitchen: operate(cook, kitchen.topic),
    repair: () => {
      isRepaired = true;
    },
    close: async () => {
      for (const consumer of consumers) await consumer.close();
    },
  };
}

/** Lets the relay of one service work until it owes nothing, through whatever fails on its way. */
export async function relayAll({ appUrl }: Ground, log: SimulatedLog): Promise<void> {
  const relay = startRelay({
    databaseUrl: appUrl,
    broker: log.broker,
    logger,
    pollMs: 20,
    batchSize: 7,
  });
  await relay.drained();
  await relay.close();
}
