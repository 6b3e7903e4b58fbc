import type {
  BusinessRegistryFact,
  ConversionProof,
  ConversionRoute,
  Day,
  OperatorIdentity,
  Registration,
} from '@tisheng/contracts';
import { refuse } from '@tisheng/service-kit/refusal';
import { type Business, presentRegistration } from './business.ts';
import { type CodeHolder, requireFreeCodes } from './registration.ts';

/** 个体工商户登记管理规定（2025-07-15 起施行）第17条: before it no household could change directly. */
export const directChangeOpenOn: Day = '2025-07-15';

/** 个转企登记, as the registrar records it. */
export type Conversion = {
  route: ConversionRoute;
  proof: ConversionProof;
  certificateNo: string;
  convertedOn: Day;
  to: { registrationId: string; creditCode: string | null; name: string; legalForm: string };
  legalRepresentative: OperatorIdentity | null;
  sameOperator: boolean;
  /** Absent = as before. */
  premises: string | undefined;
  businessScope: string | null | undefined;
};

/**
 * 举措20、21；国市监注发〔2025〕58号: two routes. A direct change keeps code and founding day; a new registration
 * brings a new code and its own founding day.
 * @throws Refusal `already-converted` | `not-a-household` | `conversion-in-future` | `conversion-before-registration` |
 * `direct-change-not-open` | `direct-change-keeps-code` | `new-code-required` | `code-in-use`
 */
export function convert(
  business: Business,
  command: Conversion,
  holders: readonly CodeHolder[],
  today: Day,
): BusinessRegistryFact[] {
  const from = presentRegistration(business);
  requireConvertible(business, command, today);
  requireCodeOfRoute(from, command);
  requireFreeCodes(business.businessId, holders);
  const { route, convertedOn, to } = command;
  const keeps = route === 'direct-change';
  const successor: Registration = {
    registrationId: to.registrationId,
    creditCode: keeps ? from.creditCode : to.creditCode,
    legacyNumber: keeps ? from.legacyNumber : null,
    kind: 'enterprise',
    legalForm: to.legalForm,
    name: to.name,
    foundedOn: keeps ? from.foundedOn : convertedOn,
    validFrom: convertedOn,
    validTo: null,
  };
  return [
    {
      type: 'BusinessConverted',
      data: {
        businessId: business.businessId,
        district: business.district,
        route,
        proof: command.proof,
        certificateNo: command.certificateNo,
        convertedOn,
        from: { ...from, validTo: convertedOn },
        to: successor,
        premises: command.premises ?? business.premises,
        businessScope: command.businessScope ?? business.businessScope,
        legalRepresentative: command.legalRepresentative,
        sameOperator: command.sameOperator,
      },
    },
  ];
}

function requireConvertible(business: Business, { route, convertedOn }: Conversion, today: Day) {
  const from = presentRegistration(business);
  if (business.convertedOn !== null)
    throw refuse('already-converted', `此户已于 ${business.convertedOn} 登记个转企，无需再次办理`, {
      convertedOn: business.convertedOn,
    });
  if (from.kind !== 'sole-proprietor')
    throw refuse('not-a-household', '只有个体工商户可以办理个转企，请核对主体类型', {
      kind: from.kind,
    });
  if (convertedOn > today)
    throw refuse('conversion-in-future', '转企日期晚于今天，请在登记完成后再录入', { convertedOn });
  if (convertedOn < from.validFrom)
    throw refuse('conversion-before-registration', '转企日期早于个体工商户的登记日期，请核对', {
      convertedOn,
      registeredOn: from.validFrom,
    });
  if (route === 'direct-change' && convertedOn < directChangeOpenOn)
    throw refuse(
      'direct-change-not-open',
      `直接变更自 ${directChangeOpenOn} 起方可办理，此前转企请选择“注销+设立”，或核对日期`,
      { convertedOn, openOn: directChangeOpenOn },
    );
}

function requireCodeOfRoute(from: Registration, { route, to }: Conversion) {
  if (route === 'direct-change' && to.creditCode !== null && to.creditCode !== from.creditCode)
    throw refuse(
      'direct-change-keeps-code',
      '直接变更后统一社会信用代码不变，请填写原代码或留空；换发新代码的请选择“注销+设立”',
      { creditCode: from.creditCode },
    );
  if (route === 're-registration' && (to.creditCode === null || to.creditCode === from.creditCode))
    throw refuse(
      'new-code-required',
      '“注销+设立”须填写新设企业的统一社会信用代码；代码不变的请选择“直接变更”',
      { creditCode: from.creditCode },
    );
}
