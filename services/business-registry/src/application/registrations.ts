import { isDeepStrictEqual } from 'node:util';
import {
  type BusinessRegistryFact,
  businessRegistry,
  type Day,
  type Envelope,
  heard,
  type OperatorIdentity,
} from '@tisheng/contracts';
import { requireDistrict } from '@tisheng/service-kit/http';
import { refuse } from '@tisheng/service-kit/refusal';
import { begin } from '#domain/business.ts';
import * as registration from '#domain/registration.ts';
import { addBusiness, findBusiness, findFirstFact, lockIdentity } from '#persistence/businesses.ts';
import { findCodeHolders } from '#persistence/codes.ts';
import type { Person, SealedOperator } from '#persistence/operator-secrets.ts';
import { saveOperator } from '#persistence/operators.ts';
import {
  type RegistryContext,
  requireKnownDistrict,
  requireLegacyNumber,
  requireTypedCode,
} from './context.ts';
import { announceBusiness, type Decided, decideOn } from './decision.ts';

type Registered = Omit<registration.Register, 'district' | 'operator' | 'registration'> & {
  district: string;
  operator: Person | null;
  registration: registration.Register['registration'];
};

/**
 * 设立登记. The same registration sent again, be it at the same moment, gets the same answer; an id that stands for
 * another business, or for one that an undone import brought, is refused.
 * @throws Refusal `already-registered`
 */
export async function registerBusiness(
  context: RegistryContext,
  command: Registered,
): Promise<Decided> {
  const { tx, today, secrets } = context;
  const { businessId, registration: given } = command;
  const district = requireKnownDistrict(command.district);
  requireDistrict(context.actor, district);
  await lockIdentity(tx, businessId);
  const codes = typedCodes(given);
  const sealed = command.operator && secrets.seal(command.operator, businessId, command.premises);
  const facts = registration.register(
    { ...command, district, operator: identityOf(sealed), registration: { ...given, ...codes } },
    await findCodeHolders(tx, Object.values(codes)),
    today,
  );
  const first = await findFirstFact(tx, businessId);
  if (first) return sameAnswer(context, businessId, isSameFact(first, facts[0]));
  for (const fact of facts)
    if (fact.type === 'BusinessRegistered') await addBusiness(tx, begin(fact));
  if (sealed) await saveOperator(tx, businessId, sealed);
  await announceBusiness(context, businessId, given.foundedOn, facts);
  return { businessId, version: 1 };
}

async function sameAnswer(
  { tx }: RegistryContext,
  businessId: string,
  isSame: boolean,
): Promise<Decided> {
  const known = await findBusiness(tx, businessId);
  if (known && isSame) return { businessId, version: known.version };
  const message = known
    ? '此主体标识已登记，且登记内容不同，请查询后按变更办理'
    : '此主体标识已随误导入撤回，不能再用，请刷新页面后重新登记';
  throw refuse('already-registered', message, { businessId });
}

/** Both as the journal keeps them, so that spelling and absent members play no part. */
function isSameFact(first: Envelope, fact: BusinessRegistryFact | undefined): boolean {
  // The first may have been recorded before there were bounds.
  const contract = heard(businessRegistry.events.BusinessRegistered.data);
  if (first.type !== 'BusinessRegistered' || fact?.type !== 'BusinessRegistered') return false;
  return isDeepStrictEqual(contract.parse(first.data), contract.parse(fact.data));
}

type Changed = {
  changedOn: Day;
  operator?: Person | undefined;
  district?: string | undefined;
  changes: Omit<registration.Change['changes'], 'operator' | 'district'>;
};

/** 变更登记. */
export function changeRegistration(
  context: RegistryContext,
  asked: { businessId: string; version: number },
  { changedOn, operator, district, changes }: Changed,
): Promise<Decided> {
  const { tx, today, secrets } = context;
  const { businessId } = asked;
  return decideOn(context, { ...asked, action: 'change', on: changedOn }, async (business) => {
    const codes = typedCodes(changes);
    const premises = changes.premises ?? business.premises;
    const sealed = operator ? secrets.seal(operator, businessId, premises) : null;
    if (sealed) await saveOperator(tx, businessId, sealed);
    const wanted = {
      ...changes,
      ...codes,
      ...(district === undefined ? {} : { district: requireKnownDistrict(district) }),
      ...(sealed ? { operator: identityOf(sealed) } : {}),
    };
    const holders = await findCodeHolders(tx, Object.values(codes));
    return registration.change(business, { changedOn, changes: wanted }, holders, today);
  });
}

/** 注销或吊销. */
export function closeBusiness(
  context: RegistryContext,
  asked: { businessId: string; version: number },
  command: { closedOn: Day; manner: 'cancelled' | 'revoked' },
): Promise<Decided> {
  return decideOn(context, { ...asked, action: 'close', on: command.closedOn }, (business) =>
    registration.close(business, command, context.today),
  );
}

export function identityOf(sealed: SealedOperator | null): OperatorIdentity | null {
  return sealed && { operatorRef: sealed.operatorRef, maskedName: sealed.maskedName };
}

type Typed = { creditCode?: string | null | undefined; legacyNumber?: string | null | undefined };

/** Only the numbers that were given, each checked as typed by a person. */
function typedCodes({ creditCode, legacyNumber }: Typed) {
  return {
    ...(creditCode ? { creditCode: requireTypedCode(creditCode, '/creditCode') } : {}),
    ...(legacyNumber ? { legacyNumber: requireLegacyNumber(legacyNumber, '/legacyNumber') } : {}),
  };
}
