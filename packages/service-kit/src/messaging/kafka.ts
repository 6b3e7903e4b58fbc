import { setTimeout } from 'node:timers/promises';
import {
  type Admin,
  type ISocketFactory,
  Kafka,
  type LogEntry,
  logLevel,
  Partitioners,
  type Producer,
} from 'kafkajs';
import type { Logger } from 'pino';
import { backoffMs } from './bell.ts';
import {
  type Broker,
  defaultPartitions,
  type OutgoingMessage,
  type Publisher,
  type TopicLag,
} from './broker.ts';
import { withDeadline } from './deadline.ts';
import { kafkaSubscription } from './kafka-member.ts';
import { clientRetry, dropNegativeTimeoutWarnings, partsOf, topicConfig } from './kafka-rules.ts';

export type KafkaSettings = {
  brokers: readonly string[];
  clientId: string;
  logger: Logger;
  /** Absent: the broker's own default. */
  replicationFactor?: number;
  publishDeadlineMs?: number;
  sessionTimeoutMs?: number;
  /** A member that neither fetched nor got on with a batch for so long is taken for dead, and replaced. */
  watchdogMs?: number;
  /** Another way to the brokers than a plain connection. */
  socketFactory?: ISocketFactory;
};

type Settings = Required<Omit<KafkaSettings, 'socketFactory'>> & KafkaSettings;

export function kafkaBroker(given: KafkaSettings): Broker {
  dropNegativeTimeoutWarnings();
  const settings: Settings = {
    replicationFactor: -1,
    publishDeadlineMs: 30_000,
    sessionTimeoutMs: 30_000,
    watchdogMs: 60_000,
    ...given,
  };
  const kafka = kafkaOf(settings);
  return {
    name: 'Apache Kafka',
    ensureTopics: (topics, partitions = defaultPartitions) =>
      ensureTopics(kafka, settings, topics, partitions),
    publisher: () => publisher(kafka, settings),
    subscribe: (options) =>
      kafkaSubscription(
        (heard) => kafkaOf(settings, heard),
        {
          ...settings,
          slowestPartMs: 600_000,
          leaveDeadlineMs: 120_000,
          existingTopics: () => existingTopics(kafka),
        },
        options,
      ),
    ready: () => ready(kafka),
    lag: (groupId, topics) => lag(kafka, groupId, topics),
    resetToStart: (groupId, topics) =>
      withAdmin(kafka, async (admin) => {
        for (const topic of topics) await admin.resetOffsets({ groupId, topic, earliest: true });
      }),
    close: async () => {},
  };
}

function kafkaOf(settings: Settings, heard: (entry: LogEntry) => void = () => {}): Kafka {
  return new Kafka({
    clientId: settings.clientId,
    brokers: [...settings.brokers],
    connectionTimeout: 5_000,
    requestTimeout: 30_000,
    retry: clientRetry,
    ...(settings.socketFactory ? { socketFactory: settings.socketFactory } : {}),
    logLevel: logLevel.INFO,
    logCreator: () => (entry) => {
      log(settings.logger, entry);
      heard(entry);
    },
  });
}

/** One level lower than kafkajs says: it retries by itself, and what counts reaches `onFatal`. */
function log(logger: Logger, { level, namespace, log: entry }: LogEntry) {
  const { message, groupId, broker, error } = entry;
  const write = level === logLevel.ERROR ? 'warn' : level === logLevel.WARN ? 'info' : 'debug';
  logger[write]({ kafka: namespace, groupId, broker, error }, message);
}

async function withAdmin<Result>(
  kafka: Kafka,
  work: (admin: ReturnType<Kafka['admin']>) => Promise<Result>,
  retries = clientRetry.retries,
): Promise<Result> {
  const admin = kafka.admin({ retry: { ...clientRetry, retries } });
  try {
    await admin.connect();
    return await work(admin);
  } finally {
    await admin.disconnect();
  }
}

