import { type Envelope, type EventStream, type FactActor, streams } from '@tisheng/contracts';
import type { Clock } from '@tisheng/service-kit/clock';
import type { Broker, SubscribeOptions } from '@tisheng/service-kit/messaging';
import { v7 as uuidv7 } from 'uuid';

export type ToldFact = {
  type: string;
  subject: string;
  data: Record<string, unknown>;
  occurredOn?: string;
  /** Given to tell the same fact again; else a new one. */
  id?: string;
  sequence?: number;
  /** Who entered it there; anybody unless given. */
  actor?: Partial<FactActor>;
};

/**
 * A broker whose topics a test fills by hand, fact by fact, through the service's real consumer. What the service
 * publishes stays in its journal.
 */
export function factsByHand(clock: Clock) {
  const readers: SubscribeOptions[] = [];
  let offset = 0;

  const envelopeOf = envelopes(clock);
  const broker: Broker = {
    name: 'facts by hand',
    ensureTopics: async () => {},
    publisher: () => ({ publish: async () => {}, close: async () => {} }),
    subscribe: (options) => {
      readers.push(options);
      return { readAgain: async () => {}, close: async () => {} };
    },
    ready: async () => true,
    lag: async () => [],
    resetToStart: async () => {},
    close: async () => {},
  };

  /** Facts of one topic as one batch. */
  async function hand(topic: string, facts: readonly Envelope[]): Promise<void> {
    const messages = facts.map((envelope) => {
      offset += 1;
      const value = JSON.stringify(envelope);
      return { key: envelope.partitionkey, value, offset: String(offset) };
    });
    for (const { topics, onBatch } of readers)
      if (topics.includes(topic))
        await onBatch(
          { topic, partition: 0, messages },
          { progress: async () => {}, isCurrent: () => true },
        );
  }

  return {
    broker,
    /** Resolves when the service has committed; answers the envelopes, so that one may be told again. */
    async tell(...told: ToldFact[]): Promise<Envelope[]> {
      const facts = told.map(envelopeOf);
      for (const envelope of facts) await hand(topicOf(envelope), [envelope]);
      return facts;
    },
    /** The same, with neighbours of one topic in one batch. */
    async tellTogether(...told: ToldFact[]): Promise<Envelope[]> {
      const facts = told.map(envelopeOf);
      for (const [topic, some] of neighbours(facts)) await hand(topic, some);
      return facts;
    },
  };
}

const topicOf = ({ type }: Envelope) => streamOf(type)[1].topic;

/** Facts that follow each other on one topic, as a batch would bring them. */
function neighbours(facts: readonly Envelope[]): [topic: string, facts: Envelope[]][] {
  const batches: [string, Envelope[]][] = [];
  for (const fact of facts) {
    const last = batches.at(-1);
    if (last?.[0] === topicOf(fact)) last[1].push(fact);
    else batches.push([topicOf(fact), [fact]]);
  }
  return batches;
}

/** Envelopes as another service would have made them, counting on for each subject. */
function envelopes(clock: Clock) {
  const sequences = new Map<string, number>();
  return ({ type, subject, data, occurredOn, id, sequence, actor }: ToldFact): Envelope => {
    const [source, stream] = streamOf(type);
    const next = sequence ?? (sequences.get(`${source} ${subject}`) ?? 0) + 1;
    sequences.set(`${source} ${subject}`, next);
    const businessId = data['businessId'];
    return {
      id: id ?? uuidv7(),
      source,
      type,
      dataversion: stream.events[type]?.version ?? 1,
      subject,
      sequence: next,
      partitionkey: typeof businessId === 'string' ? businessId : subject,
      time: clock.now().toISOString(),
      occurredOn: occurredOn ?? clock.today(),
      actor: { id: 'user-1', name: '测试员', bureau: 'market-regulation', roles: [], ...actor },
      correlationId: uuidv7(),
      causationId: null,
      data,
    };
  };
}

function streamOf(type: string): [string, EventStream] {
  const found = Object.entries<EventStream>(streams).find(([, { events }]) => type in events);
  if (!found) throw new Error(`no stream has an event ${type}`);
  return found;
}
