import { conversionPool, type District } from '@tisheng/contracts';
import { type PersonContext, requireDistrict } from '@tisheng/service-kit/http';
import { announceMany } from '@tisheng/service-kit/messaging';
import { loadReference, type PolicyInForce } from '@tisheng/service-kit/reference';
import { evolve, suggest, unknownCandidate } from '#domain/candidate.ts';
import { screen } from '#domain/screening.ts';
import { saveCandidate } from '#persistence/candidates.ts';
import { holdPresent, listUnseen } from '#persistence/households.ts';

const portion = 2_000;
/** 100 portions are more households than the city has; a longer run would be a fault. */
const portionsMax = 100;
const beforeAll = '00000000-0000-0000-0000-000000000000';

/**
 * 举措20：screens every household of a district by the standard in force. Only what is new is written; a household
 * that was suggested, dismissed or admitted before is left as it is.
 */
export async function screenDistrict(context: PersonContext, district: District) {
  requireDistrict(context.actor, district);
  const reference = await loadReference(context.tx);
  const policy = reference.policy('conversion-pool-criteria', context.today, district);
  const totals = { screened: 0, suggested: 0, ground: policy.ground };
  let after = beforeAll;
  for (let n = 0; n < portionsMax; n += 1) {
    const done = await screenPortion(context, district, policy, after);
    totals.screened += done.screened;
    totals.suggested += done.suggested;
    if (done.last === null) break;
    after = done.last;
  }
  return totals;
}

async function screenPortion(
  context: PersonContext,
  district: District,
  policy: PolicyInForce<'conversion-pool-criteria'>,
  after: string,
) {
  const rows = await listUnseen(context.tx, district, after, portion);
  const found = rows.flatMap((row) => {
    const unknown = unknownCandidate(row.businessId, district);
    const facts = suggest(unknown, screen(row, policy, context.today), context.today);
    return facts.length > 0 ? [{ businessId: row.businessId, unknown, facts }] : [];
  });
  const present = await holdPresent(
    context.tx,
    found.map(({ businessId }) => businessId),
  );
  const announcements = [];
  for (const { businessId, unknown, facts } of found) {
    if (!present.has(businessId)) continue;
    const lastActor = context.actor.name;
    await saveCandidate(context.tx, facts.reduce(evolve, unknown), { version: 0, lastActor });
    announcements.push({ subject: `candidate/${businessId}`, partitionkey: businessId, facts });
  }
  await announceMany(context, conversionPool, announcements);
  context.tx.clear();
  const last = rows.length === portion ? (rows.at(-1)?.businessId ?? null) : null;
  return { screened: rows.length, suggested: announcements.length, last };
}
