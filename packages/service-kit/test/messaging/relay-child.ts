import { embeddedLog, startRelay } from '../../src/messaging/index.ts';
import { logger } from './trial.ts';

/** A relay in a process of its own, so that a crash point may kill it. */
const [databaseUrl = '', logUrl = ''] = process.argv.slice(2);
const broker = embeddedLog({ databaseUrl: logUrl, logger });
startRelay({ databaseUrl, broker, logger, batchSize: 5, pollMs: 50 });
