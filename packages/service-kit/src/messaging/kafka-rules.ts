import type { OutgoingMessage } from './broker.ts';

/** Each setting is said: the client's own defaults give up too soon. What outlasts it is retried above. */
export const clientRetry = {
  initialRetryTime: 100,
  maxRetryTime: 5_000,
  retries: 8,
  factor: 0.2,
  multiplier: 2,
};

/** kafkajs puts all messages of a partition into one record batch, and the broker limits the batch. */
const bytesPerSendMax = 900_000;

/** Parts that a broker takes in one piece, in order; a single large message goes alone. */
export function* partsOf(messages: readonly OutgoingMessage[]): Generator<OutgoingMessage[]> {
  let part: OutgoingMessage[] = [];
  let bytes = 0;
  for (const message of messages) {
    const size = Buffer.byteLength(message.value) + Buffer.byteLength(message.key) + 64;
    if (part.length > 0 && bytes + size > bytesPerSendMax) {
      yield part;
      part = [];
      bytes = 0;
    }
    part.push(message);
    bytes += size;
  }
  if (part.length > 0) yield part;
}

/** Kept for ever, stamped by the broker: a service's clock that runs ahead must not stop the relay. */
export function topicConfig(replicationFactor: number): { name: string; value: string }[] {
  return Object.entries({
    'message.timestamp.type': 'LogAppendTime',
    'retention.ms': '-1',
    'retention.bytes': '-1',
    'compression.type': 'producer',
    'max.message.bytes': String(4 << 20),
    ...(replicationFactor >= 3 ? { 'min.insync.replicas': '2' } : {}),
  }).map(([name, value]) => ({ name, value }));
}

/** The client waits a negative time at each connect (kafkajs issue 1751): harmless, yet told by Node 24. */
export function dropNegativeTimeoutWarnings(): void {
  if (Reflect.has(process, dropping)) return;
  Reflect.set(process, dropping, true);
  process.emitWarning = new Proxy(process.emitWarning, {
    apply(emitWarning, self, words: unknown[]) {
      if (words[1] !== 'TimeoutNegativeWarning') Reflect.apply(emitWarning, self, words);
    },
  });
}

const dropping = Symbol.for('tisheng.dropping-negative-timeout-warnings');

/** Barks once when no sign of life came for so long: the client may stop reading without a word. */
export function watchdog(milliseconds: number, bark: () => void) {
  let lastSign = performance.now();
  const timer = setInterval(() => {
    if (performance.now() - lastSign < milliseconds) return;
    clearInterval(timer);
    bark();
  }, milliseconds / 6);
  timer.unref();
  return {
    sign() {
      lastSign = performance.now();
    },
    end() {
      clearInterval(timer);
    },
  };
}
