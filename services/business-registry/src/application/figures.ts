import type { Figure, FigureSource } from '@tisheng/contracts';
import type { PersonContext } from '@tisheng/service-kit/http';
import { report, sourceFor } from '#domain/figures.ts';
import { listFigures, saveFigures } from '#persistence/figures.ts';
import { type Decided, decideOn } from './decision.ts';

type Told = Omit<Figure, 'source' | 'reportedOn'> & {
  source?: FigureSource | undefined;
  reportedOn?: string | undefined;
};

/** 经营数据填报: the source follows from who reports, and who reported stays with the figure. */
export function reportFigures(
  context: PersonContext,
  businessId: string,
  told: { figures: Told[]; generalTaxpayer: boolean | null },
): Promise<Decided> {
  const { tx, today, actor } = context;
  const figures = told.figures.map((figure) => ({
    ...figure,
    source: sourceFor(actor.roles, figure.source),
    reportedOn: figure.reportedOn ?? today,
  }));
  const given = { figures, generalTaxpayer: told.generalTaxpayer };
  return decideOn(context, { businessId, action: 'report-figures' }, async (business) => {
    const known = {
      figures: await listFigures(tx, businessId),
      generalTaxpayer: business.generalTaxpayer,
    };
    const facts = report(businessId, known, given, today);
    await saveFigures(tx, businessId, given.figures, actor);
    return facts;
  });
}
