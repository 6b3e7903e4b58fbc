import { requireDistrict } from '@tisheng/service-kit/http';
import { refuse } from '@tisheng/service-kit/refusal';
import { getBusiness } from '#persistence/businesses.ts';
import { findOperator, keepOperatorView } from '#persistence/operators.ts';
import type { RegistryContext } from './context.ts';

/**
 * 查看原文：the full name, for a registrar of the district, with a reason that stays on record.
 * @throws Refusal `no-operator`
 */
export async function viewOperator(
  context: RegistryContext,
  { businessId, reason }: { businessId: string; reason: string },
): Promise<{ name: string }> {
  const { tx, actor, cause, secrets } = context;
  const { business } = await getBusiness(tx, businessId);
  requireDistrict(actor, business.district);
  const operator = await findOperator(tx, businessId);
  if (!operator) throw refuse('no-operator', '此户没有登记经营者姓名', { businessId });
  await keepOperatorView(tx, {
    businessId,
    reason,
    actorId: actor.id,
    actorName: actor.name,
    bureau: actor.bureau,
    at: cause.now,
  });
  return { name: secrets.openText(operator.nameSealed, businessId) };
}
