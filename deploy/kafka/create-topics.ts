import { streams } from '@tisheng/contracts';
import { createLogger } from '@tisheng/service-kit/logger';
import { kafkaBroker } from '@tisheng/service-kit/messaging';
import { untilBrokerAnswers } from './readiness.ts';

/** Creates the topics of all services before any of them starts; their names live in contracts only. */
const brokers = (process.env['KAFKA_BROKERS'] ?? '127.0.0.1:9092').split(',');
const logger = createLogger('create-topics', 'info');

await untilBrokerAnswers(brokers, 60_000);
const broker = kafkaBroker({ brokers, clientId: 'create-topics', logger });
const topics = Object.values(streams).map(({ topic }) => topic);
await broker.ensureTopics(topics);
await broker.close();
logger.info({ topics }, 'topics exist');
