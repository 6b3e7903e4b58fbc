import { setTimeout } from 'node:timers/promises';
import type { Logger } from 'pino';
import { backoffMs } from './bell.ts';
import type { SubscribeOptions } from './broker.ts';

type Message = { key: Buffer | null; value: Buffer | null; offset: string };

/** What kafkajs hands over with a batch, as far as it is used here. */
type Payload = {
  batch: { topic: string; partition: number; messages: readonly Message[] };
  resolveOffset(offset: string): void;
  heartbeat(): Promise<void>;
  isRunning(): boolean;
  isStale(): boolean;
};

type Rules = {
  logger: Logger;
  /** Tells the watchdog that this member gets on. */
  sign: () => void;
  /** A transaction that takes longer is no sign of life any more. */
  slowestPartMs: number;
  /** Up to and with this offset everything has had its effect. */
  reached: (topic: string, partition: number, offset: string) => void;
};

/** Tries the same batch until it is done or taken away: a thrown error would end the whole member. */
export async function eachBatch(payload: Payload, options: SubscribeOptions, rules: Rules) {
  const { batch, isRunning, isStale } = payload;
  const { topic, partition } = batch;
  const isCurrent = () => isRunning() && !isStale();
  const life = keptAlive(payload, rules);
  let done: string | undefined;
  const reach = (offset: string) => {
    done = offset;
    if (!isCurrent()) return;
    payload.resolveOffset(offset);
    rules.reached(topic, partition, offset);
  };
  const progress = async (offset: string) => {
    rules.sign();
    await life.progress();
    reach(offset);
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
        const after = BigInt(done ?? -1);
        rest = rest.filter(({ offset }) => BigInt(offset) > after);
        await pause(backoffMs(failures), isCurrent);
        await life.progress();
      }
    }
    const last = batch.messages.at(-1);
    if (!last || !isCurrent()) return;
    reach(last.offset);
    await life.progress();
  } finally {
    life.end();
  }
}

const isOfClient = (error: unknown) => error instanceof Error && error.name.startsWith('KafkaJS');

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
