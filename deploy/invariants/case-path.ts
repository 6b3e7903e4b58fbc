import type { CaseFacts } from './case-facts.ts';

const open = ['received', 'correction-requested', 'accepted', 'suspended'];

/** From which states a fact may come, and into which it leads; written down once more, beside the service's own. */
const moves: Record<string, { from: readonly string[]; to: string }> = {
  TransferReceived: { from: [''], to: 'received' },
  CorrectionRequested: { from: ['received'], to: 'correction-requested' },
  CorrectionSupplied: { from: ['correction-requested'], to: 'received' },
  TransferAccepted: { from: ['received'], to: 'accepted' },
  TransferDeemedAccepted: { from: ['received'], to: 'accepted' },
  ClockSuspended: { from: ['accepted'], to: 'suspended' },
  ClockResumed: { from: ['suspended'], to: 'accepted' },
  TransferCompleted: { from: ['accepted'], to: 'completed' },
  TransferRefused: { from: ['received', 'accepted'], to: 'refused' },
  TransferWithdrawn: { from: open, to: 'withdrawn' },
};

/** Facts that leave the state as it is. */
const within: Record<string, readonly string[]> = {
  LimitExtended: ['accepted', 'suspended'],
  TransferRerouted: ['received', 'accepted'],
  DueDayMoved: open,
  DueDayNearing: open,
  DueDayPassed: open,
  SuspensionOverran: ['suspended'],
  MaterialRecorded: open,
  TransferReassigned: open,
};

/** What is wrong with the way of one case; nothing as a rule. */
export function brokenPath({ id, row, facts }: CaseFacts): string[] {
  let state = '';
  for (const { type } of facts) {
    const from = moves[type]?.from ?? within[type];
    if (from && !from.includes(state)) return [`${id}: ${type} in state ${state || 'none'}`];
    state = moves[type]?.to ?? state;
  }
  return state === row.status ? [] : [`${id}: told ${state || 'nothing'}, stored ${row.status}`];
}
