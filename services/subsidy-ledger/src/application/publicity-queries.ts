import { type District, districtNames, programmeNames } from '@tisheng/contracts';
import { formatYuan, maskCreditCode } from '@tisheng/formats';
import type { QueryContext } from '@tisheng/service-kit/http';
import { ClaimRow } from '#persistence/claim-row.ts';

/** 公示名单: name, masked code, amount, district — never an id number, a phone or an account. */
export async function listPublicity(
  { em, actor, today }: QueryContext,
  filter: { district?: District | undefined; limit: number; offset: number },
) {
  const { district, limit, offset } = filter;
  const [rows, total] = await em.findAndCount(
    ClaimRow,
    {
      district: { $in: actor.districts.filter((mine) => !district || mine === district) },
      status: { $in: ['publicised', 'objected'] },
      publicityLastDay: { $gte: today },
    },
    { orderBy: { publicityLastDay: 'asc', number: 'asc' }, limit, offset },
  );
  const items = rows.map((row) => ({
    number: row.number,
    businessName: row.businessName,
    creditCode: row.creditCode && maskCreditCode(row.creditCode),
    district: row.district,
    districtName: districtNames[row.district],
    programmeName: programmeNames[row.programme],
    amountYuan: row.amountFen === null ? null : formatYuan(row.amountFen),
    publicisedOn: row.publicisedOn,
    lastDay: row.publicityLastDay,
    provisional: row.publicityProvisional,
  }));
  return { items, total };
}
