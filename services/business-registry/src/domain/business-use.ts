import type { DataOf, Day, EventType } from '@tisheng/contracts';

/** A thing of another service that rests on a business: `candidate/<id>`, `permit/<id>` …, as that service calls it. */
type Thing = { service: string; thing: string; what: string };

/** 使用: who works on which business, as what. */
export type BusinessUse = Thing & { businessId: string; since: Day };

/** What a fact says of a use: it begins, it has ended, or it goes on. */
export type UseChange =
  | ({ change: 'begins'; businessId: string } & Thing)
  | ({ change: 'ends' } & Omit<Thing, 'what'>)
  | null;

type Readers = { readonly [Type in EventType]?: (data: DataOf<Type>) => UseChange };

const begins = (businessId: string, thing: Thing): UseChange => ({
  change: 'begins',
  businessId,
  ...thing,
});
const ends = ({ service, thing }: Thing): UseChange => ({ change: 'ends', service, thing });

type Of<Key extends string> = Record<Key, string>;
const cultivation = ({ businessId }: Of<'businessId'>): Thing => ({
  service: 'conversion-pool',
  thing: `candidate/${businessId}`,
  what: '入库培育',
});
const permit = ({ permitId, permitTypeName }: Of<'permitId' | 'permitTypeName'>): Thing => ({
  service: 'permit-transfer',
  thing: `permit/${permitId}`,
  what: `在册许可证：${permitTypeName}`,
});
const application = ({ applicationId }: Of<'applicationId'>): Thing => ({
  service: 'permit-transfer',
  thing: `application/${applicationId}`,
  what: '许可变更申请',
});
const membership = ({ businessId, pool }: Of<'businessId' | 'pool'>): Thing => ({
  service: 'upscale-pools',
  thing: `member/${businessId}/${pool}`,
  what: '四上培育',
});
const claim = ({ claimId, number }: Of<'claimId' | 'number'>): Thing => ({
  service: 'subsidy-ledger',
  thing: `claim/${claimId}`,
  what: `奖补申报 ${number}`,
});

/**
 * Which facts of others mean that a person works on a business. What a service does by itself is none: a suggestion of
 * screening, a watch opened by a conversion, a threshold reached. Work that was given up releases the business; what
 * has had its effect outside (a permit on file or changed, a place on the roster, money asked for and not refused) stays.
 */
const readers: Readers = {
  CandidateAdmitted: (data) => begins(data.businessId, cultivation(data)),
  CandidateReleased: (data) => ends(cultivation(data)),
  CandidateGraduated: (data) => ends(cultivation(data)),
  PermitFiled: (data) => begins(data.businessId, permit(data)),
  PermitTakenBack: (data) => ends(permit(data)),
  ApplicationReceived: (data) => begins(data.businessId, application(data)),
  ApplicationCompleted: (data) =>
    data.outcome === 'completed' || data.cases.some(({ outcome }) => outcome === 'completed')
      ? null
      : ends(application(data)),
  FirmAdmitted: (data) => begins(data.businessId, membership(data)),
  FirmReleased: (data) => ends(membership(data)),
  FirmListed: ({ businessId, pool }) =>
    begins(businessId, {
      service: 'upscale-pools',
      thing: `listing/${businessId}/${pool}`,
      what: '四上名录',
    }),
  ClaimLodged: (data) => begins(data.businessId, claim(data)),
  ClaimRefused: (data) => ends(claim(data)),
};

/** The facts that the registry hears for this. */
export const useFacts = Object.keys(readers) as EventType[];

export function useChange(type: string, data: object): UseChange {
  // Table and fact agree by construction; TypeScript cannot follow the pair through an index.
  const reader = readers[type as EventType] as ((data: object) => UseChange) | undefined;
  return reader?.(data) ?? null;
}
