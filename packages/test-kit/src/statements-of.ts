import { Client } from 'pg';

/** The SQL that this process sends while `work` is done, in order: what a cost budget counts. */
export async function statementsOf(work: () => Promise<unknown>): Promise<string[]> {
  const sent: string[] = [];
  const original = Client.prototype.query;
  const listening = function (this: Client, ...given: unknown[]): unknown {
    sent.push(textOf(given[0]));
    return Reflect.apply(original, this, given);
  };
  Client.prototype.query = listening as typeof original;
  try {
    await work();
  } finally {
    Client.prototype.query = original;
  }
  return sent;
}

const textOf = (query: unknown): string =>
  typeof query === 'string' ? query : String((query as { text?: unknown }).text);
