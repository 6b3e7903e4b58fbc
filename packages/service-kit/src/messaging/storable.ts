import type { Envelope } from '@tisheng/contracts';

type Named = Pick<Envelope, 'source' | 'subject' | 'type' | 'partitionkey' | 'sequence'>;

/** `integer` of PostgreSQL, in which sequences are kept. */
const sequenceMax = 2 ** 31 - 1;

/** Source and subject are one index row together, of at most 2,704 bytes; a character takes up to three. */
const nameCharactersMax = 800;

/**
 * Says why the envelope cannot be entered in inbox, progress or journal; nothing when it can. Whoever publishes such a
 * thing is not one of our services: the journal would have refused it.
 */
export function unstorable(fact: Named): string | undefined {
  const { source, subject, type, partitionkey, sequence } = fact;
  if (sequence > sequenceMax) return 'its sequence is out of range';
  if (source.length + subject.length > nameCharactersMax) return 'its subject is too long';
  if ([source, subject, type, partitionkey].some(isUnstorable))
    return 'its envelope holds text that cannot be stored';
  return undefined;
}

/** Only an escape can bring such a character into JSON that was read as UTF-8; most messages hold none at all. */
const suspicious = /\\u(?:0000|d[89a-f])/i;

/** True when a zero character or half a surrogate pair stands anywhere within. Not recursive: depth is the sender's choice. */
export function holdsUnstorableText(text: string, json: unknown): boolean {
  if (!suspicious.test(text)) return false;
  const open = [json];
  while (open.length > 0) {
    const one = open.pop();
    if (typeof one === 'string' && isUnstorable(one)) return true;
    if (typeof one !== 'object' || one === null) continue;
    for (const [name, value] of Object.entries(one)) open.push(name, value);
  }
  return false;
}

function isUnstorable(text: string): boolean {
  return text.includes('\0') || !text.isWellFormed();
}
