import { on } from 'node:events';
import { fileURLToPath } from 'node:url';
import { MessageChannel, type MessagePort, type Transferable } from 'node:worker_threads';
import { Piscina } from 'piscina';
import { Refusal } from '../refusal.ts';
import type * as worker from './worker.ts';
import type { Assignment, Outcome, Portion } from './worker.ts';

/**
 * Tables of an office and papers have threads of their own, so that a paper never waits behind a large table. They run
 * with a lower priority than the loop that answers people.
 */
const threads = { tables: 3, papers: 2 } as const;

/** Which threads, which module (a URL beside the caller), and which of its exported functions. */
export type WorkerPlace = { pool: keyof typeof threads; module: URL; name: string };

const pools = new Map<WorkerPlace['pool'], Piscina<Assignment, Outcome>>();

/** One set of threads for a process, whatever number of services runs in it: cores are shared too. */
function poolOf(name: WorkerPlace['pool']): Piscina<Assignment, Outcome> {
  const known = pools.get(name);
  if (known) return known;
  const pool = new Piscina<Assignment, Outcome>({
    filename: fileURLToPath(new URL('./worker.ts', import.meta.url)),
    name: 'runAssignment' satisfies keyof typeof worker,
    minThreads: 0,
    maxThreads: threads[name],
    idleTimeout: 30_000,
    niceIncrement: 5,
  });
  pools.set(name, pool);
  return pool;
}

/**
 * Runs an exported function of a module in a thread and gives its answer. What goes in and comes out is copied
 * (structured clone); `transfer` hands buffers over instead.
 * @throws Refusal that the function threw; Error for anything else
 */
export async function offLoop<Answer>(
  place: WorkerPlace,
  input: unknown,
  transfer: readonly Transferable[] = [],
): Promise<Answer> {
  const { module, name } = place;
  const assignment = { module: module.href, name, input };
  const outcome = await poolOf(place.pool).run(assignment, { transferList: [...transfer] });
  return answerOf(outcome) as Answer;
}

/**
 * The same for a function that yields portions: the next one is made only when the last was taken, so that neither
 * side ever holds more than two. Leaving the loop early ends the work.
 */
export async function* portionsOffLoop<Item>(
  place: WorkerPlace,
  input: unknown,
  transfer: readonly Transferable[] = [],
): AsyncGenerator<Item, void, undefined> {
  const { port1: ours, port2: port } = new MessageChannel();
  const { module, name } = place;
  const done = poolOf(place.pool).run(
    { module: module.href, name, input, port },
    { transferList: [...transfer, port] },
  );
  // Awaited below; until then nobody else would hear of its failure.
  done.catch(() => ours.close());
  try {
    yield* portionsFrom<Item>(ours);
    answerOf(await done);
  } finally {
    ours.close();
  }
}

async function* portionsFrom<Item>(port: MessagePort): AsyncGenerator<Item, void, undefined> {
  const portions = on(port, 'message', { close: ['close'] });
  port.postMessage('next');
  for await (const [portion] of portions as AsyncIterable<[Portion<Item>]>) {
    if (portion.done) return;
    yield portion.item;
    port.postMessage('next');
  }
}

/** A refusal loses its class on the way between threads. */
function answerOf(outcome: Outcome): unknown {
  if ('answer' in outcome) return outcome.answer;
  const { code, message, facts } = outcome.refusal;
  throw new Refusal(code, message, facts);
}
