import type { Batch, BatchControls, Broker, Subscription } from './broker.ts';
import { placeOf } from './decoding.ts';
import { type ConsumerSettings, factProcessing, type Processing } from './fact-processing.ts';

export type SubscribedSettings = ConsumerSettings & {
  broker: Broker;
  groupId?: string;
  onFatal?: (error: Error) => void;
};

/** Facts in one transaction: at first, and at most; in between by the time the last part took. */
const partSize = { first: 100, most: 500, slowMs: 1_000, quickMs: 250 };

/** Reads the topics of the streams and lets each fact have its effect once, in order for each key. */
export function startConsumer(settings: SubscribedSettings): Subscription {
  const { broker, logger, service, streams, groupId = service } = settings;
  const processing = factProcessing(settings);
  return broker.subscribe({
    groupId,
    topics: streams.map((stream) => stream.topic),
    onBatch: (batch, controls) => processBatch(processing, batch, controls),
    onFatal(error) {
      logger.fatal({ err: error, groupId }, 'consumer has stopped');
      settings.onFatal?.(error);
    },
  });
}

async function processBatch(processing: Processing, batch: Batch, controls: BatchControls) {
  const items = batch.messages.map((message) => processing.decode(placeOf(batch, message)));
  let size = partSize.first;
  for (let from = 0; from < items.length; ) {
    if (!controls.isCurrent()) return;
    const part = items.slice(from, from + size);
    const began = performance.now();
    await processing.processPart(part);
    const took = performance.now() - began;
    from += part.length;
    if (took > partSize.slowMs) size = Math.max(1, Math.floor(size / 2));
    else if (took < partSize.quickMs) size = Math.min(partSize.most, size * 2);
    await controls.heartbeat();
  }
}
