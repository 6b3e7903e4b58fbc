import type { EntityManager } from '@mikro-orm/postgresql';
import type { DataOf, Figure } from '@tisheng/contracts';
import { HouseholdRow } from './rows.ts';

/** 主体副本: what the registry said, as far as a pool needs it. Writing the same fact again changes nothing. */
export async function keepRegistered(tx: EntityManager, data: DataOf<'BusinessRegistered'>) {
  const { registration } = data;
  await tx.upsert(
    HouseholdRow,
    {
      businessId: data.businessId,
      district: data.district,
      name: registration.name,
      creditCode: registration.creditCode,
      kind: registration.kind,
      registeredOn: registration.foundedOn,
      industryCode: data.industryCode,
      closedOn: data.endedOn,
    },
    { onConflictFields: ['businessId'] },
  );
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
    await tx.nativeUpdate(HouseholdRow, { businessId: data.businessId }, changes);
}

export async function keepConverted(
  tx: EntityManager,
  { businessId, to }: DataOf<'BusinessConverted'>,
) {
  const { name, creditCode, kind } = to;
  await tx.nativeUpdate(HouseholdRow, { businessId }, { name, creditCode, kind });
}

export async function keepClosed(
  tx: EntityManager,
  { businessId, closedOn }: DataOf<'BusinessClosed'>,
) {
  await tx.nativeUpdate(HouseholdRow, { businessId }, { closedOn });
}

/** The turnover of the latest whole year counts; a month or a part of a year says too little. */
export async function keepFigures(tx: EntityManager, data: DataOf<'FiguresReported'>) {
  const { businessId, generalTaxpayer, figures } = data;
  if (generalTaxpayer !== null)
    await tx.nativeUpdate(HouseholdRow, { businessId }, { generalTaxpayer });
  const latest = figures
    .filter(isYearlyTurnover)
    .toSorted((a, b) => (a.period < b.period ? 1 : -1))[0];
  if (!latest) return;
  const turnoverYear = Number(latest.period);
  const isNewer = { $or: [{ turnoverYear: null }, { turnoverYear: { $lte: turnoverYear } }] };
  await tx.nativeUpdate(
    HouseholdRow,
    { businessId, ...isNewer },
    { turnoverFen: latest.value, turnoverYear },
  );
}

function isYearlyTurnover({ metric, period }: Figure): boolean {
  return (metric === 'turnover' || metric === 'main-revenue') && /^\d{4}$/.test(period);
}
