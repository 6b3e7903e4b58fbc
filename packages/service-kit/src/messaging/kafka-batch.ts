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

type Rules = {
  logger: Logger;
  /** Tells the watchdog that this member gets on. */
  sign: () => void;
  /** A transaction that takes longer is no sign of life any more. */
  slowestPartMs: number;
};

/** Within a long batch, so that a member that is lost begins again not far behind. */
const commitEveryMs = 5_000;

/** Tries the same batch until it is done or taken away: a thrown error would end the whole member. */
export async function eachBatch(payload: Payload, options: SubscribeOptions, rules: Rules) {
  const { batch, isRunning, isStale } = payload;
  const { topic, partition } = batch;
  const isCurrent = () => isRunning() && !isStale();
  const offsets = committing(payload, isCurrent);
  const life = keptAlive(payload, rules);
  const progress = async (offset: string) => {
    rules.sign();
    await life.progress();
    await offsets.reached(offset);
  };
  let rest = batch.messages.map(({ key, value, offset }) => ({
    key: key?.toString() ?? '',
    value: value ?? '',
    offset,
  }));
  try {
    for (let failures = 1; isCurrent(); failures += 1) {
      rules.sign();
      try {
        await options.onBatch({ topic, partition, messages: rest }, { progress, isCurrent });
        break;
      } catch (error) {
        // An error of the client must leave the handler untouched, or the group loops (issues 1527, 1720).
        if (isOfClient(error)) throw error;
        const { groupId } = options;
        const seen = { groupId, topic, partition, failures, err: error };
        rules.logger.warn(seen, 'batch failed; trying again');
        const done = offsets.last();
        if (done !== undefined) rest = rest.filter(({ offset }) => BigInt(offset) > BigInt(done));
        await pause(backoffMs(failures), isCurrent);
        await life.progress();
      }
    }
    const last = batch.messages.at(-1);
    if (!last || !isCurrent()) return;
    crashpoint('consumer.offset.before');
    await offsets.commit(last.offset);
    crashpoint('consumer.offset.after');
    await life.progress();
  } finally {
    life.end();
  }
}

const isOfClient = (error: unknown) => error instanceof Error && error.name.startsWith('KafkaJS');

function committing(payload: Payload, isCurrent: () => boolean) {
  const { topic, partition } = payload.batch;
  let committedAt = performance.now();
  let last: string | undefined;
  const commit = async (offset: string) => {
    payload.resolveOffset(offset);
    committedAt = performance.now();
    const next = String(BigInt(offset) + 1n);
    await payload.commitOffsetsIfNecessary({
      topics: [{ topic, partitions: [{ partition, offset: next }] }],
    });
  };
  return {
    last: () => last,
    commit,
    async reached(offset: string) {
      last = offset;
      if (performance.now() - committedAt > commitEveryMs && isCurrent()) await commit(offset);
    },
  };
}

/**
 * The client beats only when asked. While a transaction runs a timer asks, so that slow is not dead; an error it meets
 * (a rebalance, as a rule) comes out at the next progress, when nothing is under way any more.
 */
function keptAlive({ heartbeat }: Payload, { sign, slowestPartMs }: Rules) {
  let failed: { error: unknown } | undefined;
  let progressAt = performance.now();
  const beat = async () => {
    try {
      await heartbeat();
      if (performance.now() - progressAt < slowestPartMs) sign();
    } catch (error) {
      failed = { error };
    }
  };
  const timer = setInterval(() => void (failed ?? beat()), 1_000);
  return {
    async progress() {
      progressAt = performance.now();
      if (failed) throw failed.error;
      await heartbeat();
    },
    end: () => clearInterval(timer),
  };
}

async function pause(milliseconds: number, goOn: () => boolean) {
  const end = performance.now() + milliseconds;
  while (goOn() && performance.now() < end) await setTimeout(50);
}
