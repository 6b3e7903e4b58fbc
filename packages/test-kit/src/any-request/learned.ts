const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;
const idsMax = 400;

/** What the service has told of itself so far: ids, and the versions that stood beside them. */
export class Learned {
  readonly #ids: string[];
  readonly #versions = new Map<string, number>();
  #count = 0;

  constructor(ids: readonly string[]) {
    this.#ids = [...ids];
  }

  next(): number {
    this.#count += 1;
    return this.#count;
  }

  from(body: string): void {
    if (!body.startsWith('{')) return;
    this.#read(JSON.parse(body));
  }

  /** The same value with each `known:n` replaced by an id that was told. */
  resolve(value: unknown): unknown {
    if (typeof value === 'string' && value.startsWith('known:')) {
      const nth = Number(value.slice('known:'.length));
      return (
        this.#ids[nth % Math.max(this.#ids.length, 1)] ?? '01979c5a-4c00-7000-8000-000000000001'
      );
    }
    if (Array.isArray(value)) return value.map((each) => this.resolve(each));
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(
      Object.entries(value).map(([key, each]) => [String(this.resolve(key)), this.resolve(each)]),
    );
  }

  versionFor(url: string): number {
    const id = url.split(/[/?]/).findLast((segment) => this.#versions.has(segment));
    return this.#versions.get(id ?? '') ?? 1;
  }

  #read(value: unknown): void {
    if (typeof value !== 'object' || value === null) return;
    const members = value as Record<string, unknown>;
    for (const [key, member] of Object.entries(members)) {
      if (typeof member !== 'string' || !uuid.test(member)) this.#read(member);
      else {
        if (this.#ids.length < idsMax && !this.#ids.includes(member)) this.#ids.push(member);
        const { version } = members;
        if (typeof version === 'number' && /^(id|\w+Id)$/.test(key))
          this.#versions.set(member, version);
      }
    }
  }
}
