import type { BusinessRegistryFact, Day, Registration } from '@tisheng/contracts';
import { refuse } from '@tisheng/service-kit/refusal';
import { type Business, begin, evolve, presentRegistration } from './business.ts';
import { differences } from './registration.ts';

/** 分户申请: proposed by one person, confirmed by another. */
export type SplitOff = {
  splitOffId: string;
  businessId: string;
  newBusinessId: string;
  registrationIds: readonly string[];
  reason: string;
  proposedBy: string;
  status: 'proposed' | 'confirmed' | 'declined';
};

export type Named = Pick<SplitOff, 'newBusinessId' | 'registrationIds'>;

/** What goes, what stays, and whose registrations they are: the business itself or one absorbed into it. */
export type Parting = { holder: Business; going: Registration[]; staying: Registration[] };

/**
 * The registrations of one business of the lineage that are named to go.
 * @throws Refusal `registration-not-of-business` | `nothing-left` | `registrations-share-code`
 */
export function partingOf(
  lineage: readonly [Business, ...Business[]],
  { registrationIds }: Named,
): Parting {
  const [origin] = lineage;
  const isNamed = ({ registrationId }: Registration) => registrationIds.includes(registrationId);
  const holder = lineage.find(({ registrations }) => registrations.some(isNamed));
  const going = holder?.registrations.filter(isNamed) ?? [];
  if (!holder || going.length < new Set(registrationIds).size)
    throw refuse('registration-not-of-business', '所选登记不都属于此户或同一被并入户，请重新选择');
  const staying = holder.registrations.filter((one) => !isNamed(one));
  if (staying.length === 0 && holder === origin)
    throw refuse('nothing-left', '此户至少要留下一条登记，请减少所选登记');
  const kept = new Set(staying.flatMap(numbersOf));
  const shared = going.flatMap(numbersOf).find((number) => kept.has(number));
  if (shared)
    throw refuse('registrations-share-code', `两条登记同用代码 ${shared}，属同一主体，不能分开`, {
      code: shared,
    });
  return { holder, going, staying };
}

/**
 * 误并的分开: a new lineage that points back. Awards, figures and records stay with the origin; two people decide.
 * @throws Refusal `split-off-decided` | `second-person-required` | those of `partingOf`
 */
export function confirmSplitOff(
  splitOff: SplitOff,
  lineage: readonly [Business, ...Business[]],
  confirmedBy: string,
  today: Day,
) {
  if (splitOff.status !== 'proposed')
    throw refuse('split-off-decided', '此分户申请已经办结，请刷新查看');
  if (splitOff.proposedBy === confirmedBy)
    throw refuse('second-person-required', '分户须由另一人复核，请交其他登记员确认');
  const [origin] = lineage;
  const parting = partingOf(lineage, splitOff);
  const facts = partedFacts(splitOff, parting, today);
  const [registered] = facts;
  const parted = { ...facts.reduce(evolve, begin(registered)), registrations: parting.going };
  if (parting.holder !== origin) return { parting, parted, facts, remaining: origin, told: [] };
  const { staying: registrations } = parting;
  const left = { ...origin, registrations, convertedOn: null, conversionRoute: null };
  const told = remainingFacts(origin, left, today);
  return { parting, parted, facts, remaining: told.reduce(evolve, left), told };
}

type Registered = Extract<BusinessRegistryFact, { type: 'BusinessRegistered' }>;

function partedFacts(
  { businessId: fromBusinessId, newBusinessId: businessId, reason }: SplitOff,
  { holder, going }: Parting,
  today: Day,
): [Registered, BusinessRegistryFact] {
  const registration = presentRegistration({ ...holder, registrations: going });
  const { district, street, premises, industryCode, industryName, businessScope, operator } =
    holder;
  const about = { district, street, premises, industryCode, industryName, businessScope, operator };
  const endedOn = registration.validTo;
  return [
    { type: 'BusinessRegistered', data: { businessId, ...about, registration, endedOn } },
    {
      type: 'BusinessSplitOff',
      data: { businessId, fromBusinessId, splitOn: today, reason },
    },
  ];
}

/** Who loses its last registration is again what the one before says, and has ended if that one has. */
function remainingFacts(origin: Business, left: Business, today: Day): BusinessRegistryFact[] {
  const present = presentRegistration(left);
  const before = presentRegistration(origin);
  if (present.registrationId === before.registrationId) return [];
  const { businessId } = origin;
  const { registrationId, name, legalForm, creditCode, legacyNumber, validTo } = present;
  const numbers = {
    ...(creditCode === null ? {} : { creditCode }),
    ...(legacyNumber === null ? {} : { legacyNumber }),
  };
  const changes = differences(before, { name, legalForm, ...numbers });
  const facts: BusinessRegistryFact[] = [
    {
      type: 'RegistrationChanged',
      data: { businessId, changedOn: today, registrationId, changes },
    },
  ];
  if (validTo !== null && origin.status === 'in-business')
    facts.push({
      type: 'BusinessClosed',
      data: { businessId, closedOn: validTo, manner: 'cancelled' },
    });
  return facts;
}

function numbersOf({ creditCode, legacyNumber }: Registration): string[] {
  return [creditCode, legacyNumber].filter((number) => number !== null);
}
