import type { CommandContext } from '@tisheng/service-kit/messaging';
import { allChanged, type Portion } from '@tisheng/service-kit/service';

/** A version whose last day has passed is shown as expired; decisions go by its dates, so no fact is told. */
export async function expireVersions({ tx, today }: CommandContext): Promise<Portion> {
  const expired = await tx.execute<{ id: string }[]>(
    `with policy as (
       update policies set status = 'expired', version = version + 1
       where status = 'issued' and effective_to < ? returning id
     ), permit_type as (
       update permit_types set status = 'expired', version = version + 1
       where status = 'issued' and effective_to < ? returning id
     )
     select id from policy union all select id from permit_type`,
    [today, today],
  );
  return allChanged(expired.length);
}
