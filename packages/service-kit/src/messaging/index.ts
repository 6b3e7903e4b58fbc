export { announce, announceMany } from './announce.ts';
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
export { type Consumer, type SubscribedSettings, startConsumer, type Trouble } from './consumer.ts';
export type {
  Cause,
  CommandContext,
  Handler,
  Heard,
  Many,
  ReceivedFact,
  Subscriptions,
  SubscriptionsTo,
} from './context.ts';
export { assertNoCrashpointInProduction, crashpoint } from './crashpoint.ts';
export { type EmbeddedLogSettings, embeddedLog } from './embedded-log.ts';
export type { ConsumerSettings } from './fact-processing.ts';
export type { Filled, FillFrom } from './fill-topic.ts';
export type { Announcement } from './journal-rows.ts';
export { type KafkaSettings, kafkaBroker } from './kafka.ts';
export { isLostRace, isTransient, kindOf } from './lost-race.ts';
export { messagingTables } from './messaging-tables.ts';
export {
  messagingOperations,
  type Operations,
  type OperationsSettings,
  type Owed,
} from './operations.ts';
export type { Gap, ParkedFact, ParkedPage } from './parked-facts.ts';
export { parkingTables } from './parking-tables.ts';
export { type Relay, type RelaySettings, startRelay } from './relay.ts';
export type { Chosen, Replay } from './replay.ts';
export { handOver, oneByOne } from './runs.ts';
export { type Seal, type SealedRow, type SealFault, type SealHash, verifySeals } from './seal.ts';
export type { Person } from './skip.ts';
export { defer, run, together } from './statement.ts';