async function ensureTopics(
  kafka: Kafka,
  { replicationFactor }: Settings,
  topics: readonly string[],
  numPartitions: number,
) {
  await withAdmin(kafka, async (admin) => {
    const existing = new Set(await admin.listTopics());
    const missing = topics.filter((topic) => !existing.has(topic));
    if (missing.length === 0) return;
    const configEntries = topicConfig(replicationFactor);
    await admin.createTopics({
      waitForLeaders: false,
      topics: missing.map((topic) => ({ topic, numPartitions, replicationFactor, configEntries })),
    });
    await insisting(() => requireServed(admin, missing));
  });
}

/**
 * Asks each leader for its partitions: metadata name it before it has them, and what is sent in between is refused for one
 * partition and sent again to all.
 */
async function requireServed(admin: Admin, topics: readonly string[]): Promise<void> {
  for (const topic of topics) await admin.fetchTopicOffsets(topic);
}

async function existingTopics(kafka: Kafka): Promise<ReadonlySet<string>> {
  return new Set(await withAdmin(kafka, (admin) => admin.listTopics(), 1));
}

async function ready(kafka: Kafka): Promise<boolean> {
  try {
    await withDeadline(
      3_000,
      withAdmin(kafka, (admin) => admin.describeCluster(), 0),
    );
    return true;
  } catch {
    return false;
  }
}

function lag(kafka: Kafka, groupId: string, topics: readonly string[]): Promise<TopicLag[]> {
  return withAdmin(kafka, async (admin) => {
    // A topic that was deleted has nothing to be behind of; asked for, it would fail the question for all.
    const existing = new Set(await admin.listTopics());
    const asked = topics.filter((topic) => existing.has(topic));
    if (asked.length === 0) return [];
    const committed = await insisting(() => admin.fetchOffsets({ groupId, topics: asked }));
    const lags: TopicLag[] = [];
    for (const { topic, partitions } of committed) {
      for (const { partition, high, low } of await admin.fetchTopicOffsets(topic)) {
        const offset = partitions.find((one) => one.partition === partition)?.offset ?? '-1';
        const from = Math.max(Number(offset), Number(low));
        lags.push({ topic, partition, lag: Number(high) - from });
      }
    }
    return lags;
  });
}

/** The client asks once, also while a broker that has just started is still loading its groups. */
async function insisting<Result>(ask: () => Promise<Result>): Promise<Result> {
  for (let failures = 1; ; failures += 1) {
    try {
      return await ask();
    } catch (error) {
      if (failures === 5 || !isRetriable(error)) throw error;
      await setTimeout(backoffMs(failures));
    }
  }
}

const isRetriable = (error: unknown) =>
  error instanceof Error && 'retriable' in error && error.retriable === true;

/**
 * One `send` at a time, under a deadline of our own: `send` may hang for hours. After any failure the
 * producer is closed before a new one is made, so that nothing old is sent behind something new.
 */
function publisher(kafka: Kafka, { publishDeadlineMs }: Settings): Publisher {
  let producer: Producer | undefined;
  const connected = async () => {
    if (producer) return producer;
    const fresh = kafka.producer({
      idempotent: false,
      maxInFlightRequests: 1,
      allowAutoTopicCreation: false,
      retry: { ...clientRetry, retries: 5 },
      createPartitioner: Partitioners.DefaultPartitioner,
    });
    producer = fresh;
    await fresh.connect();
    return fresh;
  };
  const close = async () => {
    const old = producer;
    producer = undefined;
    await old?.disconnect();
  };
  const send = async (topic: string, messages: OutgoingMessage[]) => {
    const live = await connected();
    await live.send({ acks: -1, topic, messages });
  };
  return {
    async publish(topic, messages) {
      try {
        for (const part of partsOf(messages))
          await withDeadline(publishDeadlineMs, send(topic, part));
      } catch (error) {
        await withDeadline(5_000, close()).catch(() => {});
        throw error;
      }
    },
    close,
  };
}
