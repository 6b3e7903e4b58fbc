import { on } from 'node:events';
import type { MessagePort } from 'node:worker_threads';
import { Refusal } from '../refusal.ts';

/** What a thread is asked to do; with a port the function yields portions into it. */
export type Assignment = { module: string; name: string; input: unknown; port?: MessagePort };

export type Outcome =
  | { answer: unknown }
  | { refusal: { code: string; message: string; facts: Record<string, unknown> } };

export type Portion<Item> = { done: false; item: Item } | { done: true };

type Work = (input: unknown) => unknown;

/** The one thing that every thread of the pool does: the named function of the named module. */
export async function runAssignment({ module, name, input, port }: Assignment): Promise<Outcome> {
  try {
    const found: Record<string, unknown> = await import(module);
    const work = found[name];
    if (typeof work !== 'function') throw new TypeError(`${name} is not exported by ${module}`);
    const answer = (work as Work)(input);
    if (!port) return { answer: await answer };
    await hand(answer as AsyncIterable<unknown>, port);
    return { answer: null };
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    const { code, message, facts } = error;
    return { refusal: { code, message, facts } };
  } finally {
    // Said in words: an idle thread sleeps outside of its loop, and would never get to tell that the port is closed.
    port?.postMessage({ done: true } satisfies Portion<unknown>);
    port?.close();
  }
}

/** One portion for each time the other side asks. */
async function hand(portions: AsyncIterable<unknown>, port: MessagePort): Promise<void> {
  const asked = on(port, 'message', { close: ['close'] })[Symbol.asyncIterator]();
  for await (const item of portions) {
    if ((await asked.next()).done) return;
    port.postMessage({ done: false, item } satisfies Portion<unknown>);
  }
}
