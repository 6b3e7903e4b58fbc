import type { BusinessRegistryFact, Day, PolicyRef, Segment } from '@tisheng/contracts';
import { refuse } from '@tisheng/service-kit/refusal';
import { type Business, presentRegistration } from './business.ts';

/** 分型认定, with the rule it rests on. */
export type Classify = { segment: Segment; classifiedOn: Day; ground: PolicyRef };

/**
 * 国市监注发〔2024〕10号：only a household has a type; there are no national numbers, so the rule is named with each
 * decision. The same type again = nothing happens.
 * @throws Refusal `not-a-household` | `classified-in-future` | `classified-before-registration` | `classified-since`
 */
export function classify(
  business: Business,
  { segment, classifiedOn, ground }: Classify,
  lastClassifiedOn: Day | null,
  today: Day,
): BusinessRegistryFact[] {
  const { kind, validFrom } = presentRegistration(business);
  if (kind !== 'sole-proprietor')
    throw refuse('not-a-household', '分型只适用于个体工商户，此户不是个体工商户', { kind });
  if (classifiedOn > today)
    throw refuse('classified-in-future', '分型日期晚于今天，请核对后重新填写', { classifiedOn });
  if (classifiedOn < validFrom)
    throw refuse('classified-before-registration', '分型日期早于登记日期，请核对后重新填写', {
      classifiedOn,
      registeredOn: validFrom,
    });
  if (business.segment === segment) return [];
  if (lastClassifiedOn !== null && classifiedOn < lastClassifiedOn)
    throw refuse('classified-since', `此户已于 ${lastClassifiedOn} 分型，请填写其后的日期`, {
      classifiedOn,
      lastClassifiedOn,
    });
  const { businessId } = business;
  return [{ type: 'BusinessClassified', data: { businessId, segment, classifiedOn, ground } }];
}
