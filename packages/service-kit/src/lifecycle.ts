import type { z } from 'zod';
import { systemClock } from './clock.ts';
import { readConfig, ServiceConfig } from './config.ts';
import { createActorVerifier } from './http/actor-token.ts';
import { createLogger } from './logger.ts';
import { assertNoCrashpointInProduction, kafkaBroker } from './messaging/index.ts';
import { endsInOrder } from './process-end.ts';
import type { App, ServiceOptions } from './service.ts';

/**
 * Runs one service as a process of its own: `node src/main.ts` listens until SIGTERM and stops within ten seconds,
 * and ends with 1 when it can go on no longer; `node src/main.ts migrate` brings the tables up to date (DATABASE_URL of the migrator role) and ends.
 */
export async function runProcess(
  name: string,
  createApp: (options: ServiceOptions) => Promise<App>,
  schema: typeof ServiceConfig = ServiceConfig,
): Promise<void> {
  const config: z.output<typeof ServiceConfig> = readConfig(schema, process.env);
  assertNoCrashpointInProduction(config.NODE_ENV);
  const logger = createLogger(name, config.LOG_LEVEL);
  const broker = kafkaBroker({ brokers: config.KAFKA_BROKERS, clientId: name, logger });
  const app = await createApp({
    databaseUrl: config.DATABASE_URL,
    broker,
    clock: systemClock(),
    verify: createActorVerifier(config.ACTOR_PUBLIC_KEY),
    logger,
    idempotencyKeysDays: config.IDEMPOTENCY_KEYS_DAYS,
    // A consumer that stopped for good must not look alive.
    onFatal: (error) => end.because(error),
  });
  const close = async () => {
    await app.close();
    await broker.close();
  };
  if (process.argv[2] === 'migrate') {
    await app.migrate();
    return close();
  }
  const end = endsInOrder(logger, close);
  await app.start();
  await app.server.listen({ host: config.HOST, port: config.PORT });
}
