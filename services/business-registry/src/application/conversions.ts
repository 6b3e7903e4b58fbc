import { type Conversion, convert } from '#domain/conversion.ts';
import { findCodeHolders } from '#persistence/codes.ts';
import { isSamePerson, type Person } from '#persistence/operator-secrets.ts';
import { findOperator, saveOperator } from '#persistence/operators.ts';
import { type RegistryContext, requireTypedCode } from './context.ts';
import { type Decided, decideOn } from './decision.ts';
import { identityOf } from './registrations.ts';

type Recorded = Omit<Conversion, 'legalRepresentative' | 'sameOperator'> & {
  legalRepresentative: Person;
};

/** 举措20、21：the registrar alone records a conversion; all other bureaux learn of it from the fact. */
export function recordConversion(
  context: RegistryContext,
  asked: { businessId: string; version: number },
  command: Recorded,
): Promise<Decided> {
  const { tx, today, secrets } = context;
  const { businessId } = asked;
  const decision = { ...asked, action: 'convert' as const, on: command.convertedOn };
  return decideOn(context, decision, async (business) => {
    const given = command.to.creditCode;
    const creditCode = given === null ? null : requireTypedCode(given, '/to/creditCode');
    const premises = command.premises ?? business.premises;
    const sealed = secrets.seal(command.legalRepresentative, businessId, premises);
    const operator = await findOperator(tx, businessId);
    const sameOperator = operator !== null && isSamePerson(operator, sealed);
    // The same person keeps the reference other services know, unless a number is now on file.
    const representative =
      sameOperator && operator && !sealed.numberSealed
        ? { ...sealed, operatorRef: operator.operatorRef, numberSealed: operator.numberSealed }
        : sealed;
    const legalRepresentative = identityOf(representative);
    const conversion = {
      ...command,
      to: { ...command.to, creditCode },
      legalRepresentative,
      sameOperator,
    };
    const facts = convert(business, conversion, await findCodeHolders(tx, [creditCode]), today);
    await saveOperator(tx, businessId, representative);
    return facts;
  });
}
