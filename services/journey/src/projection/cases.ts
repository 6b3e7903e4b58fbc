import type { Bureau, District } from '@tisheng/contracts';
import { caseStatusNames, claimStatusNames, programmeNames, trackNames } from '@tisheng/contracts';
import { type Entry, inOrder } from './entry.ts';

/** 办件、补助: what a person finds by its number. */
export type Case = {
  /** `case/<id>` or `claim/<id>` */
  id: string;
  kind: 'permit' | 'subsidy';
  number: string;
  title: string;
  businessId: string;
  district: District;
  bureau: Bureau;
  status: string;
  link: string;
};

const permitStatus: Partial<Record<Entry['type'], string>> = {
  TransferReceived: caseStatusNames.received,
  CorrectionRequested: caseStatusNames['correction-requested'],
  CorrectionSupplied: caseStatusNames.received,
  TransferAccepted: caseStatusNames.accepted,
  TransferDeemedAccepted: caseStatusNames.accepted,
  ClockSuspended: caseStatusNames.suspended,
  ClockResumed: caseStatusNames.accepted,
  TransferRerouted: trackNames.ordinary,
  TransferCompleted: caseStatusNames.completed,
  TransferRefused: caseStatusNames.refused,
  TransferWithdrawn: caseStatusNames.withdrawn,
};
const claimStatus: Partial<Record<Entry['type'], string>> = {
  ClaimLodged: claimStatusNames.lodged,
  ClaimVerified: claimStatusNames.verified,
  ClaimPublicised: claimStatusNames.publicised,
  ObjectionRaised: claimStatusNames.objected,
  ClaimApproved: claimStatusNames.approved,
  ClaimQueued: claimStatusNames['queued-for-funds'],
  ClaimRefused: claimStatusNames.refused,
  PaymentInstructed: claimStatusNames.instructed,
  ReceiptWithdrawn: claimStatusNames.instructed,
  PaymentReturned: claimStatusNames.returned,
  SubsidyPaid: claimStatusNames.paid,
  SubsidyRecovered: claimStatusNames.recovered,
  RecoveryWithdrawn: claimStatusNames.paid,
};

/** The permit cases and claims of a lineage as they stand after the last fact. */
export function casesOf(businessId: string, entries: readonly Entry[]): Case[] {
  const cases = new Map<string, Case>();
  const permitNames = new Map<string, string>();
  for (const entry of inOrder(entries)) {
    if (entry.type === 'TransferReceived')
      permitNames.set(entry.data.caseId, entry.data.permitTypeName);
    const found = permitCase(entry, permitNames) ?? claim(entry);
    if (!found) continue;
    const before = cases.get(found.id)?.status;
    // Announced again with a moved last day: an objection stays one.
    const isMoved = entry.type === 'ClaimPublicised' && before === claimStatus.ObjectionRaised;
    const status = (isMoved ? before : found.status) ?? before ?? '办理中';
    cases.set(found.id, { ...found, businessId, status });
  }
  return [...cases.values()];
}

type Found = Omit<Case, 'businessId' | 'status'> & { status: string | undefined };

function permitCase({ type, data }: Entry, names: Map<string, string>): Found | null {
  if (!('caseId' in data)) return null;
  return {
    id: `case/${data.caseId}`,
    kind: 'permit',
    number: data.number,
    title: names.get(data.caseId) ?? '许可变更',
    district: data.district,
    bureau: data.department,
    status: permitStatus[type],
    link: `/permits/${data.caseId}`,
  };
}

function claim({ type, data }: Entry): Found | null {
  if (!('claimId' in data)) return null;
  return {
    id: `claim/${data.claimId}`,
    kind: 'subsidy',
    number: data.number,
    title: programmeNames[data.programme],
    district: data.district,
    bureau: 'finance',
    status: claimStatus[type],
    link: `/subsidies/${data.claimId}`,
  };
}
