import type { EntityManager } from '@mikro-orm/postgresql';
import { run } from '@tisheng/service-kit/messaging';

/** The two equal sets of tables; which of them is read stands in `projection_state`. */
export type Schema = 'projection_a' | 'projection_b';

export const shadowOf = (live: Schema): Schema =>
  live === 'projection_a' ? 'projection_b' : 'projection_a';

/** Where to read: one look by primary key, so that a swap needs no restart. */
export async function liveSchema(em: EntityManager): Promise<Schema> {
  const [state] = await run<{ live: Schema }>(em, 'select live from projection_state');
  return state?.live ?? 'projection_a';
}

export type Target = { schema: Schema; rebuild: number | null };

/** Where to write until the transaction ends: a swap waits for it, and it for a swap. */
export async function lockTargets(tx: EntityManager): Promise<Target[]> {
  const [state] = await run<{ live: Schema; rebuild: number | null }>(
    tx,
    'select live, rebuild from projection_state for share',
  );
  if (!state) throw new Error('projection_state has no row');
  const live: Target = { schema: state.live, rebuild: null };
  if (state.rebuild === null) return [live];
  return [live, { schema: shadowOf(state.live), rebuild: state.rebuild }];
}

/** The keys of a row as its columns are called. */
export function toColumns(row: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(row).map(([key, value]) => [
      key.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`),
      value,
    ]),
  );
}
