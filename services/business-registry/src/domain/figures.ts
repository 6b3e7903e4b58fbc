import type { BusinessRegistryFact, Day, Figure } from '@tisheng/contracts';
import { refuse } from '@tisheng/service-kit/refusal';

export type FigureReport = { figures: readonly Figure[]; generalTaxpayer: boolean | null };

/**
 * 统计法 第28条: each number carries its source, and none comes from a statistical return. Said before = nothing.
 * @throws Refusal `reported-in-future` | `nothing-reported`
 */
export function report(
  businessId: string,
  known: FigureReport,
  given: FigureReport,
  today: Day,
): BusinessRegistryFact[] {
  if (given.figures.length === 0 && given.generalTaxpayer === null)
    throw refuse('nothing-reported', '请至少填写一项经营数据或纳税人类型');
  const ahead = given.figures.find(({ reportedOn }) => reportedOn > today);
  if (ahead)
    throw refuse('reported-in-future', '报送日期晚于今天，请核对', {
      reportedOn: ahead.reportedOn,
    });
  const figures = given.figures.filter((figure) => !known.figures.some(isSame(figure)));
  const generalTaxpayer =
    given.generalTaxpayer === known.generalTaxpayer ? null : given.generalTaxpayer;
  if (figures.length === 0 && generalTaxpayer === null) return [];
  return [{ type: 'FiguresReported', data: { businessId, figures, generalTaxpayer } }];
}

const isSame = (a: Figure) => (b: Figure) =>
  a.metric === b.metric && a.period === b.period && a.source === b.source && a.value === b.value;
