import { setTimeout } from 'node:timers/promises';
import type { Consumer, Kafka, LogEntry } from 'kafkajs';
import type { Logger } from 'pino';
import type { SubscribeOptions } from './broker.ts';
import { DeadlinePassed, withDeadline } from './deadline.ts';
import { eachBatch } from './kafka-batch.ts';
import { clientRetry, watchdog } from './kafka-rules.ts';

export type MemberSettings = {
  logger: Logger;
  sessionTimeoutMs: number;
  /** A member that neither fetched nor got on with a batch for so long is taken for dead, and replaced. */
  watchdogMs: number;
  /** A transaction of a handler that takes longer than this is no sign of life any more. */
  slowestPartMs: number;
  /** How long a member may take to leave; one that never does ends the process. */
  leaveDeadlineMs: number;
  existingTopics(): Promise<ReadonlySet<string>>;
};

/** How often a member that misses a topic looks whether it is there by now. */
const missingTopicPollMs = 2_000;

export type Term = ReturnType<typeof beginTerm>;

/** A client of its own, and all that it says. */
export type Connect = (heard: (entry: LogEntry) => void) => Kafka;

/**
 * A topic that was deleted may be made anew while the client goes on asking for where it was in the old one: once the new
 * one is as long, it passes over the beginning and nobody is told. The client names the trouble in its log alone. The next
 * member begins where the group stands, and the broker has forgotten where that was in a topic that it has deleted.
 */
const saysTopicIsGone = ({ log: { message, error } }: LogEntry) =>
  message.startsWith('Response Fetch') &&
  error === 'This server does not host this topic-partition';

/** The life of one client; `ended` says why it is over, once it has left the group and its connections are closed. */
export function beginTerm(connect: Connect, settings: MemberSettings, options: SubscribeOptions) {
  const over = Promise.withResolvers<Error>();
  const kafka = connect((entry) => {
    if (saysTopicIsGone(entry)) over.resolve(new Error('a topic is gone'));
  });
  const consumer = client(kafka, options.groupId, settings.sessionTimeoutMs);
  const dog = watchdog(settings.watchdogMs, () =>
    over.resolve(new Error('has neither fetched nor got on')),
  );
  consumer.on(consumer.events.FETCH, dog.sign);
  consumer.on(consumer.events.CRASH, ({ payload }) => over.resolve(payload.error));
  const again = rereading(consumer);
  const looking = new AbortController();
  const started = start(consumer, settings, options, dog.sign)
    .then((missing) => whenAppeared(missing, settings, looking.signal))
    .then(
      (appeared) => appeared && over.resolve(appeared),
      (error: Error) => over.resolve(error),
    );
  const leave = async () => {
    looking.abort();
    await started;
    await consumer.stop();
    await consumer.disconnect();
  };
  const ended = over.promise.then(async (reason) => {
    dog.end();
    await withDeadline(settings.leaveDeadlineMs, leave()).catch((error: unknown) => {
      if (error instanceof DeadlinePassed) throw error;
    });
    return reason;
  });
  return {
    ended,
    readAgain: again,
    async end() {
      over.resolve(new Error('closed'));
      await ended.catch(() => {});
    },
  };
}

/** Begins to read the topics that are there, and answers those that are not. */
async function start(
  consumer: Consumer,
  { logger, slowestPartMs, existingTopics }: MemberSettings,
  options: SubscribeOptions,
  sign: () => void,
): Promise<string[]> {
  const existing = await existingTopics();
  const topics = options.topics.filter((topic) => existing.has(topic));
  if (topics.length === 0) throw new Error('none of the topics is there yet');
  await consumer.connect();
  await consumer.subscribe({ topics, fromBeginning: true });
  sign();
  await consumer.run({
    autoCommit: false,
    eachBatchAutoResolve: false,
    partitionsConsumedConcurrently: 4,
    eachBatch: (payload) => eachBatch(payload, options, { logger, sign, slowestPartMs }),
  });
  return options.topics.filter((topic) => !existing.has(topic));
}

/** Resolves once one of the missing topics is there, or nobody waits for it any more. */
async function whenAppeared(
  missing: readonly string[],
  { logger, existingTopics }: MemberSettings,
  signal: AbortSignal,
): Promise<Error | undefined> {
  if (missing.length === 0) return undefined;
  logger.warn({ missing }, 'topics are missing; reading the others');
  while (!signal.aborted) {
    await setTimeout(missingTopicPollMs, undefined, { signal }).catch(() => {});
    const existing = await existingTopics().catch(() => new Set<string>());
    const found = missing.filter((topic) => existing.has(topic));
    if (found.length > 0) return new Error(`${found.join(', ')} has appeared`);
  }
  return undefined;
}

/** Sought for the next fetch, and committed for whoever comes after a crash before that. */
function rereading(consumer: Consumer) {
  let assigned = new Map<string, readonly number[]>();
  consumer.on(consumer.events.GROUP_JOIN, ({ payload }) => {
    assigned = new Map(Object.entries(payload.memberAssignment));
  });
  return async (topics: readonly string[]) => {
    const places = topics.flatMap((topic) =>
      (assigned.get(topic) ?? []).map((partition) => ({ topic, partition, offset: '0' })),
    );
    for (const place of places) consumer.seek(place);
    if (places.length > 0) await consumer.commitOffsets(places);
  };
}

function client(kafka: Kafka, groupId: string, sessionTimeout: number): Consumer {
  return kafka.consumer({
    groupId,
    sessionTimeout,
    rebalanceTimeout: 60_000,
    heartbeatInterval: Math.min(3_000, Math.floor(sessionTimeout / 3)),
    maxWaitTimeInMs: 200,
    minBytes: 1,
    maxBytesPerPartition: 1 << 20,
    maxBytes: 8 << 20,
    allowAutoTopicCreation: false,
    // It crashes after its retries; what comes then is decided here alone.
    retry: { ...clientRetry, restartOnFailure: async () => false },
  });
}
