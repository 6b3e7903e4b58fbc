import type { Batch, BatchControls, Broker, Subscription } from './broker.ts';
import { type ConsumerSettings, factProcessing, type Processing } from './fact-processing.ts';
import { kindOf } from './lost-race.ts';
import { placeOf } from './place.ts';

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
  const processing = factProcessing(settings);
  const failing = new Map<string, Trouble>();
  const subscription = broker.subscribe({
    groupId,
    topics: streams.map((stream) => stream.topic),
    async onBatch(batch, controls) {
      const place = `${batch.topic}/${batch.partition}`;
      try {
        await processBatch(processing, batch, controls);
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

async function processBatch(processing: Processing, batch: Batch, controls: BatchControls) {
  const { messages } = batch;
  let size = partSize.first;
  for (let from = 0; from < messages.length; ) {
    if (!controls.isCurrent()) return;
    const part = messages.slice(from, from + size);
    const began = performance.now();
    await processing.processPart(part.map((one) => processing.decode(placeOf(batch, one))));
    const took = performance.now() - began;
    from += part.length;
    if (took > partSize.slowMs) size = Math.max(1, Math.floor(size / 2));
    else if (took < partSize.quickMs) size = Math.min(partSize.most, size * 2);
    await controls.progress(part.at(-1)?.offset ?? '0');
  }
}
