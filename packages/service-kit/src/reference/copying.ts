import type { EntityManager } from '@mikro-orm/postgresql';

const setting = 'tisheng.copying_reference';

/** True within a transaction that has changed the copies; PostgreSQL forgets it when the transaction ends. */
export const isCopying = `coalesce(current_setting('${setting}', true), '') = 'on'`;

/** Each change of a copy gives all copies a new version, so that every reader reads again. */
export async function raiseVersion(tx: EntityManager): Promise<void> {
  await tx.execute(
    `update reference_state set version = version + 1 returning set_config('${setting}', 'on', true)`,
  );
}
