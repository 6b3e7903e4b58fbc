import { allChecks } from './all-checks.ts';
import { inEachService, type Servers } from './city.ts';
import { plantings } from './plantings.ts';

/**
 * Puts each thing that must not be into the city, as an administrator whom no trigger stops, and takes it back. Answers
 * the plantings that their check did not find: none, if every check can fail.
 */
export async function unfoundPlantings(servers: Servers): Promise<string[]> {
  const unfound: string[] = [];
  await inEachService(servers, {}, async (scene) => {
    const { query } = scene;
    await query('set local session_replication_role = replica');
    for (const planting of plantings) {
      if (planting.in !== scene.service) continue;
      const check = allChecks.find(({ name }) => name === planting.check);
      if (!check) throw new Error(`no check ${planting.check}`);
      await query('savepoint planted');
      for (const sql of planting.sql) await query(sql);
      const found = await check.broken(planting.seen?.(scene) ?? scene);
      await query('rollback to savepoint planted');
      if (found.length === 0) unfound.push(`${planting.check}: ${planting.sql.join('; ')}`);
    }
  });
  return unfound;
}
