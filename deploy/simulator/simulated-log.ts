import { setImmediate } from 'node:timers/promises';
import type {
  Batch,
  Broker,
  OutgoingMessage,
  SubscribeOptions,
} from '@tisheng/service-kit/messaging';
import { keptTopics, type Offsets, partitionOf, partitions } from './kept-topics.ts';
import type { Seeded } from './seeded.ts';

/** What a publish meets: all goes well, or the broker is away, cut off half-way, or silent after it wrote everything. */
const publishFates = ['fine', 'fine', 'fine', 'refused', 'torn', 'answer lost'] as const;
/** What a delivery meets: the offset is lost after the commit, the partition goes elsewhere, two members have it. */
const deliveryFates = [
  ...(['fine', 'fine', 'fine', 'offset lost', 'taken away'] as const),
  ...(['two at once', 'read again'] as const),
] as const;
const outOfTurnFates = [...deliveryFates, 'out of turn'] as const;

export type Count = (what: string) => void;
export type SimulatedLog = ReturnType<typeof simulatedLog>;

type Group = { options: SubscribeOptions; offsets: Offsets };
type Fates = {
  random: Seeded;
  count: Count;
  isCalm: () => boolean;
  /** Whether messages may come before those that stand before them. */
  outOfTurn: boolean;
  /** What happens while the next publication is under way. */
  meanwhile: { run: (() => Promise<void>) | null };
};

/** A broker whose every outcome a seed decides; it delivers when it is told to, and never by itself. */
export function simulatedLog(random: Seeded, count: Count, { outOfTurn = false } = {}) {
  const topics = keptTopics();
  const groups = new Map<string, Group>();
  let calm = false;
  const meanwhile: Fates['meanwhile'] = { run: null };
  const fates: Fates = { random, count, isCalm: () => calm, outOfTurn, meanwhile };
  return {
    broker: brokerOver(topics, groups, fates),
    /** One batch of one partition to one member, or to two; a failed one comes again. False when nothing waits. */
    deliver: async (groupId: string): Promise<boolean> => {
      const group = groups.get(groupId);
      return group ? deliverTo(group, topics, fates) : false;
    },
    duringPublish: (run: () => Promise<void>) => {
      meanwhile.run = run;
    },
    /** Nothing fails any more. */
    calmDown: () => {
      calm = true;
    },
    /** The topic is gone, and made anew with nothing in it. */
    lose: topics.lose,
    messagesOf: topics.of,
  };
}

type Topics = ReturnType<typeof keptTopics>;

function brokerOver(topics: Topics, groups: Map<string, Group>, fates: Fates): Broker {
  return {
    name: 'simulated log',
    ensureTopics: async (names) => void names.map(topics.of),
    publisher: () => ({
      publish: (topic, messages) => publish(topics, fates, topic, messages),
      close: async () => {},
    }),
    subscribe(options) {
      const { offsets } = groups.get(options.groupId) ?? { offsets: new Map<string, number>() };
      groups.set(options.groupId, { options, offsets });
      return { readAgain: async (names) => forget(offsets, names), close: async () => {} };
    },
    ready: async () => true,
    lag: async () => [],
    resetToStart: async (groupId, names) => forget(groups.get(groupId)?.offsets, names),
    close: async () => {},
  };
}

async function publish(
  topics: Topics,
  { random, count, isCalm, meanwhile }: Fates,
  topic: string,
  messages: readonly OutgoingMessage[],
): Promise<void> {
  const fate = isCalm() ? 'fine' : random.pick(publishFates);
  count(`publish ${fate}`);
  const { run } = meanwhile;
  meanwhile.run = null;
  await run?.();
  await setImmediate();
  if (fate === 'refused') throw new Error('the broker is away');
  // Partitions answer each for itself: one has its part, another has nothing.
  const reached = fate === 'torn' ? random.upTo(partitions) : null;
  const arrived = messages.filter(({ key }) => reached === null || partitionOf(key) === reached);
  topics.append(topic, arrived);
  await setImmediate();
  if (fate !== 'fine') throw new Error('no answer from the broker');
}

async function deliverTo(
  { options, offsets }: Group,
  topics: Topics,
  { random, count, isCalm, outOfTurn }: Fates,
): Promise<boolean> {
  const [first, ...others] = options.topics.flatMap((topic) => topics.waiting(topic, offsets));
  if (!first) return false;
  const { name, topic, partition, messages: all } = random.pick([first, ...others]);
  const fate = isCalm() ? 'fine' : random.pick(outOfTurn ? outOfTurnFates : deliveryFates);
  // As to a group whose place was left within a topic made anew: what lies before comes later.
  const from = fate === 'out of turn' ? random.upTo(all.length) : 0;
  const messages = all.slice(from, from + 1 + random.upTo(12));
  const batch: Batch = { topic, partition, messages };
  count(`delivery ${fate}`);
  const hand = (isCurrent: boolean) =>
    options.onBatch(batch, { progress: async () => {}, isCurrent: () => isCurrent });
  const hands = fate === 'two at once' ? [hand(true), hand(true)] : [hand(fate !== 'taken away')];
  const ends = await Promise.allSettled(hands);
  const failed = ends.some(({ status }) => status === 'rejected');
  if (failed) count('delivery failed and comes again');
  if (fate === 'read again') offsets.delete(name);
  else if (!failed && (fate === 'fine' || fate === 'two at once'))
    offsets.set(name, Number(messages.at(-1)?.offset) + 1);
  return true;
}

function forget(offsets: Offsets | undefined, topics: readonly string[]): void {
  for (const place of offsets?.keys() ?? [])
    if (topics.some((topic) => place.startsWith(`${topic}/`))) offsets?.delete(place);
}
