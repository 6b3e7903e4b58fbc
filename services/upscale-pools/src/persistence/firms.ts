import type { EntityManager } from '@mikro-orm/postgresql';
import type { DataOf, Figure } from '@tisheng/contracts';
import { refuse } from '@tisheng/service-kit/refusal';
import { FirmRow, MemberRow } from './rows.ts';

export const findFirm = (em: EntityManager, businessId: string) =>
  em.findOne(FirmRow, { businessId });

/** @throws Refusal `not-a-firm` when the registry has told nothing of this business yet. */
export async function getFirm(em: EntityManager, businessId: string): Promise<FirmRow> {
  const row = await findFirm(em, businessId);
  if (!row) throw refuse('not-a-firm', '没有找到这家主体，请核对后从主体档案进入办理');
  return row;
}

export async function keepRegistered(tx: EntityManager, data: DataOf<'BusinessRegistered'>) {
  const { businessId, district, industryCode, endedOn: closedOn } = data;
  const { name, creditCode, kind } = data.registration;
  const row = { businessId, district, name, creditCode, kind, industryCode, closedOn };
  await tx.upsert(FirmRow, row, { onConflictFields: ['businessId'] });
}

export async function keepChanged(tx: EntityManager, data: DataOf<'RegistrationChanged'>) {
  const { name, creditCode, district, industryCode } = data.changes;
  const changes = {
    ...(name === undefined ? {} : { name }),
    ...(creditCode === undefined ? {} : { creditCode }),
    ...(district === undefined ? {} : { district }),
    ...(industryCode === undefined ? {} : { industryCode }),
  };
  if (Object.keys(changes).length > 0)
    await tx.nativeUpdate(FirmRow, { businessId: data.businessId }, changes);
}

export async function keepConverted(
  tx: EntityManager,
  { businessId, to }: DataOf<'BusinessConverted'>,
) {
  const { name, creditCode, kind } = to;
  await tx.nativeUpdate(FirmRow, { businessId }, { name, creditCode, kind });
}

export async function keepClosed(
  tx: EntityManager,
  { businessId, closedOn }: DataOf<'BusinessClosed'>,
) {
  await tx.nativeUpdate(FirmRow, { businessId }, { closedOn });
}

/** 并户: who was on the roster under either name was on it; figures of both are the survivor's. */
export async function mergeFirms(tx: EntityManager, data: DataOf<'BusinessesMerged'>) {
  const { businessId, absorbedBusinessId } = data;
  const absorbed = await tx.findOne(MemberRow, { businessId: absorbedBusinessId });
  if (absorbed?.everListed) await tx.nativeUpdate(MemberRow, { businessId }, { everListed: true });
  await tx.execute('update firm_figures set business_id = ? where business_id = ?', [
    businessId,
    absorbedBusinessId,
  ]);
}

/** A later report of the same period and source replaces the earlier one. */
export async function keepFigures(
  tx: EntityManager,
  businessId: string,
  figures: readonly Figure[],
) {
  for (const { metric, period, value, source, reportedOn } of figures)
    await tx.execute(
      `insert into firm_figures (business_id, metric, period, source, value, reported_on)
       values (?, ?, ?, ?, ?, ?)
       on conflict (business_id, metric, period, source)
       do update set value = excluded.value, reported_on = excluded.reported_on
       where firm_figures.reported_on <= excluded.reported_on`,
      [businessId, metric, period, source, value, reportedOn],
    );
}

export async function listFigures(em: EntityManager, businessId: string): Promise<Figure[]> {
  const rows = await em.execute<(Omit<Figure, 'value'> & { value: string })[]>(
    `select metric, period, source, value, reported_on::text as "reportedOn" from firm_figures
     where business_id = ? order by period desc, metric, source limit 500`,
    [businessId],
  );
  return rows.map((row) => ({ ...row, value: Number(row.value) }));
}
