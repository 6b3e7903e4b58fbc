import type {
  CaseFact,
  Material,
  MaterialState,
  Suspension,
  TransferCase,
} from './transfer-case.ts';

/** What a fact makes of a case; it never refuses. */
export function evolve(transfer: TransferCase, { type, data }: CaseFact): TransferCase {
  switch (type) {
    case 'TransferReceived':
      return { ...transfer, status: 'received' };
    case 'CorrectionRequested': {
      const { requestedOn, noticeNo, items } = data;
      const correction = { requestedOn, noticeNo, items, suppliedOn: null };
      return { ...transfer, status: 'correction-requested', correction };
    }
    case 'CorrectionSupplied':
      return { ...supplied(transfer, data.suppliedOn), status: 'received' };
    case 'TransferAccepted':
      return { ...transfer, status: 'accepted', acceptedOn: data.acceptedOn };
    case 'TransferDeemedAccepted':
      return { ...transfer, status: 'accepted', acceptedOn: data.acceptedOn, deemedAccepted: true };
    case 'ClockSuspended':
      return { ...begin(transfer, { ...data, resumedOn: null }), status: 'suspended' };
    case 'ClockResumed':
      return { ...end(transfer, data.resumedOn), status: 'accepted' };
    case 'LimitExtended': {
      const { extendedOn, workdays, reason } = data;
      return { ...transfer, extension: { extendedOn, workdays, reason } };
    }
    case 'TransferRerouted':
      return { ...transfer, track: 'ordinary' };
    case 'TransferCompleted': {
      const { completedOn, newPermitNumber } = data;
      return { ...transfer, status: 'completed', closedOn: completedOn, newPermitNumber };
    }
    case 'TransferRefused':
      return { ...transfer, status: 'refused', closedOn: data.refusedOn };
    case 'TransferWithdrawn': {
      const { withdrawnOn: closedOn } = data;
      return { ...end(transfer, closedOn), status: 'withdrawn', closedOn };
    }
    case 'MaterialRecorded':
      return { ...transfer, materials: marked(transfer.materials, data.key, data.state) };
    case 'TransferReassigned':
    case 'ScanAdded':
    case 'SuspensionOverran':
    case 'DueDayMoved':
    case 'DueDayNearing':
    case 'DueDayPassed':
      return transfer;
  }
}

function supplied(transfer: TransferCase, suppliedOn: string): TransferCase {
  return { ...transfer, correction: transfer.correction && { ...transfer.correction, suppliedOn } };
}

function begin(transfer: TransferCase, given: Suspension): TransferCase {
  const { kind, noticeNo, suspendedOn, expectedDays, expectedUntil, resumedOn } = given;
  const suspension = { kind, noticeNo, suspendedOn, expectedDays, expectedUntil, resumedOn };
  return { ...transfer, suspensions: [...transfer.suspensions, suspension] };
}

function end(transfer: TransferCase, resumedOn: string): TransferCase {
  const suspensions = transfer.suspensions.map((each) =>
    each.resumedOn === null ? { ...each, resumedOn } : each,
  );
  return { ...transfer, suspensions };
}

function marked(materials: Material[], key: string, state: MaterialState): Material[] {
  return materials.map((material) => (material.key === key ? { ...material, state } : material));
}
