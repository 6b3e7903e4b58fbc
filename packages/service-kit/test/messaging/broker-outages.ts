import { eventually } from '@tisheng/test-kit';
import { describe, expect, test } from 'vitest';
import type { Broker } from '../../src/messaging/index.ts';
import type { Ground } from './ground.ts';
import { reader } from './scene.ts';

const patient = { timeoutMs: 45_000 };

type Stage = {
  ground(): Ground;
  broker(): Broker;
  /** Closes it after the test. */
  keep<Closable extends { close(): Promise<void> }>(one: Closable): Closable;
  freshTopic(): Promise<string>;
};

/** What every broker has to keep while its server is away, or answers no more. */
export function brokerOutages({ ground, broker, keep, freshTopic }: Stage): void {
  describe('behind a server that fails', () => {
    test('goes on reading by itself after an outage that was longer than its watchdog', async () => {
      const topic = await freshTopic();
      const distant = keep(ground().behindProxy({ watchdogMs: 3_000 }));
      const publisher = keep(broker().publisher());
      const fatal: Error[] = [];
      const member = keep(reader(distant, `outlives-${topic}`, [topic], undefined, fatal));
      await publisher.publish(topic, [{ key: 'a', value: '1' }]);
      await eventually(() => expect(member.read.map(({ value }) => value)).toEqual(['1']), patient);

      const gone = performance.now();
      ground().proxy.takeAway();
      await publisher.publish(topic, [{ key: 'a', value: '2' }]);
      await eventually(() => expect(performance.now() - gone).toBeGreaterThan(10_000), patient);
      ground().proxy.bringBack();

      await eventually(() => expect(member.read.at(-1)?.value).toBe('2'), patient);
      expect(fatal).toEqual([]);
    });

    test('goes on publishing by itself after an outage, in order', async () => {
      const topic = await freshTopic();
      const distant = keep(ground().behindProxy());
      const publisher = keep(distant.publisher());
      let failures = 0;
      const insist = async (value: string): Promise<void> => {
        for (;;) {
          try {
            return await publisher.publish(topic, [{ key: 'a', value }]);
          } catch {
            failures += 1;
          }
        }
      };
      await insist('1');
      ground().proxy.takeAway();
      const rest = ['2', '3', '4'].reduce(
        (done, value) => done.then(() => insist(value)),
        insist('1b'),
      );
      await eventually(() => expect(failures).toBeGreaterThan(0), patient);
      ground().proxy.bringBack();
      await rest;

      const member = keep(reader(broker(), `outage-${topic}`, [topic]));
      await eventually(() => expect(member.read.at(-1)?.value).toBe('4'), patient);
      const first = [...new Set(member.read.map(({ value }) => value))];
      expect(first).toEqual(['1', '1b', '2', '3', '4']);
    });

    test('fails a publish whose deadline passes, and then goes on without loss', async () => {
      const topic = await freshTopic();
      const distant = keep(ground().behindProxy({ publishDeadlineMs: 1_500 }));
      const publisher = keep(distant.publisher());
      await publisher.publish(topic, [{ key: 'a', value: '1' }]);
      ground().proxy.mute();
      await expect(publisher.publish(topic, [{ key: 'a', value: '2' }])).rejects.toThrow(
        'no answer',
      );

      ground().proxy.bringBack();
      await publisher.publish(topic, [{ key: 'a', value: '2' }]);
      await publisher.publish(topic, [{ key: 'a', value: '3' }]);

      const member = keep(reader(broker(), `deadline-${topic}`, [topic]));
      await eventually(() => expect(member.read.at(-1)?.value).toBe('3'), patient);
      expect([...new Set(member.read.map(({ value }) => value))]).toEqual(['1', '2', '3']);
    });
  });
}
