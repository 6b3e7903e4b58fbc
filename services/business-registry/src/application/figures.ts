import type { PersonContext } from '@tisheng/service-kit/http';
import { type FigureReport, report } from '#domain/figures.ts';
import { listFigures, saveFigures } from '#persistence/figures.ts';
import { type Decided, decideOn } from './decision.ts';

/** 经营数据填报：voluntary, or from a register that may be used; the source is always told. */
export function reportFigures(
  context: PersonContext,
  businessId: string,
  given: FigureReport,
): Promise<Decided> {
  const { tx, today } = context;
  return decideOn(context, { businessId, action: 'report-figures' }, async (business) => {
    const figures = await listFigures(tx, businessId);
    const known = { figures, generalTaxpayer: business.generalTaxpayer };
    const facts = report(businessId, known, given, today);
    await saveFigures(tx, businessId, given.figures);
    return facts;
  });
}
