import type { District, Programme } from '@tisheng/contracts';
import type { Reference } from '@tisheng/service-kit/reference';
import type { Rules } from '#domain/conditions.ts';

/** The versions in force on a day, as the checks read them; null while the award has none. */
export function findRules(
  reference: Reference,
  programme: Programme,
  district: District,
  on: string,
): Rules | null {
  const credit = reference.findPolicy('credit-evaluation', on, district)?.parameters ?? null;
  switch (programme) {
    case 'conversion-subsidy': {
      const policy = reference.findPolicy(programme, on, district);
      return policy && { programme, award: policy.parameters, ground: policy.ground, credit };
    }
    case 'first-listing-award': {
      const policy = reference.findPolicy(programme, on, district);
      return policy && { programme, award: policy.parameters, ground: policy.ground, credit };
    }
    case 'quota-trade-award': {
      const policy = reference.findPolicy(programme, on, district);
      return policy && { programme, award: policy.parameters, ground: policy.ground, credit };
    }
  }
}

/** @throws Refusal `policy-not-in-force` */
export function rulesInForce(
  reference: Reference,
  programme: Programme,
  district: District,
  on: string,
): Rules {
  reference.policy(programme, on, district);
  const rules = findRules(reference, programme, district, on);
  if (!rules) throw new Error(`${programme} is in force and yet not found`);
  return rules;
}
