import { BusinessId, District, days, text, Willingness } from '@tisheng/contracts';
import type { Access, Doors } from '@tisheng/service-kit/http';
import { z } from 'zod';
import {
  admitCandidate,
  assignCandidate,
  listPoolOfficers,
  planCandidateCoaching,
  recordCandidateVisit,
  recordCandidateWillingness,
  releaseCandidate,
} from '#application/candidates.ts';
import { getCandidate, listCandidates, poolTotals } from '#application/pool-queries.ts';
import { screenDistrict } from '#application/screen-district.ts';
import {
  CandidateList,
  CandidateQuery,
  CandidateView,
  Decided,
  Screened,
  Totals,
} from './candidate-views.ts';

const officers: Access = ['cultivation-officer'];
const readers: Access = [
  'cultivation-officer',
  'leading-office',
  'registrar',
  'sector-officer',
  'auditor',
];
const CandidateParams = z.object({ businessId: BusinessId });

const Assignment = z.object({
  officerId: text.key('责任人'),
  nextFollowUpOn: days.planned('下次跟进日期').nullable().default(null),
});
const VisitBody = z.object({
  visitId: z.uuidv7('走访标识无效'),
  visitedOn: days.visit(),
  summary: text.summary('走访情况'),
  needs: text.summary('诉求').nullable().default(null),
  nextFollowUpOn: days.planned('下次跟进日期').nullable().default(null),
});
const WillingnessBody = z.object({ willingness: Willingness });
const Coaching = z.object({ topic: text.title('辅导内容'), plannedOn: days.planned('辅导日期') });
const Release = z.object({ reason: text.reason('出库原因') });

export function candidateRoutes(doors: Doors): void {
  queries(doors);
  doors.command(
    {
      method: 'POST',
      url: '/screenings',
      summary: '按入库标准筛查本区全部个体工商户',
      access: officers,
      scope: 'district',
      body: z.object({ district: District }),
      answer: Screened,
    },
    (context, { body }) => screenDistrict(context, body.district),
  );

  const decision = <Body extends z.ZodType>(noun: string, summary: string, body: Body) => ({
    method: 'POST' as const,
    url: `/candidates/:businessId/${noun}` as const,
    summary,
    access: officers,
    scope: 'district' as const,
    params: CandidateParams,
    body,
    answer: Decided,
    ifMatch: 'required' as const,
  });
  doors.command(decision('admission', '入库', z.object({})), (context, { params, version }) =>
    admitCandidate(context, { ...params, version }),
  );
  doors.command(
    decision('assignment', '指派责任人', Assignment),
    (context, { params, version, body }) => assignCandidate(context, { ...params, version }, body),
  );
  doors.command(decision('visits', '记录走访', VisitBody), (context, { params, version, body }) =>
    recordCandidateVisit(context, { ...params, version }, body),
  );
  doors.command(
    decision('willingness', '登记意愿', WillingnessBody),
    (context, { params, version, body }) =>
      recordCandidateWillingness(context, { ...params, version }, body.willingness),
  );
  doors.command(decision('coaching', '安排辅导', Coaching), (context, { params, version, body }) =>
    planCandidateCoaching(context, { ...params, version }, body),
  );
  doors.command(decision('release', '出库', Release), (context, { params, version, body }) =>
    releaseCandidate(context, { ...params, version }, body.reason),
  );
}

function queries(doors: Doors): void {
  doors.query(
    {
      url: '/officers',
      summary: '本区可指派的培育专员（来自人员名册）',
      access: officers,
      scope: 'district',
      query: z.object({ district: District }),
      answer: z.object({ items: z.array(z.object({ officerId: z.string(), name: z.string() })) }),
    },
    (context, { query: { district } }) => listPoolOfficers(context, district),
  );
  doors.query(
    {
      url: '/candidates',
      summary: '培育对象列表',
      access: readers,
      scope: 'district',
      query: CandidateQuery,
      answer: CandidateList,
    },
    (context, { query }) => listCandidates(context, query),
  );
  doors.query(
    {
      url: '/candidates/:businessId',
      summary: '培育对象',
      access: readers,
      scope: 'district',
      params: CandidateParams,
      answer: CandidateView,
    },
    (context, { params: { businessId } }) => getCandidate(context, businessId),
  );
  doors.query(
    {
      url: '/totals',
      summary: '各区各状态户数',
      access: readers,
      scope: 'district',
      answer: Totals,
    },
    (context) => poolTotals(context),
  );
}
