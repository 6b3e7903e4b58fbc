import type { IncomingMessage, OutgoingMessage } from '@tisheng/service-kit/messaging';

export const partitions = 3;

/** How far a group has come, by topic and partition. */
export type Offsets = Map<string, number>;

/** Topics in memory: what was appended stays, in its order for each key. */
export function keptTopics() {
  const topics = new Map<string, IncomingMessage[][]>();
  const of = (topic: string) => {
    const log = topics.get(topic) ?? Array.from({ length: partitions }, () => []);
    topics.set(topic, log);
    return log;
  };
  return {
    of,
    lose: (topic: string) => void topics.delete(topic),
    append(topic: string, messages: readonly OutgoingMessage[]) {
      for (const { key, value } of messages) {
        const log = of(topic)[partitionOf(key)] ?? [];
        log.push({ key, value, offset: String(log.length) });
      }
    },
    waiting: (topic: string, offsets: Offsets) =>
      of(topic).flatMap((log, partition) => {
        const name = `${topic}/${partition}`;
        const from = offsets.get(name) ?? 0;
        // A topic made anew is shorter than the place that the group remembers.
        const messages = log.slice(from > log.length ? 0 : from);
        return messages.length > 0 ? [{ topic, partition, name, messages }] : [];
      }),
  };
}

export function partitionOf(key: string): number {
  return [...key].reduce((sum, letter) => sum + (letter.codePointAt(0) ?? 0), 0) % partitions;
}
