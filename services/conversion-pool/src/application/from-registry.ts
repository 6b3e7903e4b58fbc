import {
  type ConversionPoolFact,
  conversionPool,
  type DataOf,
  type District,
} from '@tisheng/contracts';
import { announce, type CommandContext } from '@tisheng/service-kit/messaging';
import { type Candidate, evolve, graduate, release } from '#domain/candidate.ts';
import { loadCandidate, saveCandidate } from '#persistence/candidates.ts';
import { keepClosed, keepConverted } from '#persistence/household-copies.ts';

export async function noteConversion(context: CommandContext, data: DataOf<'BusinessConverted'>) {
  await keepConverted(context.tx, data);
  const { businessId, district, convertedOn, route } = data;
  await tell(context, businessId, district, convertedOn, (candidate) =>
    graduate(candidate, { convertedOn, route }),
  );
}

/** 注销或吊销: who was cultivated leaves the pool with that reason. */
export async function noteClosure(context: CommandContext, data: DataOf<'BusinessClosed'>) {
  await keepClosed(context.tx, data);
  const reason = data.manner === 'cancelled' ? '已注销' : '已吊销';
  await tell(context, data.businessId, null, data.closedOn, (candidate) =>
    candidate.status === 'suggested' || candidate.status === 'admitted'
      ? release(candidate, reason, data.closedOn)
      : [],
  );
}

async function tell(
  context: CommandContext,
  businessId: string,
  district: District | null,
  occurredOn: string,
  decide: (candidate: Candidate) => ConversionPoolFact[],
): Promise<void> {
  const stored = await loadCandidate(context.tx, businessId, district ?? 'haibowan');
  if (district === null && stored.version === 0) return;
  const facts = decide(stored.candidate);
  if (facts.length === 0) return;
  const { version } = stored;
  const lastActor = context.cause.actor.name;
  await saveCandidate(context.tx, facts.reduce(evolve, stored.candidate), { version, lastActor });
  const about = { subject: `candidate/${businessId}`, partitionkey: businessId, occurredOn };
  await announce(context, conversionPool, about, facts);
}

export {
  keepChanged,
  keepFigures,
  keepRegistered,
} from '#persistence/household-copies.ts';
