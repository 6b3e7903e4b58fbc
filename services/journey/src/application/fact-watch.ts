import { setTimeout as pause } from 'node:timers/promises';
import type { MikroORM } from '@mikro-orm/postgresql';
import { run } from '@tisheng/service-kit/messaging';

const patienceMs = 2_000;
const pauseMs = 15;
const settledSql = `select event_id as id from inbox
  where event_id = any($1::uuid[]) and (outcome in ('done', 'skipped') or outcome like 'refused:%')`;

/**
 * Read-your-writes: waits until a fact has had its effect, so that whoever did something sees it done. False when it
 * has not in time, be it on its way, held behind another or parked; the answer is then given anyway, and says so.
 * All who wait share one question to the database, however many they are. Waits by the system clock.
 */
export type FactWatch = (factId: string | undefined) => Promise<boolean>;

type Waiter = { deadline: number; answer: (settled: boolean) => void; fail: (e: unknown) => void };

export function watchFacts(orm: MikroORM): FactWatch {
  const waiting = new Map<string, Waiter[]>();
  let isAsking = false;

  const settle = (id: string, tell: (waiter: Waiter) => void) => {
    const waiters = waiting.get(id) ?? [];
    waiting.delete(id);
    for (const waiter of waiters) tell(waiter);
  };

  async function askOnce(): Promise<void> {
    const ids = [...waiting.keys()];
    const now = performance.now();
    const settled = await run<{ id: string }>(orm.em.fork(), settledSql, [ids]);
    for (const { id } of settled) settle(id, ({ answer }) => answer(true));
    for (const [id, waiters] of waiting) {
      const patient = waiters.filter(({ deadline }) => deadline > now);
      for (const waiter of waiters) if (!patient.includes(waiter)) waiter.answer(false);
      if (patient.length > 0) waiting.set(id, patient);
      else waiting.delete(id);
    }
  }

  async function askWhileSomebodyWaits(): Promise<void> {
    isAsking = true;
    try {
      for (;;) {
        await askOnce();
        if (waiting.size === 0) return;
        await pause(pauseMs);
      }
    } catch (error) {
      for (const id of waiting.keys()) settle(id, ({ fail }) => fail(error));
    } finally {
      isAsking = false;
    }
  }

  return (factId) => {
    if (factId === undefined) return Promise.resolve(true);
    return new Promise((answer, fail) => {
      const waiter = { deadline: performance.now() + patienceMs, answer, fail };
      waiting.set(factId, [...(waiting.get(factId) ?? []), waiter]);
      if (!isAsking) void askWhileSomebodyWaits();
    });
  };
}
