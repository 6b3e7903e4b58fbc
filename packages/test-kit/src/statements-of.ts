import { Client } from 'pg';

/** What this process said to the database while `work` was done. */
export type Said = {
  /** The SQL, in order. */
  statements: string[];
  /** How often somebody had to wait for the database: statements that leave together make one journey. */
  journeys: number;
};

/** The SQL that this process sends while `work` is done, in order: what a cost budget counts. */
export async function statementsOf(work: () => Promise<unknown>): Promise<string[]> {
  return (await saidDuring(work)).statements;
}

export async function saidDuring(work: () => Promise<unknown>): Promise<Said> {
  const said: Said = { statements: [], journeys: 0 };
  const underWay = new Map<Client, number>();
  const original = Client.prototype.query;
  const listening = function (this: Client, ...given: unknown[]): unknown {
    const before = underWay.get(this) ?? 0;
    if (before === 0) said.journeys += 1;
    said.statements.push(textOf(given[0]));
    const answer = Reflect.apply(original, this, given) as unknown;
    if (!(answer instanceof Promise)) return answer;
    const step = (by: number) => underWay.set(this, (underWay.get(this) ?? 0) + by);
    step(1);
    return answer.finally(() => step(-1));
  };
  Client.prototype.query = listening as typeof original;
  try {
    await work();
  } finally {
    Client.prototype.query = original;
  }
  return said;
}

const textOf = (query: unknown): string =>
  typeof query === 'string' ? query : String((query as { text?: unknown }).text);
