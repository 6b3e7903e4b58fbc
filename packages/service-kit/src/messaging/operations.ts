import type { Broker, TopicLag } from './broker.ts';
import type { Consumer, Trouble } from './consumer.ts';
import type { ConsumerSettings } from './fact-processing.ts';
import { type Filled, type FillFrom, fillFromJournal } from './fill-topic.ts';
import { countParked, type Gap, listGaps, listParked, type ParkedPage } from './parked-facts.ts';
import { type Chosen, type Replay, replayDeadLetters } from './replay.ts';
import { askToSkip, confirmSkip, type Person, withdrawSkip } from './skip.ts';
import { run } from './statement.ts';

export type Owed = { facts: number; oldestPosition: string | null; oldestRecordedAt: Date | null };

/** What people may ask of the messaging of one service, and do to it; doors, commands and pages stand on this. */
export type Operations = {
  /** Open dead letters, the oldest first, payload masked; `key` is a businessId as a rule. */
  parked(page: { limit: number; offset: number; key?: string | null }): Promise<ParkedPage>;
  /** Facts that wait for one that never came. */
  gaps(): Promise<Gap[]>;
  counts(): Promise<{ parked: number; held: number }>;
  retry(chosen?: Chosen): Promise<Replay[]>;
  askToSkip(letter: string, by: Person, reason: string): Promise<void>;
  withdrawSkip(letter: string): Promise<void>;
  /** `revision` as `parked` told it: what changed since is not given up unseen. */
  confirmSkip(letter: string, by: Person, revision: string): Promise<void>;
  /** What the outbox owes the topic. */
  owed(): Promise<Owed>;
  lag(): Promise<TopicLag[]>;
  /** Partitions that do not get on, each for a reason that may pass: what stands here for long is for people. */
  troubles(): Trouble[];
  /** Creates the topic where it is gone, and owes the journal to it once more. */
  fillTopic(from?: FillFrom, onPortion?: (done: Filled) => void): Promise<Filled>;
  /** This member reads its partitions again from their start; false when the service listens to nothing. */
  readAgain(topics?: readonly string[]): Promise<boolean>;
};

export type OperationsSettings = ConsumerSettings & {
  broker: Broker;
  /** Its own topic, or null for a service that only reads. */
  topic: string | null;
  consumer: () => Consumer | null;
};

export function messagingOperations(settings: OperationsSettings): Operations {
  const { orm, broker, service, topic, streams, consumer } = settings;
  const topics = streams.map((stream) => stream.topic);
  const fork = () => orm.em.fork();
  return {
    parked: (page) => listParked(fork(), page),
    gaps: () => listGaps(fork()),
    counts: () => countParked(fork()),
    retry: (chosen) => replayDeadLetters(settings, chosen),
    askToSkip: (letter, by, reason) => askToSkip(fork(), { letter, by, reason }),
    withdrawSkip: (letter) => withdrawSkip(fork(), letter),
    confirmSkip: (letter, by, revision) => confirmSkip(settings, { letter, by, revision }),
    async owed() {
      const [owed] = await run<Owed>(fork(), owedSql);
      return owed ?? { facts: 0, oldestPosition: null, oldestRecordedAt: null };
    },
    lag: async () => (topics.length > 0 ? broker.lag(service, topics) : []),
    troubles: () => consumer()?.troubles() ?? [],
    async fillTopic(from, onPortion) {
      if (topic) await broker.ensureTopics([topic]);
      return fillFromJournal(orm, from, onPortion ? { onPortion } : {});
    },
    async readAgain(chosen = topics) {
      const reading = consumer();
      await reading?.readAgain(chosen);
      return reading !== null;
    },
  };
}

const owedSql = `
  select o.facts, o.oldest::text as "oldestPosition", j.recorded_at as "oldestRecordedAt"
  from (select count(*)::int as facts, min(position) as oldest from outbox) o
  left join journal j on j.position = o.oldest`;
