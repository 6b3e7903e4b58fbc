import type { EntityManager } from '@mikro-orm/postgresql';
import type { Figure } from '@tisheng/contracts';
import { run } from '@tisheng/service-kit/messaging';

export type KeptFigure = Figure & { reportedBy: string | null };

export async function listFigures(em: EntityManager, businessId: string): Promise<KeptFigure[]> {
  const rows = await run<Omit<KeptFigure, 'value'> & { value: string }>(
    em,
    `select metric, period, value::text, source, reported_on::text as "reportedOn",
       reported_by_name as "reportedBy"
     from figures where business_id = $1 order by period desc, metric, source`,
    [businessId],
  );
  return rows.map((row) => ({ ...row, value: Number(row.value) }));
}

/** The last report of a metric, period and source counts; the journal keeps those before. */
export async function saveFigures(
  tx: EntityManager,
  businessId: string,
  figures: readonly Figure[],
  by: { id: string; name: string },
): Promise<void> {
  const known = new Map(
    figures.map((figure) => [`${figure.metric} ${figure.period} ${figure.source}`, figure]),
  );
  const given = [...known.values()];
  await run(
    tx,
    `insert into figures as known
       (business_id, metric, period, source, value, reported_on, reported_by, reported_by_name)
     select $1, g.*, $7, $8 from unnest($2::text[], $3::text[], $4::text[], $5::bigint[], $6::date[]) g
     on conflict (business_id, metric, period, source) do update
       set value = excluded.value, reported_on = excluded.reported_on,
         reported_by = excluded.reported_by, reported_by_name = excluded.reported_by_name
       where known.value <> excluded.value`,
    [
      businessId,
      given.map(({ metric }) => metric),
      given.map(({ period }) => period),
      given.map(({ source }) => source),
      given.map(({ value }) => value),
      given.map(({ reportedOn }) => reportedOn),
      by.id,
      by.name,
    ],
  );
}
