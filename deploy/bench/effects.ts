import { systemClock } from '@tisheng/service-kit/clock';
import type { Orm } from '@tisheng/service-kit/database';
import { createLogger } from '@tisheng/service-kit/logger';
import { type ConsumerSettings, run } from '@tisheng/service-kit/messaging';
import { bowls } from './ground.ts';

/** One effect row for each new fact, one statement for the whole part. */
const batch: NonNullable<ConsumerSettings['batch']> = async ({ tx }, facts) => {
  await run(tx, 'insert into effects select * from unnest($1::uuid[], $2::int[])', [
    facts.map(({ id }) => id),
    facts.map(({ data }) => ('bowl' in data ? data['bowl'] : null)),
  ]);
};

export function effectSettings(orm: Orm, topic: string): ConsumerSettings {
  const logger = createLogger('bench', 'silent');
  const streams = [{ ...bowls, topic }];
  return { service: 'bench-reader', orm, clock: systemClock(), logger, streams, batch };
}
