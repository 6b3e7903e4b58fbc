import type { EntityManager } from '@mikro-orm/postgresql';
import type { businessRegistry } from '@tisheng/contracts';
import { type ReceivedFact, run } from '../messaging/index.ts';

export type RegistryFactType = keyof (typeof businessRegistry)['events'] & string;

/** A fact of the register; a copy needs its data and its place among the facts of its business. */
export type Told<Type extends RegistryFactType = RegistryFactType> = ReceivedFact<
  typeof businessRegistry,
  Type
>;

/** Reads what was told as rows: `sequence` and the members of the data, by their own names. */
export const given = (members: string) =>
  `given as (select * from jsonb_to_recordset($1::jsonb) as g ("businessId" uuid, sequence int, ${members}))`;

/**
 * Writes one fact or many of one type in one statement; several of one business one after the other, since each rests
 * on what the one before has left.
 */
export async function write(
  tx: EntityManager,
  sql: string,
  facts: readonly Written[],
): Promise<void> {
  for (const round of rounds(facts))
    await run(tx, sql, [
      JSON.stringify(round.map(({ data, sequence }) => ({ ...data, sequence }))),
    ]);
}

type Written = { data: { businessId: string }; sequence: number };

function rounds(facts: readonly Written[]): Written[][] {
  const ofBusiness = Map.groupBy(facts, ({ data }) => data.businessId);
  const turns = Map.groupBy(
    [...ofBusiness.values()].flatMap((told) => told.map((fact, turn) => ({ fact, turn }))),
    ({ turn }) => turn,
  );
  return [...turns.keys()]
    .toSorted((a, b) => a - b)
    .map((turn) => (turns.get(turn) ?? []).map(({ fact }) => fact));
}
