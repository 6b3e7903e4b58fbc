import { setTimeout } from 'node:timers/promises';
import type { Logger } from 'pino';
import { backoffMs } from './bell.ts';
import type { SubscribeOptions } from './broker.ts';
import { crashpoint } from './crashpoint.ts';

type Message = { key: Buffer | null; value: Buffer | null; offset: string };
type Offsets = { topics: { topic: string; partitions: { partition: number; offset: string }[] }[] };

/** What kafkajs hands over with a batch, as far as it is used here. */
type Payload = {
  batch: { topic: string; partition: number; messages: readonly Message[] };
  resolveOffset(offset: string): void;
  heartbeat(): Promise<void>;
  commitOffsetsIfNecessary(offsets: Offsets): Promise<void>;
  isRunning(): boolean;
  isStale(): boolean;
};

/** Tries the same batch until it is done or taken away: a thrown error would end the whole member. */
export async function eachBatch(
  payload: Payload,
  { groupId, onBatch }: SubscribeOptions,
  logger: Logger,
  sign: () => void,
) {
  const { batch, heartbeat, isRunning, isStale } = payload;
  const { topic, partition } = batch;
  const isCurrent = () => isRunning() && !isStale();
  const messages = batch.messages.map(({ key, value, offset }) => ({
    key: key?.toString() ?? '',
    value: value ?? '',
    offset,
  }));
  for (let failures = 1; ; failures += 1) {
    if (!isCurrent()) return;
    sign();
    try {
      await onBatch({ topic, partition, messages }, { heartbeat, isCurrent });
      break;
    } catch (error) {
      // A heartbeat that failed must leave the handler untouched, or the group loops (issues 1527, 1720).
      if (error instanceof Error && error.name.startsWith('KafkaJS')) throw error;
      logger.warn(
        { groupId, topic, partition, failures, err: error },
        'batch failed; trying again',
      );
      await pause(backoffMs(failures), isCurrent);
      await heartbeat();
    }
  }
  const last = batch.messages.at(-1);
  if (!last || !isCurrent()) return;
  crashpoint('consumer.offset.before');
  payload.resolveOffset(last.offset);
  const offset = String(BigInt(last.offset) + 1n);
  await payload.commitOffsetsIfNecessary({
    topics: [{ topic, partitions: [{ partition, offset }] }],
  });
  crashpoint('consumer.offset.after');
  await heartbeat();
}

async function pause(milliseconds: number, goOn: () => boolean) {
  const end = performance.now() + milliseconds;
  while (goOn() && performance.now() < end) await setTimeout(50);
}
