import { delistingReasonNames, reviewLevelNames } from '@tisheng/contracts/words';
import type { CandidateDecision, PoolOfficer } from '../api/conversion-pool.ts';
import { newId } from '../api/ids.ts';
import type { User } from '../api/portal.ts';
import type { MemberDecision } from '../api/upscale-pools.ts';
import { choice, confirmation, day, formsFor, text } from '../components/action-form.ts';
import { optionsOf } from '../text/options.ts';
import { tiers, upscalePools, willingness } from '../text/pools.ts';
import { z } from '../zod.ts';

const candidateForm = formsFor<CandidateDecision>();
const memberForm = formsFor<MemberDecision>();
const reason = (label: string) => ({
  schema: z.object({ reason: text(label) }),
  fields: [{ key: 'reason', label, input: 'textarea' as const }],
});

/** 责任人: one of the district's officers, as the directory has them; nobody is entrusted by a typed name. */
function assignment(people: readonly PoolOfficer[], user: User | null) {
  const options = people.map(({ officerId: value, name: label }) => ({ value, label }));
  return candidateForm('assignment', {
    schema: z.object({
      officerId: choice('责任人', options),
      nextFollowUpOn: day('下次跟进').optional(),
    }),
    fields: [
      { key: 'officerId', label: '责任人', input: 'select', options },
      { key: 'nextFollowUpOn', label: '下次跟进', input: 'date' },
    ],
    initial: { officerId: user?.id },
  });
}

const visit = (today: string) =>
  candidateForm('visits', {
    schema: z.object({
      visitedOn: day('走访日期'),
      summary: text('走访情况', 2000),
      needs: text('诉求', 2000).optional(),
      nextFollowUpOn: day('下次跟进').optional(),
    }),
    fields: [
      { key: 'visitedOn', label: '走访日期', input: 'date' },
      { key: 'summary', label: '走访情况', input: 'textarea' },
      { key: 'needs', label: '诉求', input: 'textarea' },
      { key: 'nextFollowUpOn', label: '下次跟进', input: 'date' },
    ],
    initial: { visitedOn: today },
    body: (given) => ({ ...given, visitId: newId() }),
  });

export const candidateForms = (context: {
  user: User | null;
  officers: readonly PoolOfficer[];
  today: string;
}) => ({
  admission: candidateForm(
    'admission',
    confirmation('纳入本区个转企培育库（举措20），自入库起跟进。'),
  ),
  assignment: assignment(context.officers, context.user),
  visits: visit(context.today),
  willingness: candidateForm('willingness', {
    schema: z.object({ willingness: choice('转企意愿', willingness) }),
    fields: [{ key: 'willingness', label: '转企意愿', input: 'select', options: willingness }],
  }),
  coaching: candidateForm('coaching', {
    schema: z.object({ topic: text('辅导内容', 200), plannedOn: day('计划日期') }),
    fields: [
      { key: 'topic', label: '辅导内容', input: 'text' },
      { key: 'plannedOn', label: '计划日期', input: 'date' },
    ],
    initial: { plannedOn: context.today },
  }),
  release: candidateForm('release', reason('出库原因')),
});

const levels = optionsOf(reviewLevelNames);
const delistingReasons = optionsOf(delistingReasonNames);

export const memberForms = (member: { pool: string | null }, today: string) => ({
  admission: memberForm('admission', {
    schema: z.object({ tier: choice('分级', tiers).optional() }),
    fields: [
      {
        key: 'tier',
        label: '分级',
        input: 'select',
        options: tiers,
        hint: '不选时按接近标准的程度自动分级。',
      },
    ],
  }),
  filing: memberForm('filing', confirmation('材料已备齐，在申报窗口内提交入统申报。')),
  'filing-return': memberForm('filing-return', {
    schema: z.object({ level: choice('退回的层级', levels), reason: text('退回原因') }),
    fields: [
      { key: 'level', label: '退回的层级', input: 'select', options: levels },
      { key: 'reason', label: '退回原因', input: 'textarea' },
    ],
  }),
  listing: memberForm('listing', {
    note: '只登记统计部门告知的名录结果，不登记任何统计数据。',
    schema: z.object({ pool: choice('名录', upscalePools), listedOn: day('纳统日期') }),
    fields: [
      { key: 'pool', label: '名录', input: 'select', options: upscalePools },
      { key: 'listedOn', label: '纳统日期', input: 'date' },
    ],
    initial: { pool: member.pool ?? undefined, listedOn: today },
  }),
  delisting: memberForm('delisting', {
    schema: z.object({ reason: choice('退库原因', delistingReasons), delistedOn: day('退库日期') }),
    fields: [
      { key: 'reason', label: '退库原因', input: 'select', options: delistingReasons },
      { key: 'delistedOn', label: '退库日期', input: 'date' },
    ],
    initial: { delistedOn: today },
  }),
  release: memberForm('release', reason('退出原因')),
});
