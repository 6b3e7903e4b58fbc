import { sqlRows } from '@tisheng/test-kit';
import { expect } from 'vitest';
import { checkCity, databaseOf, type Servers } from '../invariants/city.ts';

/** What must hold over databases and topics alone when the story was lived through, whoever was killed when. */
export async function checkInvariants(servers: Servers): Promise<void> {
  await checkCity(servers);
  await checkLedger(databaseOf(servers, 'subsidy-ledger'));
}

/** I5 as far as this story goes: each award is paid once. */
async function checkLedger(url: string): Promise<void> {
  const paid = await sqlRows<{ programme: string; paid: string }>(
    url,
    `select envelope->'data'->>'programme' as programme, count(*) as paid
     from journal where type = 'SubsidyPaid' group by 1 order by 1`,
  );
  expect(paid).toEqual([
    { programme: 'conversion-subsidy', paid: '1' },
    { programme: 'first-listing-award', paid: '1' },
  ]);
}
