import type { EntityManager } from '@mikro-orm/postgresql';
import { type District, districtCodes } from '@tisheng/contracts';
import { run } from '@tisheng/service-kit/messaging';

/** 许转-150302-2026-0001: a district's year without gaps, as its row is held until the commit. */
export async function nextCaseNumbers(
  tx: EntityManager,
  district: District,
  year: string,
  count: number,
): Promise<string[]> {
  const [row] = await run<{ last: number }>(
    tx,
    `insert into case_numbers (district, year, last) values ($1, $2, $3)
     on conflict (district, year) do update set last = case_numbers.last + excluded.last
     returning last`,
    [district, Number(year), count],
  );
  const first = (row?.last ?? count) - count + 1;
  return Array.from({ length: count }, (_, index) => {
    const serial = String(first + index).padStart(4, '0');
    return `许转-${districtCodes[district]}-${year}-${serial}`;
  });
}
