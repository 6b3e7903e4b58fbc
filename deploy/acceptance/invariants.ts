import { sqlRows } from '@tisheng/test-kit';
import { expect } from 'vitest';
import { signedIn } from '../demo/people.ts';
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

/** I20: asks for a rebuild through its door, and waits until it has taken the place of the live tables. */
export async function differencesOfRebuild(url: string): Promise<number> {
  const admin = signedIn(url, 'demo-system-admin');
  const before = await admin.get('journey/rebuild');
  const { number = 0 } = (before.body['latest'] ?? {}) as { number?: number };
  await admin.post('journey/rebuild', `rebuild-${number + 1}`);
  const { body } = await admin.until(
    'journey/rebuild',
    ({ latest }) => {
      const found = latest as { number: number; state: string } | null;
      return found !== null && found.number > number && found.state === 'swapped';
    },
    'the rebuilt journey',
  );
  return (body['latest'] as { differences: number }).differences;
}
