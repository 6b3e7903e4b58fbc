import type {
  NoticeDecision,
  NoticeDraft,
  PermitTypeDecision,
  PolicyDecision,
} from '../api/rulebook.ts';
import {
  confirmation,
  day,
  type FieldValue,
  formsFor,
  linesOf,
  text,
} from '../components/action-form.ts';
import { z } from '../zod.ts';

/** `2027-02-15 春节`, a line for each day. */
const offDay = (line: string) => {
  const [date = '', ...holiday] = line.split(/\s+/);
  return { day: date, kind: 'off' as const, holiday: holiday.join(' ') || null };
};
const workDay = (line: string) => ({ day: line, kind: 'work' as const, holiday: null });

const dayFields = [
  {
    key: 'off',
    label: '放假日（每行一天）',
    input: 'textarea' as const,
    hint: '例如：2027-02-15 春节',
  },
  {
    key: 'work',
    label: '调休上班日（每行一天）',
    input: 'textarea' as const,
    hint: '例如：2027-02-21。有误时按行号提示：先数放假日各行，再接着数调休上班日各行。',
  },
];
const daysOf = (off: FieldValue, work: FieldValue) => [
  ...linesOf(off).map(offDay),
  ...linesOf(work).map(workDay),
];

const draftForm = formsFor<NoticeDraft>();

const year = draftForm('year', {
  note: '按国务院办公厅当年放假通知逐日录入，由另一人发布。也可在页面上传表格。',
  schema: z.object({
    year: z.int('请填写年份'),
    notice: text('文号', 200),
    noticeOn: day('通知日期'),
    off: text('放假日', 5000),
    work: text('调休上班日', 2000).optional(),
  }),
  fields: [
    { key: 'year', label: '年份', input: 'number' },
    { key: 'notice', label: '文号', input: 'text' },
    { key: 'noticeOn', label: '通知日期', input: 'date' },
    ...dayFields,
  ],
  body: ({ off, work, ...about }) => ({ ...about, days: daysOf(off, work) }),
});

const overlay = draftForm('overlay', {
  note: '地方性放假，须有文号。',
  schema: z.object({
    name: text('名称', 100),
    notice: text('文号', 200),
    off: text('放假日', 5000),
    work: text('调休上班日', 2000).optional(),
  }),
  fields: [
    { key: 'name', label: '名称', input: 'text' },
    { key: 'notice', label: '文号', input: 'text' },
    ...dayFields,
  ],
  body: ({ off, work, ...about }) => ({ ...about, days: daysOf(off, work) }),
});

const reason = (label: string) => ({
  schema: z.object({ reason: text(label) }),
  fields: [{ key: 'reason', label, input: 'textarea' as const }],
});

/** 录入: by hand, what a notice says. */
export const draftForms = { year, overlay };

const noticeForm = formsFor<NoticeDecision>();
export const noticeForms = {
  publish: noticeForm(
    'publication',
    confirmation('发布后各服务按新日历重新推算未办结件的到期日，每一件的变化都留痕。'),
  ),
  discard: noticeForm('discard', confirmation('作废后不能恢复，可重新录入。')),
};

const policyForm = formsFor<PolicyDecision>();
export const policyForms = {
  issue: policyForm('issuance', confirmation('发布后自生效日起执行；已作出的决定仍按原版本。')),
  discard: policyForm('discard', reason('作废的理由')),
  withdraw: policyForm('withdrawal', reason('撤回的理由')),
};

const permitTypeForm = formsFor<PermitTypeDecision>();
export const permitTypeForms = {
  issue: permitTypeForm(
    'issuance',
    confirmation('发布后自生效日起收的件按此执行；已收的件仍按收件时的版本，到期日不变。'),
  ),
  discard: permitTypeForm('discard', reason('作废的理由')),
};
