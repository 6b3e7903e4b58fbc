import type { EntityManager } from '@mikro-orm/postgresql';
import type { Registration } from '@tisheng/contracts';
import { run } from '@tisheng/service-kit/messaging';
import { type CodeHolder, requireFreeCodes } from '#domain/registration.ts';

type Coded = Pick<Registration, 'creditCode' | 'legacyNumber' | 'validFrom' | 'validTo'>;

/** Codes and numbers belong to one lineage for ever; an old one still finds its business. */
export async function findCodeHolders(
  tx: EntityManager,
  codes: readonly (string | null | undefined)[],
): Promise<CodeHolder[]> {
  const asked = codes.filter((code) => typeof code === 'string');
  if (asked.length === 0) return [];
  return run<CodeHolder>(
    tx,
    `select code, business_id as "businessId" from business_codes where code = any($1)`,
    [asked],
  );
}

/** @throws Refusal `code-in-use` */
export async function keepCodes(
  tx: EntityManager,
  businessId: string,
  registrations: readonly Coded[],
): Promise<void> {
  const spans = new Map<string, { since: string; until: string | null }>();
  for (const { creditCode, legacyNumber, validFrom, validTo } of registrations)
    for (const code of [creditCode, legacyNumber])
      if (code) spans.set(code, { since: spans.get(code)?.since ?? validFrom, until: validTo });
  const codes = [...spans.keys()];
  const spanList = [...spans.values()];
  const taken = await run<CodeHolder>(
    tx,
    `insert into business_codes as known (code, business_id, since, until)
     select * from unnest($2::text[], array_fill($1::uuid, array[cardinality($2::text[])]),
                          $3::date[], $4::date[])
     on conflict (code) do update set until = excluded.until
       where known.business_id = excluded.business_id
     returning code, business_id as "businessId"`,
    [businessId, codes, spanList.map(({ since }) => since), spanList.map(({ until }) => until)],
  );
  if (taken.length < codes.length) requireFreeCodes(businessId, await findCodeHolders(tx, codes));
}
