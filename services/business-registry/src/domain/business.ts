import type {
  BusinessRegistryFact,
  ConversionRoute,
  Day,
  District,
  OperatorIdentity,
  Registration,
  Segment,
} from '@tisheng/contracts';

/** 市场主体状态：在业、注销、吊销、并入他户。 */
export type BusinessStatus = 'in-business' | 'cancelled' | 'revoked' | 'absorbed';

/** 市场主体: one lineage; its registrations are dated, the last one is the present one. */
export type Business = {
  businessId: string;
  status: BusinessStatus;
  district: District;
  street: string | null;
  premises: string;
  industryCode: string | null;
  industryName: string | null;
  businessScope: string | null;
  operator: OperatorIdentity | null;
  registrations: Registration[];
  /** Day of the conversion; the two-year test counts from it, never from the founding day. */
  convertedOn: Day | null;
  conversionRoute: ConversionRoute | null;
  endedOn: Day | null;
  generalTaxpayer: boolean | null;
  /** 分型; an enterprise has none. */
  segment: Segment | null;
  mergedInto: string | null;
  splitFrom: string | null;
};

type Fact<Type extends BusinessRegistryFact['type']> = Extract<
  BusinessRegistryFact,
  { type: Type }
>;

export function presentRegistration(business: Business): Registration {
  const last = business.registrations.at(-1);
  if (!last) throw new Error(`business ${business.businessId} has no registration`);
  return last;
}

/** What a business is after its first fact. */
export function begin({ data }: Fact<'BusinessRegistered'>): Business {
  const { businessId, district, street, premises, operator, registration, endedOn } = data;
  return {
    businessId,
    status: endedOn ? 'cancelled' : 'in-business',
    district,
    street,
    premises,
    industryCode: data.industryCode,
    industryName: data.industryName,
    businessScope: data.businessScope,
    operator,
    registrations: [endedOn ? { ...registration, validTo: endedOn } : registration],
    convertedOn: null,
    conversionRoute: null,
    endedOn,
    generalTaxpayer: null,
    segment: null,
    mergedInto: null,
    splitFrom: null,
  };
}

/** What a fact makes of a business; recorded facts are never refused. */
export function evolve(business: Business, fact: BusinessRegistryFact): Business {
  switch (fact.type) {
    case 'BusinessRegistered':
      return begin(fact);
    case 'RegistrationChanged':
      return changed(business, fact);
    case 'BusinessConverted':
      return converted(business, fact);
    case 'BusinessClosed':
      return ended(business, fact.data.manner, fact.data.closedOn);
    case 'BusinessesMerged':
      return business;
    case 'BusinessSplitOff':
      return { ...business, splitFrom: fact.data.fromBusinessId };
    case 'FiguresReported':
      return {
        ...business,
        generalTaxpayer: fact.data.generalTaxpayer ?? business.generalTaxpayer,
      };
    case 'BusinessClassified':
      return { ...business, segment: fact.data.segment };
    case 'CreditRecordListed':
    case 'CreditRecordRepaired':
    case 'RecognitionGranted':
    case 'RecognitionEnded':
    case 'TakenBackBusinessUsed':
    case 'TakenBackUseEnded':
      return business;
  }
}

function changed(business: Business, { data }: Fact<'RegistrationChanged'>): Business {
  const { name, creditCode, legacyNumber, legalForm, ...about } = data.changes;
  const registration = {
    ...presentRegistration(business),
    ...(name === undefined ? {} : { name }),
    ...(creditCode === undefined ? {} : { creditCode }),
    ...(legacyNumber === undefined ? {} : { legacyNumber }),
    ...(legalForm === undefined ? {} : { legalForm }),
  };
  const registrations = [...business.registrations.slice(0, -1), registration];
  return { ...business, ...withoutAbsent(about), registrations };
}

function converted(business: Business, { data }: Fact<'BusinessConverted'>): Business {
  return {
    ...business,
    premises: data.premises,
    businessScope: data.businessScope,
    operator: data.legalRepresentative ?? business.operator,
    registrations: [...business.registrations.slice(0, -1), data.from, data.to],
    convertedOn: data.convertedOn,
    conversionRoute: data.route,
    segment: null,
  };
}

function ended(business: Business, status: BusinessStatus, on: Day): Business {
  const registration = { ...presentRegistration(business), validTo: on };
  return {
    ...business,
    status,
    endedOn: on,
    registrations: [...business.registrations.slice(0, -1), registration],
  };
}

/** An absent member means unchanged, and must not overwrite what is known. */
function withoutAbsent<T extends object>(members: T) {
  const known = Object.entries(members).filter(([, value]) => value !== undefined);
  return Object.fromEntries(known) as { [Key in keyof T]: Exclude<T[Key], undefined> };
}
