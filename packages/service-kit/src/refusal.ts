/**
 * A business "no": expected, explainable, and never a bug.
 * `code` is kebab-case and stable; `message` is Chinese and tells the officer what to do; `facts` are what the
 * decision rested on.
 */
export class Refusal<Code extends string = string> extends Error {
  override readonly name = 'Refusal';
  readonly code: Code;
  readonly facts: Readonly<Record<string, unknown>>;

  constructor(code: Code, message: string, facts: Record<string, unknown> = {}) {
    super(message);
    this.code = code;
    this.facts = facts;
  }
}

/** Makes the refusal; `throw refuse(…)` reads as a sentence and narrows types. */
export function refuse<Code extends string>(
  code: Code,
  message: string,
  facts: Record<string, unknown> = {},
): Refusal<Code> {
  return new Refusal(code, message, facts);
}
