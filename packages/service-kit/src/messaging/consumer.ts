import type { Batch, BatchControls, Broker, Subscription } from './broker.ts';
import type { Item } from './decoding.ts';
import { type ConsumerSettings, factProcessing } from './fact-processing.ts';
import { kindOf } from './lost-race.ts';
import { type Place, placeOf } from './place.ts';
import { sharedTransactions } from './shared-transactions.ts';

export type SubscribedSettings = ConsumerSettings & {
  broker: Broker;
  groupId?: string;
  onFatal?: (error: Error) => void;
};

/** A partition that does not get on: why, how often it was tried, and since when. */
export type Trouble = {
  topic: string;
  partition: number;
  failures: number;
  since: Date;
  lastAt: Date;
  error: string;
};

export type Consumer = Subscription & {
  /** Partitions that have failed several times in a row, each time for a reason that may pass. */
  troubles(): Trouble[];
};

/** Fewer are the ordinary hiccup of a database that restarts. */
const failuresToTell = 3;

/** A partition that was not tried for so long is in other hands by now. */
const forgottenAfterMs = 120_000;

/** Facts in one transaction: at first, and at most; in between by the time the last part took. */
const partSize = { first: 100, most: 500, slowMs: 1_000, quickMs: 250 };

/** Reads the topics of the streams and lets each fact have its effect once, in order for each key. */
export function startConsumer(settings: SubscribedSettings): Consumer {
  const { broker, logger, service, streams, groupId = service } = settings;
  const { decode, processPart } = factProcessing(settings);
  const topics = streams.map((stream) => stream.topic);
  const lanes = new Map(topics.map((topic) => [topic, sharedTransactions(processPart)]));
  const failing = new Map<string, Trouble>();
  const subscription = broker.subscribe({
    groupId,
    topics,
    async onBatch(batch, controls) {
      const place = `${batch.topic}/${batch.partition}`;
      try {
        const lane = lanes.get(batch.topic);
        if (lane) await processBatch({ decode, lane }, batch, controls);
        failing.delete(place);
      } catch (error) {
        failing.set(place, troubleOf(batch, error, failing.get(place)));
        throw error;
      }
    },
    onFatal(error) {
      logger.fatal({ err: error, groupId }, 'consumer has stopped');
      settings.onFatal?.(error);
    },
  });
  return {
    ...subscription,
    troubles: () => [...failing.values()].filter(isOfNow),
  };
}

const isOfNow = ({ failures, lastAt }: Trouble) =>
  failures >= failuresToTell && Date.now() - lastAt.getTime() < forgottenAfterMs;

function troubleOf({ topic, partition }: Batch, error: unknown, before?: Trouble): Trouble {
  const { error: name, code } = kindOf(error);
  const { failures = 0, since = new Date() } = before ?? {};
  const said = code === undefined ? name : `${name} ${code}`;
  return { topic, partition, failures: failures + 1, since, lastAt: new Date(), error: said };
}

type Way = {
  decode: (place: Place) => Item;
  /** Of its topic: facts of one topic may share a transaction. Answers the milliseconds that it took. */
  lane: (items: readonly Item[]) => Promise<number>;
};

async function processBatch({ decode, lane }: Way, batch: Batch, controls: BatchControls) {
  const { messages } = batch;
  let size = partSize.first;
  for (let from = 0; from < messages.length; ) {
    if (!controls.isCurrent()) return;
    const part = messages.slice(from, from + size);
    const took = await lane(part.map((one) => decode(placeOf(batch, one))));
    from += part.length;
    if (took > partSize.slowMs) size = Math.max(1, Math.floor(size / 2));
    else if (took < partSize.quickMs) size = Math.min(partSize.most, size * 2);
    await controls.progress(part.at(-1)?.offset ?? '0');
  }
}
