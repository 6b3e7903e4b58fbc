import type { BusinessRegistryFact, Day, Figure, FigureSource, Role } from '@tisheng/contracts';
import { figureSourceNames } from '@tisheng/contracts/words';
import { refuse } from '@tisheng/service-kit/refusal';

/**
 * 来源随填报人: the officer of a district or a trade tells what the business told him, the registrar what stands in its
 * annual report. Tax figures come by the list of the tax bureau alone.
 */
const sourcesOf: Partial<Record<Role, FigureSource>> = {
  registrar: 'annual-report',
  'cultivation-officer': 'voluntary',
  'sector-officer': 'voluntary',
};

/**
 * The source that follows from who reports; named by the person only where he holds two offices.
 * @throws Refusal `source-not-yours` (facts: source, yours)
 */
export function sourceFor(roles: readonly Role[], named: FigureSource | undefined): FigureSource {
  const yours = [...new Set(roles.flatMap((role) => sourcesOf[role] ?? []))];
  const [source, other] = named ? yours.filter((own) => own === named) : yours;
  if (source && !other) return source;
  const message = named
    ? `您不能以“${figureSourceNames[named]}”为来源填报：税务数据由登记员导入税务名单，年度报告数据由登记员填报，自愿申报数据由培育专员或行业专员填报`
    : '您兼有两种填报身份，请写明数据来源';
  throw refuse('source-not-yours', message, { source: named ?? null, yours });
}

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
