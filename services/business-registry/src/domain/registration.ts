import type {
  BusinessRegistryFact,
  Day,
  District,
  OperatorIdentity,
  Registration,
} from '@tisheng/contracts';
import { refuse } from '@tisheng/service-kit/refusal';
import { type Business, presentRegistration } from './business.ts';

/** Who holds a code or number already: a code belongs to one lineage for ever. */
export type CodeHolder = { code: string; businessId: string };

export type Register = {
  businessId: string;
  district: District;
  street: string | null;
  premises: string;
  industryCode: string | null;
  industryName: string | null;
  businessScope: string | null;
  operator: OperatorIdentity | null;
  registration: Omit<Registration, 'validFrom' | 'validTo'>;
};

export type Change = { changedOn: Day; changes: Changes };
type Changes = Extract<BusinessRegistryFact, { type: 'RegistrationChanged' }>['data']['changes'];

/**
 * 市场主体登记管理条例：统一社会信用代码与注册号至少有一个.
 * @throws Refusal `no-number` | `registered-in-future` | `code-in-use`
 */
export function register(
  { registration, ...about }: Register,
  holders: readonly CodeHolder[],
  today: Day,
): BusinessRegistryFact[] {
  const { creditCode, legacyNumber, foundedOn } = registration;
  if (!creditCode && !legacyNumber)
    throw refuse('no-number', '请填写统一社会信用代码；没有代码的老户请填写 15 位注册号');
  if (foundedOn > today)
    throw refuse('registered-in-future', '成立日期晚于今天，请核对后重新填写', { foundedOn });
  requireFreeCodes(about.businessId, holders);
  const dated = { ...registration, validFrom: foundedOn, validTo: null };
  return [{ type: 'BusinessRegistered', data: { ...about, registration: dated, endedOn: null } }];
}

/**
 * 市场主体登记管理条例 第24条：登记事项变更. Only what differs is told.
 * @throws Refusal `changed-in-future` | `changed-before-registration` | `code-in-use`
 */
export function change(
  business: Business,
  { changedOn, changes }: Change,
  holders: readonly CodeHolder[],
  today: Day,
): BusinessRegistryFact[] {
  const registration = presentRegistration(business);
  if (changedOn > today)
    throw refuse('changed-in-future', '变更日期晚于今天，请核对后重新填写', { changedOn });
  if (changedOn < registration.validFrom)
    throw refuse('changed-before-registration', '变更日期早于登记日期，请核对后重新填写', {
      changedOn,
      registeredOn: registration.validFrom,
    });
  requireFreeCodes(business.businessId, holders);
  const differing = differences({ ...registration, ...business }, changes);
  if (Object.keys(differing).length === 0) return [];
  const { businessId } = business;
  const { registrationId } = registration;
  return [
    {
      type: 'RegistrationChanged',
      data: { businessId, changedOn, registrationId, changes: differing },
    },
  ];
}

/** @throws Refusal `closed-in-future` | `closed-before-registration` */
export function close(
  business: Business,
  { closedOn, manner }: { closedOn: Day; manner: 'cancelled' | 'revoked' },
  today: Day,
): BusinessRegistryFact[] {
  const registeredOn = presentRegistration(business).validFrom;
  if (closedOn > today)
    throw refuse('closed-in-future', '注销（吊销）日期晚于今天，请核对后重新填写', { closedOn });
  if (closedOn < registeredOn)
    throw refuse('closed-before-registration', '注销（吊销）日期早于登记日期，请核对', {
      closedOn,
      registeredOn,
    });
  return [{ type: 'BusinessClosed', data: { businessId: business.businessId, closedOn, manner } }];
}

/** @throws Refusal `code-in-use` (facts: code, businessId of its holder) */
export function requireFreeCodes(businessId: string, holders: readonly CodeHolder[]): void {
  const other = holders.find((holder) => holder.businessId !== businessId);
  if (!other) return;
  const message = `${other.code} 已登记在另一户名下，请核对代码；确为同一户的，请按原户办理`;
  throw refuse('code-in-use', message, { code: other.code, holderBusinessId: other.businessId });
}

type Present = { [Key in keyof Changes]?: Changes[Key] | null };

/** The members of `wanted` that are not so at present. */
export function differences(present: Present, wanted: Changes): Changes {
  const differing = Object.entries(wanted).filter(([key, value]) => {
    const known = present[key as keyof Changes];
    return value !== undefined && JSON.stringify(known ?? null) !== JSON.stringify(value);
  });
  return Object.fromEntries(differing);
}
