/** What is published: the key decides the partition, and order holds for each key. */
export type OutgoingMessage = { key: string; value: string };

export type IncomingMessage = { key: string; value: Buffer | string; offset: string };

export type Batch = { topic: string; partition: number; messages: readonly IncomingMessage[] };

export type BatchControls = {
  /**
   * Everything up to this offset is done: a sign of life, and a place to go on from should the member be lost within a
   * long batch. Its errors belong to the adapter and must not be caught.
   */
  progress(offset: string): Promise<void>;
  /** False once the partition was taken away or the member is stopping. */
  isCurrent(): boolean;
};

export type SubscribeOptions = {
  groupId: string;
  topics: readonly string[];
  /** The offset is committed only after this resolves; when it throws, the same batch comes again. */
  onBatch(batch: Batch, controls: BatchControls): Promise<void>;
  /** Nothing will be read any more, not even by a new member: the process ought to end and be started again. */
  onFatal(error: Error): void;
};

export type Subscription = {
  /** This member's partitions are read again from their start, while it runs. */
  readAgain(topics: readonly string[]): Promise<void>;
  close(): Promise<void>;
};

export type Publisher = {
  /** Resolves when the messages are durable. One call at a time: order rests on it. */
  publish(topic: string, messages: readonly OutgoingMessage[]): Promise<void>;
  close(): Promise<void>;
};

export type TopicLag = { topic: string; partition: number; lag: number };

/** The carrier of facts between services: Apache Kafka, or a log on PostgreSQL for a laptop. */
export type Broker = {
  readonly name: string;
  /** Creates what is missing; the number of partitions of a topic is final. */
  ensureTopics(topics: readonly string[], partitions?: number): Promise<void>;
  publisher(): Publisher;
  /** Begins at once and goes on until closed, also when the broker is not there yet. */
  subscribe(options: SubscribeOptions): Subscription;
  /** True once the broker answered; never throws. */
  ready(): Promise<boolean>;
  lag(groupId: string, topics: readonly string[]): Promise<TopicLag[]>;
  /** The group reads every message again; its members are stopped first. */
  resetToStart(groupId: string, topics: readonly string[]): Promise<void>;
  close(): Promise<void>;
};

/** Six, as the consumers of one district city can share at most six ways. */
export const defaultPartitions = 6;
