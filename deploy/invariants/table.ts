import { allChecks } from './all-checks.ts';
import type { Invariant } from './check.ts';

/** What databases and topics cannot tell of an invariant, why, and what holds it instead. */
export const beyond: Partial<Record<Invariant, string>> = {
  I1: 'every committed snapshot: one is looked at here, another each second during fault tests; a deferred trigger refuses the commit of any other',
  I5: 'whether a credit record counted on that day is the rule of the credit policy: only the finding that the decision kept is read',
  I8: 'that a receipt was returned is known to the client alone: fault tests hand over what was promised (I22)',
  I13: 'the rules of a pool are code of the service, and the checker shares none: `anyOrderEndsTheSame` and the screening tests of both pools run them twice and compare the tables',
  I16: 'an effect is not marked with its fact: the inbox row commits with it, and the any-order property compares the tables after duplicates',
  I19: 'an age below 5 s is asked by waiting: the outbox must be empty within the patience of the checker',
  I20: '`evolve` is code of the service: compared are states, and the journey is rebuilt through its door after the story, with 0 differences demanded',
  I21: 'an answer 409 leaves no row: `service-kit/test/idempotency.service.test.ts`',
  I22: 'what was answered is known to the client alone: fault tests hand over the ids of the facts that they were promised',
  I23: 'rows that change without a decision (tallies, projected days, findings) are left out; a restored dump has new transaction ids',
  I24: 'error bodies are kept nowhere: fault tests scan those they get, and the log of the city',
};

/** The table of the README; a test keeps the two alike. */
export function invariantTable(): string {
  const lines = ['| | holds | checked in | by |', '|---|---|---|---|'];
  for (let number = 1; number <= 24; number += 1) {
    const invariant: Invariant = `I${number}`;
    for (const { says, name, in: services } of allChecks.filter(
      (check) => check.invariant === invariant,
    )) {
      const where = services.length > 6 ? 'all' : services.join(', ');
      lines.push(`| ${invariant} | ${says} | ${where} | \`${name}\` |`);
    }
    const not = beyond[invariant];
    if (not) lines.push(`| ${invariant} | *not from here:* ${not} | | |`);
  }
  return lines.join('\n');
}
