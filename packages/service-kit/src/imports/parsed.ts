/** What a cell says, or in Chinese what is wrong with it and what to do. */
export type Parsed<Value> =
  | { ok: true; value: Value; warning?: string }
  | { ok: false; problem: string };

export function value<Value>(found: Value): Parsed<Value> {
  return { ok: true, value: found };
}

export function problem(text: string): { ok: false; problem: string } {
  return { ok: false, problem: text };
}

/** For cells that may stay empty: null instead of the parser's complaint. */
export function optional<Value>(
  text: string,
  parse: (text: string) => Parsed<Value>,
): Parsed<Value | null> {
  return trimmed(text) === '' ? value(null) : parse(text);
}

/** Without the blanks that office software leaves around: full-width, no-break and zero-width. */
export function trimmed(text: string): string {
  return text.replaceAll(/^[\s\u200B\uFEFF]+|[\s\u200B\uFEFF]+$/g, '');
}
