import { Envelope, type EventStream, heard } from '@tisheng/contracts';
import type { ReceivedFact } from './context.ts';
import type { Place } from './place.ts';
import { holdsUnstorableText, unstorable } from './storable.ts';

/** One message, read as far as it could be: `poison` says why a handler must not see it. */
export type Item = Place & {
  fact?: ReceivedFact;
  poison?: string;
  /** The dead letter that is tried again with it. */
  letter?: string;
};

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
    if (place.raw) return { ...place, poison: 'not readable as text' };
    let json: unknown;
    try {
      json = JSON.parse(place.value);
    } catch {
      return { ...place, poison: 'not JSON' };
    }
    const envelope = heard(Envelope).safeParse(json);
    if (!envelope.success) return { ...place, poison: `no envelope: ${said(envelope.error)}` };
    const fact = envelope.data;
    const unfit = unstorable(fact);
    if (unfit) return { ...place, poison: unfit };
    const contract = streamOf.get(place.topic)?.events[fact.type];
    if (!contract || !isHandled(fact.type)) return withFact(place, fact, {});
    if (holdsUnstorableText(place.value, json))
      return { ...withFact(place, fact, {}), poison: 'holds text that cannot be stored' };
    if (fact.dataversion > contract.version) {
      const poison = `version ${fact.dataversion} is newer than ${contract.version}`;
      return { ...withFact(place, fact, {}), poison };
    }
    try {
      const upcast = fact.dataversion < contract.version ? contract.upcast : undefined;
      const data = heard(contract.data).safeParse(
        upcast?.(fact.data, fact.dataversion) ?? fact.data,
      );
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

/** Paths and kinds of what is wrong, never the values: they may be personal. */
function said(error: { issues: readonly { path: PropertyKey[]; code?: string }[] }): string {
  return error.issues.map(({ path, code }) => `${path.join('.')} ${code}`).join('; ');
}
