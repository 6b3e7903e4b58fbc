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
export { assertNoCrashpointInProduction, crashpoint } from './crashpoint.ts';
export { isLostRace, isTransient } from './lost-race.ts';
export { messagingTables } from './messaging-tables.ts';
export { run } from './statement.ts';
