import type { TransferOutcome } from '@tisheng/contracts';

export type CaseOutcome = { caseId: string; outcome: TransferOutcome };

/**
 * What a whole application has come to. One of which the registrar changed permits together with the licence is
 * completed, be it without a case; one that nobody decided is withdrawn.
 */
export function outcomeOf(
  cases: readonly Pick<CaseOutcome, 'outcome'>[],
  changedByRegistrar: boolean,
): TransferOutcome {
  const outcomes = cases.map(({ outcome }) => outcome);
  if (changedByRegistrar || outcomes.includes('completed')) return 'completed';
  return outcomes.includes('refused') ? 'refused' : 'withdrawn';
}
