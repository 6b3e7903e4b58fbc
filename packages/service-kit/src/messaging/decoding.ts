import { Envelope, type EventStream } from '@tisheng/contracts';
import type { Batch, IncomingMessage } from './broker.ts';
import type { ReceivedFact } from './context.ts';

/** Where a message stood; `value` as text, so that it can be parked and replayed as it came. */
export type Place = {
  topic: string;
  partition: number;
  offset: string;
  key: string;
  value: string;
};

/** One message, read as far as it could be: `poison` says why a handler must not see it. */
export type Item = Place & { fact?: ReceivedFact; poison?: string };

export type Decode = (place: Place) => Item;

/**
 * Reads envelope and data by their contracts. Data of a type that nobody here handles is not looked at: it
 * is counted in its subject's sequence and no more.
 */
export function decoder(
  streams: readonly EventStream[],
  isHandled: (type: string) => boolean,
): Decode {
  const streamOf = new Map(streams.map((stream) => [stream.topic, stream]));
  return (place) => {
    let json: unknown;
    try {
      json = JSON.parse(place.value);
    } catch {
      return { ...place, poison: 'not JSON' };
    }
    const envelope = Envelope.safeParse(json);
    if (!envelope.success) return { ...place, poison: `no envelope: ${said(envelope.error)}` };
    const fact = envelope.data;
    const contract = streamOf.get(place.topic)?.events[fact.type];
    if (!contract || !isHandled(fact.type)) return withFact(place, fact, {});
    if (fact.dataversion > contract.version) {
      const poison = `version ${fact.dataversion} is newer than ${contract.version}`;
      return { ...withFact(place, fact, {}), poison };
    }
    try {
      const upcast = fact.dataversion < contract.version ? contract.upcast : undefined;
      const data = contract.data.safeParse(upcast?.(fact.data, fact.dataversion) ?? fact.data);
      if (data.success) return withFact(place, fact, data.data);
      return { ...withFact(place, fact, {}), poison: `breaks its contract: ${said(data.error)}` };
    } catch (error) {
      return { ...withFact(place, fact, {}), poison: `cannot be upcast: ${String(error)}` };
    }
  };
}

function withFact(place: Place, fact: Envelope, data: Record<string, unknown>): Item {
  return { ...place, fact: { ...fact, data } };
}

export function placeOf({ topic, partition }: Batch, message: IncomingMessage): Place {
  const { key, value, offset } = message;
  // A zero byte is no text for PostgreSQL, and a parked message must be stored whatever it holds.
  const text = (typeof value === 'string' ? value : value.toString()).replaceAll('\0', '\uFFFD');
  return { topic, partition, offset, key: key.replaceAll('\0', '\uFFFD'), value: text };
}

/** Paths and kinds of what is wrong, never the values: they may be personal. */
function said(error: { issues: readonly { path: PropertyKey[]; code?: string }[] }): string {
  return error.issues.map(({ path, code }) => `${path.join('.')} ${code}`).join('; ');
}
