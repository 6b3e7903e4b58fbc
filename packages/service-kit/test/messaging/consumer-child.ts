import { createOrm } from '../../src/database/index.ts';
import { embeddedLog, kafkaBroker } from '../../src/messaging/index.ts';
import { logger } from './trial.ts';
import { servedTogether, trialConsumer } from './trial-consumer.ts';

/** A consumer in a process of its own, so that a crash point may kill it. */
const [kind, address = '', databaseUrl = '', topic = '', groupId = '', handing] =
  process.argv.slice(2);
const broker =
  kind === 'kafka'
    ? kafkaBroker({
        brokers: address.split(','),
        clientId: 'child',
        logger,
        sessionTimeoutMs: 6_000,
      })
    : embeddedLog({ databaseUrl: address, logger, sessionTimeoutMs: 1_500 });
const orm = await createOrm({ databaseUrl, applicationName: 'child', entities: [] });
const changes = handing === 'together' ? { subscriptions: servedTogether } : {};
trialConsumer(orm, broker, topic, { groupId, ...changes });
