export { announce, announceMany, type About, type Announcement } from './announce.ts';
export type {
  Batch,
  BatchControls,
  Broker,
  IncomingMessage,
  OutgoingMessage,
  Publisher,
  SubscribeOptions,
  Subscription,
  TopicLag,
} from './broker.ts';
export type {
  Cause,
  CommandContext,
  ReceivedFact,
  Subscriptions,
  SubscriptionsTo,
} from './context.ts';
export { type ConsumerSettings, startConsumer, type SubscribedSettings } from './consumer.ts';
export { assertNoCrashpointInProduction, crashpoint } from './crashpoint.ts';
export { embeddedLog, type EmbeddedLogSettings } from './embedded-log.ts';
export { kafkaBroker, type KafkaSettings } from './kafka.ts';
export { isLostRace, isTransient } from './lost-race.ts';
export { messagingTables } from './messaging-tables.ts';
export { type Relay, type RelaySettings, startRelay } from './relay.ts';
export { type Chosen, type Replay, replayDeadLetters } from './replay.ts';
export { type Seal, type SealedRow, type SealFault, type SealHash, verifySeals } from './seal.ts';
export { run } from './statement.ts';
