import { PreparingClient } from './preparing-client.ts';

type Statement = {
  sql: string;
  values?: readonly unknown[];
  /** What its failure means, where the database's own words do not say it. */
  meaning?: (error: unknown) => unknown;
};

/**
 * A connection that keeps back what nobody waits for: BEGIN, and changes whose answer is not read. They leave in one
 * write with the next statement, in the order they were said; pg's pipeline sends each without waiting for the one before.
 * What fails among them is told by that next statement, at the latest by COMMIT, and the whole transaction is undone.
 */
export class DeferringClient extends PreparingClient {
  #deferred: Statement[] = [];
  #corked = false;

  begin(): void {
    this.#deferred = [{ sql: 'begin' }];
  }

  defer(statement: Statement): void {
    this.#deferred.push(statement);
  }

  /** Waits for all that was kept back, where it matters whose it was. */
  async settle(): Promise<void> {
    if (this.#deferred.length === 0 || this.#nothingSaid()) return;
    this.#inOneWrite();
    await lastOf(this.#sent());
  }

  /** @throws Error when the database undid the transaction instead: it says so by a word, not by an error. */
  async commit(): Promise<void> {
    if (this.#nothingSaid()) {
      this.#deferred = [];
      return;
    }
    const ended: Promise<{ command: string }> = this.query('commit');
    const { command } = await ended;
    if (command !== 'COMMIT') throw new Error(`the transaction ended with ${command}`);
  }

  async rollback(): Promise<void> {
    const began = !this.#stillToBegin();
    this.#deferred = [];
    if (!began) return;
    const undone: Promise<unknown> = this.query('rollback');
    await undone;
  }

  override query(...given: unknown[]): never {
    this.#inOneWrite();
    if (this.#deferred.length === 0) return super.query(...given);
    return lastOf([...this.#sent(), super.query(...given)]) as never;
  }

  #sent(): Promise<unknown>[] {
    const sent = this.#deferred.map(({ sql, values, meaning }) => {
      const answer = super.query(sql, ...(values ? [values] : [])) as Promise<unknown>;
      return meaning ? answer.catch((error: unknown) => Promise.reject(meaning(error))) : answer;
    });
    this.#deferred = [];
    return sent;
  }

  #stillToBegin = () => this.#deferred[0]?.sql === 'begin';
  #nothingSaid = () => this.#stillToBegin() && this.#deferred.length === 1;

  /** All that is said in one turn of the loop leaves together: a write costs as much as what it carries. */
  #inOneWrite(): void {
    const { stream } = (this as unknown as { connection: { stream: NodeJS.WriteStream } })
      .connection;
    if (this.#corked || !stream.cork) return;
    this.#corked = true;
    stream.cork();
    process.nextTick(() => {
      this.#corked = false;
      stream.uncork();
    });
  }
}

/** The answer of the last, or the first failure: the database takes nothing after it. */
async function lastOf(answers: readonly Promise<unknown>[]): Promise<unknown> {
  const outcomes = await Promise.allSettled(answers);
  const failed = outcomes.find((outcome) => outcome.status === 'rejected');
  if (failed) throw failed.reason;
  return (outcomes.at(-1) as PromiseFulfilledResult<unknown>).value;
}
