import { eventually } from '@tisheng/test-kit';
import { describe, expect, test } from 'vitest';
import type { Broker } from '../../src/messaging/index.ts';
import type { Scene } from './scene.ts';
import { message } from './trial.ts';
import { trialConsumer } from './trial-consumer.ts';

const patient = { timeoutMs: 45_000 };

type Stage = {
  scene(): Scene;
  broker(): Broker;
  /** Closes it after the test. */
  keep<Closable extends { close(): Promise<void> }>(one: Closable): Closable;
  freshTopic(): Promise<string>;
  totalLag(group: string, topic: string): Promise<number>;
  bowlsOf(shop: string): Promise<number[]>;
};

/** What every broker has to keep when a group begins again from the start. */
export function brokerRereading(stage: Stage): void {
  const { scene, broker, keep, freshTopic, totalLag, bowlsOf } = stage;
  describe('a topic that is read once more', () => {
    test('replays everything after a reset to the start, with no new effect', async () => {
      const topic = await freshTopic();
      const publisher = keep(broker().publisher());
      const group = `reset-${topic}`;
      await publisher.publish(topic, [message('reset', 1), message('reset', 2)]);
      const before = trialConsumer(scene().orm, broker(), topic, { groupId: group });
      await eventually(async () => expect(await bowlsOf('reset')).toEqual([1, 2]), patient);
      await eventually(async () => expect(await totalLag(group, topic)).toBe(0), patient);
      await before.close();

      await broker().resetToStart(group, [topic]);
      expect(await totalLag(group, topic)).toBe(2);
      keep(trialConsumer(scene().orm, broker(), topic, { groupId: group }));

      await eventually(async () => expect(await totalLag(group, topic)).toBe(0), patient);
      expect(await bowlsOf('reset')).toEqual([1, 2]);
    });

    test('reads everything again while it runs, when it is told to, with no new effect', async () => {
      const topic = await freshTopic();
      const publisher = keep(broker().publisher());
      const group = `again-${topic}`;
      await publisher.publish(topic, [message('reread', 1), message('reread', 2)]);
      let met = 0;
      const counting: Broker = {
        ...broker(),
        subscribe: (options) =>
          broker().subscribe({
            ...options,
            onBatch: async (batch, controls) => {
              met += batch.messages.length;
              await options.onBatch(batch, controls);
            },
          }),
      };
      const running = keep(trialConsumer(scene().orm, counting, topic, { groupId: group }));
      await eventually(async () => expect(await bowlsOf('reread')).toEqual([1, 2]), patient);
      await eventually(async () => expect(await totalLag(group, topic)).toBe(0), patient);
      const before = met;

      await running.readAgain([topic]);

      await eventually(() => expect(met).toBeGreaterThanOrEqual(before + 2), patient);
      await eventually(async () => expect(await totalLag(group, topic)).toBe(0), patient);
      expect(await bowlsOf('reread')).toEqual([1, 2]);
    });
  });
}
