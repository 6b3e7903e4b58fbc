/** A message as a person who runs the city may see it: its shape, its ids, days and words of the system. */
export type MaskedPayload = unknown;

const textCharactersMax = 200;

/** Masks every text that could be of a person; what is no JSON shows its length alone. */
export function maskedPayload(payload: string): MaskedPayload {
  try {
    return masked(JSON.parse(payload), 0);
  } catch {
    return `无法解析的内容，共 ${payload.length} 字`;
  }
}

/** The words of an error may quote a value: long runs of digits and what stands in quotes is taken out. */
export function maskedReason(reason: string): string {
  return reason.replaceAll(/\d{6,}/g, '***').replaceAll(/"[^"]*"/g, '"***"');
}

const depthMax = 20;
const membersMax = 100;

function masked(value: unknown, depth: number): unknown {
  if (typeof value === 'string') return maskedText(value);
  if (typeof value !== 'object' || value === null) return value;
  if (depth === depthMax) return '***';
  if (Array.isArray(value)) return value.slice(0, membersMax).map((one) => masked(one, depth + 1));
  const members = Object.entries(value).slice(0, membersMax);
  return Object.fromEntries(
    members.map(([name, one]) => [
      name,
      depth === 0 && plain.has(name) ? one : masked(one, depth + 1),
    ]),
  );
}

/** Of an envelope: names of the system itself. */
const plain = new Set(['type', 'source']);

const uuid = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/;

/** An id, `case/<id>`, a day, an instant, a word of the system's own: a state, a kind, a check. */
const ours = new RegExp(
  `^(${uuid.source}|[a-z-]+/${uuid.source}|\\d{4}-\\d{2}(-\\d{2}(T[0-9:.]+Z)?)?|[a-z]+(-[a-z]+)*)$`,
);

function maskedText(text: string): string {
  if (text.length <= textCharactersMax && ours.test(text)) return text;
  return `${text.slice(0, 1)}***`;
}
