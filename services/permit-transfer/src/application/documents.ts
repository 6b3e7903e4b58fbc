import { bureauNames, districtNames } from '@tisheng/contracts';
import { type OfficialForm, renderForm } from '@tisheng/service-kit/documents';
import type { QueryContext } from '@tisheng/service-kit/http';
import { refuse } from '@tisheng/service-kit/refusal';
import type { RefusalCode } from '#domain/refusal-codes.ts';
import type { CaseFact } from '#domain/transfer-case.ts';
import { getCase } from './case-in-scope.ts';
import { calendarOf } from './case-queries.ts';
import { type FactData, factsOfCase } from './history.ts';
import { findPaper, type PaperKind } from './papers/papers.ts';

/**
 * The paper as data, for print; the same as its PDF.
 * @throws Refusal `not-found` | `document-not-ready`
 */
export async function readDocument(
  context: QueryContext,
  id: string,
  kind: PaperKind,
): Promise<OfficialForm> {
  const row = await getCase(context, id);
  const paper = findPaper(row, kind);
  const calendar = await calendarOf(context, row);
  const facts = await factsOfCase(context, id);
  const told = <Type extends CaseFact['type']>(asked: Type) =>
    (facts.findLast(({ type }) => type === asked)?.data ?? null) as FactData<Type> | null;
  const written = paper?.write(row, { today: context.today, calendar, told });
  if (!paper || !written)
    throw refuse<RefusalCode>('document-not-ready', '此件还没有办到这一步，办理后再出具文书', {
      status: row.status,
    });
  return {
    ...written,
    title: paper.title(row),
    office: `${districtNames[row.district]}${bureauNames[row.department]}`,
    ...(paper.isInternal ? {} : { addressee: row.businessName }),
    footnote: `办件编号 ${row.number}`,
  };
}

export async function renderDocument(context: QueryContext, id: string, kind: PaperKind) {
  return renderForm(await readDocument(context, id, kind));
}
