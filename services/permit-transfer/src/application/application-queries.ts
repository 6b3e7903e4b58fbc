import type { Actor } from '@tisheng/contracts';
import type { QueryContext } from '@tisheng/service-kit/http';
import { loadReference } from '@tisheng/service-kit/reference';
import { refuse } from '@tisheng/service-kit/refusal';
import { lineageOf } from '@tisheng/service-kit/registry';
import { ApplicationRow } from '#persistence/application-row.ts';
import { CaseRow } from '#persistence/case-row.ts';
import { findPermits, type SeenPermit } from '#persistence/permit-list.ts';
import { PermitRow } from '#persistence/permit-row.ts';
import { briefCase, type Seeing } from './case-views.ts';
import { permitView } from './permit-queries.ts';
import { scopeOf } from './scope.ts';

/** 一次申请各部门的进度: a lamp per department, and the day by which all of it is due. */
export function applicationView(
  application: ApplicationRow,
  cases: CaseRow[],
  permits: SeenPermit[],
  seeing: Seeing,
) {
  const { id, businessId, district, receivedOn, status, permitIds, withRegistrar } = application;
  const chosen = (ids: string[]) =>
    permits.filter((permit) => ids.includes(permit.id)).map(permitView);
  const briefs = cases.map((row) => briefCase(row, seeing));
  const open = briefs.filter(({ closedOn }) => closedOn === null);
  const dueOn = open.every((each) => each.dueOn !== null)
    ? (open
        .map((each) => each.dueOn ?? '')
        .toSorted()
        .at(-1) ?? null)
    : null;
  return {
    id,
    businessId,
    district,
    receivedOn,
    status,
    certificateNo: application.certificateNo ?? null,
    completedOn: application.completedOn ?? null,
    outcome: application.outcome ?? null,
    endedBecause: application.endedBecause ?? null,
    /** The latest day of its open cases; null while one of them stands still. */
    dueOn,
    provisional: open.some(({ clocks }) =>
      Object.values(clocks).some((clock) => clock?.provisional),
    ),
    permits: chosen(permitIds),
    handledByRegistrar: chosen(withRegistrar),
    findings: application.findings,
    cases: briefs,
  };
}

export async function viewApplication(
  { em, ...asking }: Pick<QueryContext, 'em' | 'actor' | 'today'>,
  application: ApplicationRow,
) {
  const { calendar } = await loadReference(em);
  const own = ofDepartment(asking.actor);
  const cases = await em.find(
    CaseRow,
    { applicationId: application.id, ...own },
    { orderBy: { number: 'asc' } },
  );
  const all = await findPermits(em, application.permitIds);
  const permits = all.filter(({ department }) => department === (own.department ?? department));
  return applicationView(application, cases, permits, { ...asking, calendar });
}

function ofDepartment(actor: Actor): { department?: CaseRow['department'] } {
  const { department } = scopeOf(actor);
  return department ? { department: department as CaseRow['department'] } : {};
}

/** Permits on file that bring an application before this person; null where he sees those of every bureau. */
async function permitsBefore(
  { em, actor }: QueryContext,
  which: { id: string[] } | { businessId: string[] },
) {
  const own = ofDepartment(actor);
  if (!own.department) return null;
  const rows = await em.find(PermitRow, { ...which, ...own }, { fields: ['id'] });
  return rows.map(({ id }) => id);
}

export async function readApplication(context: QueryContext, id: string) {
  const district = { $in: scopeOf(context.actor).districts as ApplicationRow['district'][] };
  const application = await context.em.findOne(ApplicationRow, { id, district });
  const own = application && (await permitsBefore(context, { id: application.permitIds }));
  if (!application || own?.length === 0)
    throw refuse('not-found', '没有这一申请，或不在您负责的区，请核对');
  return viewApplication(context, application);
}

export async function listApplications(
  context: QueryContext,
  { businessId, limit, offset }: { businessId: string; limit: number; offset: number },
) {
  const district = { $in: scopeOf(context.actor).districts as ApplicationRow['district'][] };
  const { members } = await lineageOf(context.em, businessId);
  const own = await permitsBefore(context, { businessId: members });
  const [rows, total] = await context.em.findAndCount(
    ApplicationRow,
    {
      businessId: { $in: members },
      district,
      ...(own ? { permitIds: { $overlap: own } } : {}),
    },
    { orderBy: { receivedOn: 'desc', id: 'desc' }, limit, offset },
  );
  const items = [];
  for (const row of rows) items.push(await viewApplication(context, row));
  return { items, total };
}
