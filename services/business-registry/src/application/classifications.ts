import type { PersonContext } from '@tisheng/service-kit/http';
import { type Classify, classify } from '#domain/classification.ts';
import { addClassification, findClassification } from '#persistence/classifications.ts';
import { type Decided, decideOn } from './decision.ts';

/** 分型认定. */
export function classifyBusiness(
  context: PersonContext,
  asked: { businessId: string; version: number },
  command: Classify,
): Promise<Decided> {
  const { tx, today } = context;
  const { businessId } = asked;
  const decision = { ...asked, action: 'classify' as const, on: command.classifiedOn };
  return decideOn(context, decision, async (business) => {
    const last = await findClassification(tx, businessId);
    const facts = classify(business, command, last?.classifiedOn ?? null, today);
    if (facts.length > 0) await addClassification(tx, businessId, command);
    return facts;
  });
}
