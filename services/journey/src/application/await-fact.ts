import { setTimeout as pause } from 'node:timers/promises';
import type { EntityManager } from '@mikro-orm/postgresql';
import { run } from '@tisheng/service-kit/messaging';

const patienceMs = 2_000;
const pauseMs = 15;
const settledSql = `select from inbox where event_id = $1 and (outcome in ('done', 'skipped') or outcome like 'refused:%')`;

/**
 * Read-your-writes: waits until a fact has had its effect, so that whoever did something sees it done. False when it
 * has not in time, be it on its way, held behind another or parked; the answer is then given anyway, and says so.
 * Waits by the system clock, whatever day it is.
 */
export async function awaitFact(em: EntityManager, factId: string | undefined): Promise<boolean> {
  if (factId === undefined) return true;
  const deadline = performance.now() + patienceMs;
  for (;;) {
    const found = await run(em, settledSql, [factId]);
    if (found.length > 0) return true;
    if (performance.now() > deadline) return false;
    await pause(pauseMs);
  }
}
