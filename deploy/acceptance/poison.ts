import { type EventStream, streams } from '@tisheng/contracts';
import { createLogger } from '@tisheng/service-kit/logger';
import { kafkaBroker } from '@tisheng/service-kit/messaging';
import { v7 as uuidv7 } from 'uuid';

/** A fact as its service would tell it, of a subject that nobody has heard of. */
function envelope(source: string, type: string, dataversion: number, changes: object = {}) {
  const key = uuidv7();
  return {
    id: uuidv7(),
    source,
    type,
    dataversion,
    subject: `poison/${key}`,
    sequence: 1,
    partitionkey: key,
    time: '2026-11-30T02:00:00.000Z',
    occurredOn: '2026-11-30',
    actor: { id: 'demo-officer', name: '演示专员', bureau: 'district-government', roles: [] },
    correlationId: uuidv7(),
    causationId: null,
    data: {},
    ...changes,
  };
}

type Poison = { kind: string; value: string; id?: string };

/** Six kinds that every reader of a topic parks or counts, and two more for whoever handles that very event. */
function kindsFor(service: string, stream: EventStream, known: Known): Poison[] {
  const [type = '', contract] = Object.entries(stream.events)[0] ?? [];
  const version = contract?.version ?? 1;
  const fact = (kind: string, changes: object, ofType = type, ofVersion = version): Poison => {
    const made = envelope(service, ofType, ofVersion, changes);
    return { kind, value: JSON.stringify(made), id: made.id };
  };
  const subject = `poison/${uuidv7()}`;
  return [
    { kind: 'not JSON', value: '{"id": "01920000' },
    { kind: 'no envelope', value: '{"hello": "world"}' },
    fact('escaped NUL', { subject: `${subject}\0x` }),
    fact('far sequence', { sequence: 2 ** 31 }),
    fact('unknown type', {}, 'NeverHeardOf', 1),
    fact('newer version', {}, type, version + 1),
    fact('breaks its contract', { data: { businessId: 7 } }),
    fact('foreign sequence', { subject: known.subject, sequence: known.sequence }),
  ];
}

/** A subject of the service and a place in its sequence that another fact has taken. */
export type Known = { subject: string; sequence: number };

/** What a topic was given beside its facts. */
export type Poisoned = { ids: Set<string>; unreadable: number };

/** Puts every kind on every topic, each under a key of its own. */
export async function poisonEveryTopic(
  brokers: readonly string[],
  known: ReadonlyMap<string, Known>,
): Promise<Poisoned> {
  const logger = createLogger('poison', 'silent');
  const broker = kafkaBroker({ brokers, clientId: 'poison', logger });
  const publisher = broker.publisher();
  const ids = new Set<string>();
  let unreadable = 0;
  for (const [service, stream] of Object.entries(streams)) {
    const taken = known.get(service) ?? { subject: 'poison/none', sequence: 1 };
    const kinds = kindsFor(service, stream, taken);
    await publisher.publish(
      stream.topic,
      kinds.map(({ value }) => ({ key: uuidv7(), value })),
    );
    for (const { id } of kinds) if (id) ids.add(id);
    unreadable = kinds.filter(({ id }) => id === undefined).length;
  }
  await publisher.close();
  await broker.close();
  return { ids, unreadable };
}
