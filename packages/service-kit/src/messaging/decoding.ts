import { Envelope, type EventContract, type EventStream, heard } from '@tisheng/contracts';
import type { ReceivedFact } from './context.ts';
import type { Place } from './place.ts';
import { holdsUnstorableText, unstorable } from './storable.ts';

/** One message, its envelope read as far as it could be: `poison` says why a handler must not see it. */
export type Item = Place & {
  fact?: Envelope;
  poison?: string;
  /** The dead letter that is tried again with it. */
  letter?: string;
};

/** What a fact says, by its contract, or why a handler must not see it. */
export type Told = { fact: ReceivedFact } | { poison: string };

/**
 * Two steps, since half of what comes after a restart is known already: the envelope tells which fact it is, and only what
 * was never met before is read by its contract.
 */
export type Decoder = {
  envelope: (place: Place) => Item;
  data: (place: Place, fact: Envelope) => Told;
};

/** Data of a type that nobody here handles is not looked at: it is counted in its subject's sequence and no more. */
export function decoder(
  streams: readonly EventStream[],
  isHandled: (type: string) => boolean,
): Decoder {
  const streamOf = new Map(streams.map((stream) => [stream.topic, stream]));
  return {
    envelope: readEnvelope,
    data(place, fact) {
      const contract = streamOf.get(place.topic)?.events[fact.type];
      if (!contract || !isHandled(fact.type)) return { fact: { ...fact, data: {} } };
      return readData(contract, place, fact);
    },
  };
}

function readEnvelope(place: Place): Item {
  if (place.raw) return { ...place, poison: 'not readable as text' };
  let json: unknown;
  try {
    json = JSON.parse(place.value);
  } catch {
    return { ...place, poison: 'not JSON' };
  }
  const envelope = heard(Envelope).safeParse(json);
  if (!envelope.success) return { ...place, poison: `no envelope: ${said(envelope.error)}` };
  const poison = unstorable(envelope.data);
  return poison ? { ...place, poison } : { ...place, fact: envelope.data };
}

function readData(contract: EventContract, { value }: Place, fact: Envelope): Told {
  if (holdsUnstorableText(value, fact)) return { poison: 'holds text that cannot be stored' };
  const { version, upcast } = contract;
  if (fact.dataversion > version)
    return { poison: `version ${fact.dataversion} is newer than ${version}` };
  try {
    const old = fact.dataversion < version ? upcast : undefined;
    const data = heard(contract.data).safeParse(old?.(fact.data, fact.dataversion) ?? fact.data);
    if (data.success) return { fact: { ...fact, data: data.data } };
    return { poison: `breaks its contract: ${said(data.error)}` };
  } catch (error) {
    return { poison: `cannot be upcast: ${String(error)}` };
  }
}

/** Paths and kinds of what is wrong, never the values: they may be personal. */
function said(error: { issues: readonly { path: PropertyKey[]; code?: string }[] }): string {
  return error.issues.map(({ path, code }) => `${path.join('.')} ${code}`).join('; ');
}
