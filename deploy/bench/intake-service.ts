import { createApp } from '@tisheng/conversion-pool/app';
import { systemClock } from '@tisheng/service-kit/clock';
import { createActorVerifier } from '@tisheng/service-kit/http';
import { createLogger } from '@tisheng/service-kit/logger';
import { kafkaBroker } from '@tisheng/service-kit/messaging';

/** conversion-pool as a process of its own, as `src/main.ts` runs it; says its port on the first line. */
const env = (name: string): string => process.env[name] ?? '';
const logger = createLogger('conversion-pool', 'warn');
const broker = kafkaBroker({
  brokers: env('KAFKA_BROKERS').split(','),
  clientId: 'intake',
  logger,
});
const app = await createApp({
  databaseUrl: env('DATABASE_URL'),
  broker,
  clock: systemClock(),
  verify: createActorVerifier(env('ACTOR_PUBLIC_KEY')),
  logger,
});
await app.start();
const address = await app.server.listen({ host: '127.0.0.1', port: 0 });
process.stdout.write(`${address}\n`);
process.once('SIGTERM', () => void app.close().then(() => process.exit(0)));
