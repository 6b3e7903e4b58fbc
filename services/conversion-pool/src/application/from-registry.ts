import { type ConversionPoolFact, conversionPool } from '@tisheng/contracts';
import { announce, type CommandContext, type Heard } from '@tisheng/service-kit/messaging';
import { endingOf, reviewConcerned } from '@tisheng/service-kit/registry';
import { type Candidate, evolve, graduate } from '#domain/candidate.ts';
import { leave } from '#domain/leaving.ts';
import { knownCandidates, loadCandidate, saveCandidate } from '#persistence/candidates.ts';
import { holdHousehold, type KnownHousehold } from '#persistence/households.ts';

/**
 * What the register's word means for a candidate: who converted graduates, inside of the pool or not; who was closed,
 * absorbed or taken back leaves. It asks what is known by now, so a merger may be told before or after all else.
 */
export async function reviewCandidate(context: CommandContext, businessId: string): Promise<void> {
  const { tx, cause } = context;
  const household = await holdHousehold(tx, businessId);
  if (!household) return;
  const { candidate, version } = await loadCandidate(tx, businessId, household.district);
  const facts = consequences(candidate, household);
  for (const { occurredOn, fact } of facts)
    await announce(context, conversionPool, { ...about(businessId), occurredOn }, [fact]);
  if (facts.length === 0) return;
  const after = facts.reduce((before, { fact }) => evolve(before, fact), candidate);
  await saveCandidate(tx, after, { version, lastActor: cause.actor.name });
}

/** Of those who end candidates are reviewed: an import that is undone ends tens of thousands who never were any. */
export const reviewClosed = (heard: readonly Heard<{ data: { businessId: string } }>[]) =>
  reviewConcerned(heard, knownCandidates, reviewCandidate);

function consequences(candidate: Candidate, household: KnownHousehold) {
  const { conversion } = household;
  const graduated = conversion && !household.voided ? graduate(candidate, conversion) : [];
  const ending = endingOf(household);
  const left = ending ? leave(graduated.reduce(evolve, candidate), ending) : [];
  const dated = (facts: ConversionPoolFact[], occurredOn: string) =>
    facts.map((fact) => ({ fact, occurredOn }));
  return [...dated(graduated, conversion?.convertedOn ?? ''), ...dated(left, ending?.on ?? '')];
}

const about = (businessId: string) => ({
  subject: `candidate/${businessId}`,
  partitionkey: businessId,
});
