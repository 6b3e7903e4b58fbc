import type { CommandContext, Handler, Heard, Many, ReceivedFact } from './context.ts';
import { settle } from './statement.ts';

/**
 * Puts facts together that may be handed on together: of one type, and no key twice, so that whoever takes them all finds
 * each key as far as this very fact. Order holds for each key alone: what an import tells of a thousand businesses in
 * turn becomes one run for each kind of fact.
 */
export function runsOf(facts: readonly ReceivedFact[]): ReceivedFact[][] {
  const runs: ReceivedFact[][] = [];
  const next = new Map<string, number>();
  for (const fact of facts) {
    const from = next.get(fact.partitionkey) ?? 0;
    const found = runs.findIndex((run, n) => n >= from && run[0]?.type === fact.type);
    const at = found < 0 ? runs.push([]) - 1 : found;
    runs[at]?.push(fact);
    next.set(fact.partitionkey, at + 1);
  }
  return runs;
}

/** Hands a run to its handler, whole or fact by fact. */
export async function handOver(handler: Handler | Many, run: readonly Heard[]): Promise<void> {
  if (typeof handler === 'function') return oneByOne(run, handler);
  const [first] = run;
  if (!first) return;
  await handler.many(run);
  await beginAfresh(first.context);
}

/** Reacts to some facts of a run, each in its own name. */
export async function oneByOne<Fact>(
  run: readonly Heard<Fact>[],
  react: (context: CommandContext, fact: Fact) => Promise<void>,
): Promise<void> {
  for (const { context, fact } of run) {
    await react(context, fact);
    await beginAfresh(context);
  }
}

/** What comes next begins with a clean unit of work, as if it had come alone; what fails until here failed by this fact. */
async function beginAfresh({ tx }: CommandContext): Promise<void> {
  await tx.flush();
  await settle(tx);
  tx.clear();
}
