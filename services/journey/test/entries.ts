import { type EventStream, streams } from '@tisheng/contracts';
import { type Entry, inOrder } from '#projection/entry.ts';
import type { StoryFact } from './noodle-shop/index.ts';

/** Facts of a story as entries, one minute apart in the order told, each checked by its contract. */
export function entriesOf(facts: readonly StoryFact[]): readonly Entry[] {
  return inOrder(facts.map(entryOf));
}

function entryOf({ type, data, occurredOn }: StoryFact, index: number): Entry {
  const [service, stream] = streamOf(type);
  const kept = {
    id: `019aa000-0000-7000-9000-${String(index).padStart(12, '0')}`,
    businessId: data['businessId'] ?? null,
    service,
    type,
    occurredOn,
    recordedAt: new Date(Date.UTC(2026, 0, 1, 0, index)).toISOString(),
    actor: { id: 'officer-1', name: '王专员', bureau: 'market-regulation', roles: [] },
    data: stream.events[type]?.data.parse(data),
  };
  return kept as unknown as Entry;
}

function streamOf(type: string): [string, EventStream] {
  const found = Object.entries<EventStream>(streams).find(([, { events }]) => type in events);
  if (!found) throw new Error(`no stream has an event ${type}`);
  return found;
}
