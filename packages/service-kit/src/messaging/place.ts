import { isUtf8 } from 'node:buffer';
import { createHash } from 'node:crypto';
import type { Batch, IncomingMessage } from './broker.ts';

/** Where a message stood, and what it said; `value` as text, so that it can be parked and tried again as it came. */
export type Place = {
  topic: string;
  partition: number;
  offset: string;
  key: string;
  value: string;
  /** Its bytes, where `value` is not the same: no UTF-8, or a zero byte, which PostgreSQL takes for no text. */
  raw?: Buffer;
};

/** Keys are indexed with their topic, and an index row has a limit of 2,704 bytes. */
const keyCharactersMax = 300;

export function placeOf({ topic, partition }: Batch, message: IncomingMessage): Place {
  const { value, offset } = message;
  const place = { topic, partition, offset, key: storableKey(message.key) };
  const text = typeof value === 'string' ? value : value.toString();
  const isFaithful = (typeof value === 'string' || isUtf8(value)) && !text.includes('\0');
  if (isFaithful) return { ...place, value: text };
  return { ...place, value: text.replaceAll('\0', '\uFFFD'), raw: Buffer.from(value) };
}

/** The same key always gives the same text, so what waits behind a key is found again. */
function storableKey(key: string): string {
  if (key.length <= keyCharactersMax) return key.replaceAll('\0', '\uFFFD');
  const beginning = key
    .slice(0, keyCharactersMax - 100)
    .toWellFormed()
    .replaceAll('\0', '\uFFFD');
  return `${beginning}…${createHash('sha256').update(key).digest('hex')}`;
}

export function digestOf({ value, raw }: Place): string {
  return createHash('sha256')
    .update(raw ?? value)
    .digest('hex');
}
