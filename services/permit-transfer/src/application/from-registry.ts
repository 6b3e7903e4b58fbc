import { type CommandContext, type Heard, run } from '@tisheng/service-kit/messaging';
import {
  type Lineage,
  lockLineage,
  nobodyElse,
  reviewConcerned,
} from '@tisheng/service-kit/registry';
import { takeBack } from './taking-back.ts';
import { resumeAwaiting } from './waiting-applications.ts';

/**
 * What the register's word means for the permits of one lineage: open cases are called as the business that goes on,
 * what waited for a proof goes on, and what was filed on a business that never was is taken back. It asks what is known
 * by now, so facts may be told in any order. 举措20、21: whether the business ever was in a pool is not asked.
 */
export async function reviewLineage(context: CommandContext, businessId: string): Promise<void> {
  const lineage = await lockLineage(context.tx, businessId);
  await takeBack(context, lineage.members);
  await renameOpenCases(context, lineage);
  await resumeAwaiting(context, lineage.members);
}

type Told = Heard<{ data: { businessId: string } }>;

/** A business that is new to the register has no permits, unless a merger was told before. */
export const reviewNewcomers = (heard: readonly Told[]) =>
  reviewConcerned(heard, nobodyElse, reviewLineage);

/** Of those who end only they matter who have a permit, an application or a case: an undone import ends thousands more. */
export const reviewClosed = (heard: readonly Told[]) =>
  reviewConcerned(heard, withPermits, reviewLineage);

async function withPermits(tx: CommandContext['tx'], businessIds: readonly string[]) {
  const rows = await run<{ id: string }>(
    tx,
    `select asked.id from unnest($1::uuid[]) as asked (id)
     where exists (select from permits where business_id = asked.id)
       or exists (select from applications where business_id = asked.id)
       or exists (select from transfer_cases where business_id = asked.id)`,
    [businessIds],
  );
  return new Set(rows.map(({ id }) => id));
}

const renameOpenCases = ({ tx }: CommandContext, { root, members }: Lineage) =>
  run(
    tx,
    `update transfer_cases c set business_name = r.name, credit_code = r.credit_code
     from registry_businesses r where r.business_id = $1 and c.business_id = any($2)
       and c.closed_on is null
       and (c.business_name, c.credit_code) is distinct from (r.name, r.credit_code)`,
    [root, members],
  );
