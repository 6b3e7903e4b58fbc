import type { EntityManager } from '@mikro-orm/postgresql';
import { run } from '@tisheng/service-kit/messaging';
import type { SealedOperator } from './operator-secrets.ts';

export async function findOperator(
  tx: EntityManager,
  businessId: string,
): Promise<SealedOperator | null> {
  const rows = await run<SealedOperator>(
    tx,
    `select operator_ref as "operatorRef", masked_name as "maskedName", name_ref as "nameRef",
            name_sealed as "nameSealed", number_sealed as "numberSealed"
     from operators where business_id = $1`,
    [businessId],
  );
  return rows[0] ?? null;
}

export async function saveOperator(
  tx: EntityManager,
  businessId: string,
  operator: SealedOperator,
): Promise<void> {
  const { operatorRef, maskedName, nameRef, nameSealed, numberSealed } = operator;
  await run(
    tx,
    `insert into operators (business_id, operator_ref, masked_name, name_ref, name_sealed, number_sealed)
     values ($1, $2, $3, $4, $5, $6)
     on conflict (business_id) do update set operator_ref = excluded.operator_ref,
       masked_name = excluded.masked_name, name_ref = excluded.name_ref,
       name_sealed = excluded.name_sealed, number_sealed = excluded.number_sealed`,
    [businessId, operatorRef, maskedName, nameRef, nameSealed, numberSealed],
  );
}

/** Every look at a full name leaves a row that nobody can change. */
export async function keepOperatorView(
  tx: EntityManager,
  view: {
    businessId: string;
    actorId: string;
    actorName: string;
    bureau: string;
    reason: string;
    at: Date;
  },
): Promise<void> {
  const { businessId, actorId, actorName, bureau, reason, at } = view;
  await run(
    tx,
    `insert into operator_views (business_id, actor_id, actor_name, bureau, reason, viewed_at)
     values ($1, $2, $3, $4, $5, $6)`,
    [businessId, actorId, actorName, bureau, reason, at],
  );
}
