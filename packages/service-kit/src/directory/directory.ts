import type { EntityManager } from '@mikro-orm/postgresql';
import type { Bureau, Day, District, Officer, Role } from '@tisheng/contracts';
import { run } from '../messaging/index.ts';
import { refuse } from '../refusal.ts';

/** A person as the directory names him; `leftOn` for one who handles nothing any more. */
export type ListedOfficer = Officer & { leftOn: Day | null };

const columns = 'officer_id as "officerId", name, bureau, districts, roles';

/** Also one who has left: what he did keeps his name. */
export async function findOfficer(
  tx: EntityManager,
  officerId: string,
): Promise<ListedOfficer | null> {
  const [found] = await run<ListedOfficer>(
    tx,
    `select ${columns}, left_on::text as "leftOn" from directory_officers where officer_id = $1`,
    [officerId],
  );
  return found ?? null;
}

/**
 * Who may be given work: people come from the directory, never from a client.
 * @throws Refusal `unknown-officer` | `officer-left`
 */
export async function getOfficer(tx: EntityManager, officerId: string): Promise<Officer> {
  const found = await findOfficer(tx, officerId);
  if (!found) throw refuse('unknown-officer', '名册中没有这名人员，请从名单中选择', { officerId });
  const { leftOn, ...officer } = found;
  if (leftOn)
    throw refuse('officer-left', `${officer.name}已于 ${leftOn} 离岗，请改选其他人员`, { leftOn });
  return officer;
}

export type OfficerFilter = { bureau?: Bureau; district?: District; role?: Role };

/** Who is at work, by name. */
export function listOfficers(
  tx: EntityManager,
  { bureau, district, role }: OfficerFilter = {},
): Promise<Officer[]> {
  return run<Officer>(
    tx,
    `select ${columns} from directory_officers
     where left_on is null and ($1::text is null or bureau = $1)
       and ($2::text is null or districts @> array[$2::text])
       and ($3::text is null or roles @> array[$3::text])
     order by name, officer_id`,
    [bureau ?? null, district ?? null, role ?? null],
  );
}
