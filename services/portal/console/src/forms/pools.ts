import type { PoolOfficer } from '../api/conversion-pool.ts';
import { newId } from '../api/ids.ts';
import type { User } from '../api/portal.ts';
import {
  type ActionForm,
  type ActionForms,
  choice,
  confirmation,
  day,
  text,
} from '../components/action-form.ts';
import { tiers, upscalePools, willingness } from '../text/dictionaries.ts';
import { z } from '../zod.ts';

const reason = (label: string): ActionForm => ({
  schema: z.object({ reason: text(label) }),
  fields: [{ key: 'reason', label, input: 'textarea' }],
});

/** 责任人: one of the district's officers, as the directory has them; nobody is entrusted by a typed name. */
function assignment(people: readonly PoolOfficer[], user: User | null): ActionForm {
  const options = people.map(({ officerId: value, name: label }) => ({ value, label }));
  return {
    schema: z.object({ officerId: choice('责任人'), nextFollowUpOn: day('下次跟进').optional() }),
    fields: [
      { key: 'officerId', label: '责任人', input: 'select', options },
      { key: 'nextFollowUpOn', label: '下次跟进', input: 'date' },
    ],
    initial: { officerId: user?.id },
    body: ({ officerId, nextFollowUpOn }) => ({
      officerId,
      nextFollowUpOn: nextFollowUpOn ?? null,
    }),
  };
}

const visit = (today: string): ActionForm => ({
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
  body: (values) => ({ needs: null, nextFollowUpOn: null, ...values, visitId: newId() }),
});

export const candidateForms = (context: {
  user: User | null;
  officers: readonly PoolOfficer[];
  today: string;
}): ActionForms => ({
  admission: confirmation('纳入本区个转企培育库（举措20），自入库起跟进。'),
  assignment: assignment(context.officers, context.user),
  visits: visit(context.today),
  willingness: {
    schema: z.object({ willingness: choice('转企意愿') }),
    fields: [{ key: 'willingness', label: '转企意愿', input: 'select', options: willingness }],
  },
  coaching: {
    schema: z.object({ topic: text('辅导内容', 200), plannedOn: day('计划日期') }),
    fields: [
      { key: 'topic', label: '辅导内容', input: 'text' },
      { key: 'plannedOn', label: '计划日期', input: 'date' },
    ],
    initial: { plannedOn: context.today },
  },
  release: reason('出库原因'),
});

const levels = [
  { value: 'county', label: '区县' },
  { value: 'city', label: '市' },
  { value: 'region', label: '自治区' },
  { value: 'nation', label: '国家' },
];
const delistingReasons = [
  { value: 'below-threshold', label: '低于标准' },
  { value: 'cancelled', label: '注销' },
  { value: 'revoked', label: '吊销' },
  { value: 'closed', label: '停业' },
  { value: 'industry-changed', label: '行业变更' },
  { value: 'moved-away', label: '迁出' },
  { value: 'duplicate', label: '重复' },
];

export const memberForms = (member: { pool: string | null }, today: string): ActionForms => ({
  admission: {
    schema: z.object({ tier: choice('分级').optional() }),
    fields: [
      {
        key: 'tier',
        label: '分级',
        input: 'select',
        options: tiers,
        hint: '不选时按接近标准的程度自动分级。',
      },
    ],
  },
  filing: confirmation('材料已备齐，在申报窗口内提交入统申报。'),
  'filing-return': {
    schema: z.object({ level: choice('退回的层级'), reason: text('退回原因') }),
    fields: [
      { key: 'level', label: '退回的层级', input: 'select', options: levels },
      { key: 'reason', label: '退回原因', input: 'textarea' },
    ],
  },
  listing: {
    note: '只登记统计部门告知的名录结果，不登记任何统计数据。',
    schema: z.object({ pool: choice('名录'), listedOn: day('纳统日期') }),
    fields: [
      { key: 'pool', label: '名录', input: 'select', options: upscalePools },
      { key: 'listedOn', label: '纳统日期', input: 'date' },
    ],
    initial: { pool: member.pool ?? undefined, listedOn: today },
  },
  delisting: {
    schema: z.object({ reason: choice('退库原因'), delistedOn: day('退库日期') }),
    fields: [
      { key: 'reason', label: '退库原因', input: 'select', options: delistingReasons },
      { key: 'delistedOn', label: '退库日期', input: 'date' },
    ],
    initial: { delistedOn: today },
  },
  release: reason('退出原因'),
});
