import type { Orm } from '../database/orm.ts';
import { type Person, run } from '../messaging/index.ts';
import { Refusal } from '../refusal.ts';

type Act = {
  act: 'retry' | 'ask-to-skip' | 'withdraw-skip' | 'skip' | 'fill-topic' | 'read-again';
  by: Person;
  letter?: string | undefined;
  reason?: string | undefined;
};

export type KeptAct = {
  act: Act['act'];
  letter: string | null;
  reason: string | null;
  actorName: string;
  beganAt: Date;
  endedAt: Date | null;
  outcome: string | null;
};

/**
 * Does what a person asked for, and keeps who, what, why and how it ended. Written down before it begins: what was
 * cut off half-way stands there without an end.
 */
export async function keepingAct<Result>(
  orm: Orm,
  { act, by, letter, reason }: Act,
  work: () => Promise<Result>,
  outcomeOf: (result: Result) => string,
): Promise<Result> {
  const [begun] = await run<{ id: string }>(
    orm.em.fork(),
    `insert into operation_acts (act, letter, reason, actor_id, actor_name)
     values ($1, $2, $3, $4, $5) returning id`,
    [act, letter ?? null, reason ?? null, by.id, by.name],
  );
  const end = (outcome: string) =>
    run(orm.em.fork(), 'update operation_acts set ended_at = now(), outcome = $2 where id = $1', [
      begun?.id,
      outcome,
    ]);
  try {
    const result = await work();
    await end(outcomeOf(result));
    return result;
  } catch (error) {
    // Its own words may hold values of a row; the name of the kind is enough here.
    const name = error instanceof Error ? error.name : 'unknown';
    await end(error instanceof Refusal ? `refused: ${error.code}` : `failed: ${name}`);
    throw error;
  }
}

/** The latest first. */
export function latestActs(orm: Orm, limit = 20): Promise<KeptAct[]> {
  return run<KeptAct>(
    orm.em.fork(),
    `select act, letter::text, reason, actor_name as "actorName", began_at as "beganAt",
       ended_at as "endedAt", outcome
     from operation_acts order by id desc limit $1`,
    [limit],
  );
}
