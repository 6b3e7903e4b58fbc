import {
  type ConversionPoolFact,
  conversionPool,
  type District,
  type Officer,
  type Willingness,
} from '@tisheng/contracts';
import { getOfficer, listOfficers } from '@tisheng/service-kit/directory';
import {
  type PersonContext,
  type QueryContext,
  requireDistrict,
  requireVersion,
} from '@tisheng/service-kit/http';
import { announce } from '@tisheng/service-kit/messaging';
import { loadReference } from '@tisheng/service-kit/reference';
import { refuse } from '@tisheng/service-kit/refusal';
import { admit, type Candidate, evolve, type RefusalCode, release } from '#domain/candidate.ts';
import { type Action, requireAction } from '#domain/candidate-actions.ts';
import {
  assignOfficer,
  planCoaching,
  recordVisit,
  recordWillingness,
  type Visit,
} from '#domain/cultivation.ts';
import { screen } from '#domain/screening.ts';
import { findCandidateRow, saveCandidate, storedCandidate } from '#persistence/candidates.ts';
import { holdHousehold, type KnownHousehold, requireHousehold } from '#persistence/households.ts';
import { addVisit } from '#persistence/visits.ts';

type Target = { businessId: string; version: number };

export function admitCandidate(context: PersonContext, target: Target) {
  const { tx, today } = context;
  return decideOn(context, target, 'admission', async (candidate, household) => {
    const reference = await loadReference(tx);
    const policy = reference.policy('conversion-pool-criteria', today, household.district);
    return admit(candidate, screen(household, policy, today), today);
  });
}

/**
 * 指派责任人: the client names an id, the directory knows the person.
 * @throws Refusal `unknown-officer` | `officer-left` | `officer-does-not-fit`
 */
export async function assignCandidate(
  context: PersonContext,
  target: Target,
  command: { officerId: string; nextFollowUpOn: string | null },
) {
  return decideOn(context, target, 'assignment', async (candidate) => {
    const officer = await getOfficer(context.tx, command.officerId);
    requireFitting(officer, candidate.district);
    const { officerId: id, name } = officer;
    return assignOfficer(candidate, { id, name }, command.nextFollowUpOn, context.today);
  });
}

/** Those of the directory whom a candidate of this district may be given to. */
export async function listPoolOfficers({ em, actor }: QueryContext, district: District) {
  requireDistrict(actor, district);
  const found = await listOfficers(em, { district, role: 'cultivation-officer' });
  return { items: found.map(({ officerId, name }) => ({ officerId, name })) };
}

function requireFitting({ name, roles, districts }: Officer, district: District): void {
  if (roles.includes('cultivation-officer') && districts.includes(district)) return;
  const message = `${name}不是本区的培育专员，请从本区培育专员中选择责任人`;
  throw refuse<RefusalCode>('officer-does-not-fit', message, { district });
}

export async function recordCandidateVisit(context: PersonContext, target: Target, visit: Visit) {
  const answer = await decideOn(context, target, 'visits', (candidate) =>
    recordVisit(candidate, visit, context.today),
  );
  await addVisit(context.tx, target.businessId, visit, context.actor.name);
  return answer;
}

export const recordCandidateWillingness = (
  context: PersonContext,
  target: Target,
  willingness: Willingness,
) =>
  decideOn(context, target, 'willingness', (candidate) =>
    recordWillingness(candidate, willingness, context.today),
  );

export const planCandidateCoaching = (
  context: PersonContext,
  target: Target,
  coaching: { topic: string; plannedOn: string },
) =>
  decideOn(context, target, 'coaching', (candidate) =>
    planCoaching(candidate, coaching, context.today),
  );

export const releaseCandidate = (context: PersonContext, target: Target, reason: string) =>
  decideOn(context, target, 'release', (candidate) => release(candidate, reason, context.today));

type Decide = (
  candidate: Candidate,
  household: KnownHousehold,
) => ConversionPoolFact[] | Promise<ConversionPoolFact[]>;

/** Load, decide, evolve, save, announce, in the transaction of the door. Answers the new version. */
async function decideOn(
  context: PersonContext,
  { businessId, version }: Target,
  action: Action,
  decide: Decide,
): Promise<{ businessId: string; version: number }> {
  const { tx, actor } = context;
  // One journey: the candidate is read after the household is held.
  const [held, row] = await Promise.all([
    holdHousehold(tx, businessId),
    findCandidateRow(tx, businessId),
  ]);
  const household = requireHousehold(held);
  requireDistrict(actor, household.district);
  requirePresent(household);
  const stored = storedCandidate(row, businessId, household.district);
  requireVersion(stored, version);
  const facts = await decide(stored.candidate, household);
  requireAction(stored.candidate.status, actor.roles, action);
  if (facts.length === 0) return { businessId, version: stored.version };
  const lastActor = actor.name;
  await saveCandidate(tx, facts.reduce(evolve, stored.candidate), { ...stored, lastActor });
  await announce(context, conversionPool, about(businessId), facts);
  return { businessId, version: stored.version + 1 };
}

/** @throws Refusal `absorbed` (facts: survivor) | `not-a-household` for one taken back with its import. */
function requirePresent({ survivor, voided }: KnownHousehold): void {
  if (voided) throw refuse('not-a-household', '该户系误导入，已随导入撤回，不能再办理');
  if (!survivor) return;
  const name = survivor.name ? `“${survivor.name}”` : '其他主体';
  throw refuse('absorbed', `该户已并入${name}，请在存续主体上办理`, { survivor });
}

const about = (businessId: string) => ({
  subject: `candidate/${businessId}`,
  partitionkey: businessId,
});
