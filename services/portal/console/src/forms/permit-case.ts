import type { CaseFile, PermitCase } from '../api/permit-transfer.ts';
import type { Colleague } from '../api/portal.ts';
import {
  type ActionForm,
  type ActionForms,
  choice,
  confirmation,
  count,
  linesOf,
  scan,
  text,
} from '../components/action-form.ts';
import { newPermitKind } from '../text/case-files.ts';
import type { Option } from '../text/dictionaries.ts';
import { z } from '../zod.ts';

/** 行政许可法 第45条: a closed list; nothing else stops the statutory clock. */
const suspensionKinds = [
  { value: 'inspection', label: '检验' },
  { value: 'testing', label: '检测' },
  { value: 'quarantine', label: '检疫' },
  { value: 'appraisal', label: '鉴定' },
  { value: 'expert-review', label: '专家评审' },
  { value: 'hearing', label: '听证' },
  { value: 'tender', label: '招标' },
  { value: 'auction', label: '拍卖' },
];

const reason = (label: string, noun: string) => ({
  noun,
  schema: z.object({ reason: text(label, 2000) }),
  fields: [{ key: 'reason', label, input: 'textarea' as const }],
});

export const permitCaseForms: ActionForms = {
  accept: confirmation('受理后，承诺时限自次日起算，第一日不计。', 'acceptance'),
  'request-correction': {
    noun: 'correction-notice',
    note: '须一次告知需要补正的全部内容（行政许可法 第32条）；告知只有一次。',
    schema: z.object({ noticeNo: text('告知书文号', 100), items: text('需补正的内容', 5000) }),
    fields: [
      { key: 'noticeNo', label: '告知书文号', input: 'text' },
      { key: 'items', label: '需补正的内容（每行一项）', input: 'textarea' },
    ],
    body: ({ noticeNo, items }) => ({ noticeNo, items: linesOf(items) }),
  },
  'supply-corrections': confirmation('材料已全部补齐？受理时限自今日重新计算。', 'corrections'),
  suspend: {
    noun: 'suspension',
    note: '特别程序所需时间不计入期限，须书面告知申请人（行政许可法 第45条）。',
    schema: z.object({
      kind: choice('事由'),
      noticeNo: text('告知书文号', 100),
      expectedDays: count('所需工作日'),
    }),
    fields: [
      {
        key: 'kind',
        label: '事由（行政许可法 第45条）',
        input: 'select',
        options: suspensionKinds,
      },
      { key: 'noticeNo', label: '告知书文号', input: 'text' },
      { key: 'expectedDays', label: '所需工作日（书面告知申请人）', input: 'number' },
    ],
  },
  resume: confirmation('特别程序已结束，自今日恢复计时。', 'resumption'),
  extend: {
    noun: 'extension',
    note: '经负责人批准可延长一次，只延长法定时限（行政许可法 第42条），并告知申请人。',
    schema: z.object({ workdays: count('工作日'), reason: text('理由', 2000) }),
    fields: [
      { key: 'workdays', label: '延长的工作日', input: 'number' },
      { key: 'reason', label: '理由', input: 'textarea' },
    ],
    initial: { workdays: 10 },
  },
  refuse: {
    noun: 'refusal',
    schema: z.object({
      reason: text('理由', 2000),
      legalBasis: text('法律依据', 2000).min(4, '请写明法律名称与条款'),
    }),
    fields: [
      { key: 'reason', label: '意见（不予变更的理由）', input: 'textarea' },
      { key: 'legalBasis', label: '法律依据', input: 'text' },
    ],
  },
  withdraw: reason('撤回的原因', 'withdrawal'),
};

const materialStates = [
  { value: 'supplied', label: '已交' },
  { value: 'accepted', label: '已核' },
  { value: 'deferred', label: '容缺' },
  { value: 'missing', label: '缺' },
];

const optionsOf = (people: readonly { id: string; name: string }[]): Option[] =>
  people.map(({ id, name }) => ({ value: id, label: name }));

function reroute({ comparison }: PermitCase): ActionForm {
  const compared = comparison.filter(({ mayDiffer }) => !mayDiffer);
  const options = compared.map(({ field, label }) => ({ value: field, label }));
  return {
    schema: z.object({ field: choice('变化的事项'), new: text('变化后的内容', 2000) }),
    note: '关键信息有变化的不适用沿用办理，转普通变更程序；已交材料全部保留。',
    fields: [
      { key: 'field', label: '变化的事项', input: 'select', options },
      { key: 'new', label: '变化后的内容', input: 'textarea' },
    ],
    body: (values) => {
      const field = compared.find((each) => each.field === values['field']);
      const { label = '', old = '' } = field ?? {};
      return { differences: [{ field: field?.field, label, old, new: values['new'] }] };
    },
  };
}

const recordMaterial = ({ materials }: PermitCase): ActionForm => ({
  noun: 'materials',
  schema: z.object({ key: choice('材料'), state: choice('状态') }),
  fields: [
    {
      key: 'key',
      label: '材料',
      input: 'select',
      options: materials.map(({ key, name }) => ({ value: key, label: name })),
    },
    { key: 'state', label: '状态', input: 'select', options: materialStates },
  ],
});

/** 换发: the scan of the new permit goes in first, unless it is there already. */
function complete({ permit }: PermitCase, files: readonly CaseFile[]): ActionForm {
  const isThere = files.some(({ kind }) => kind === newPermitKind);
  const file = scan('新证扫描件');
  return {
    noun: 'completion',
    note: `换发新证，有效期止仍为 ${permit.validTo ?? '长期'}，不因沿用而延长。`,
    schema: z.object({
      newPermitNumber: text('新证编号', 100),
      scan: isThere ? file.optional() : file,
    }),
    fields: [
      { key: 'newPermitNumber', label: '新证编号', input: 'text' },
      {
        key: 'scan',
        label: '新证扫描件（PDF、JPG、PNG）',
        input: 'file',
        ...(isThere ? { hint: '已上传；需要更换时再选择。' } : {}),
      },
    ],
  };
}

/** 转办: within the bureau, to who may do the work. */
function reassign(colleagues: readonly Colleague[], userId?: string): ActionForm {
  const handlers = colleagues.filter(({ roles }) =>
    roles.some((role) => role === 'permit-officer' || role === 'permit-head'),
  );
  return {
    noun: 'reassignment',
    note: '在本部门内转办；本人认领也在此办理。',
    schema: z.object({ officerId: choice('承办人') }),
    fields: [{ key: 'officerId', label: '承办人', input: 'select', options: optionsOf(handlers) }],
    initial: { officerId: userId },
  };
}

export const permitBulkForms = (colleagues: readonly Colleague[]): ActionForms => ({
  acceptances: confirmation('逐件受理；不能受理的保持原状，并说明原因。'),
  reassignments: { ...reassign(colleagues), noun: 'reassignments' },
});

/** What needs the case itself: its fields, materials and scans, and who may take it over. */
export const formsFor = (
  item: PermitCase,
  about: { files: readonly CaseFile[]; colleagues: readonly Colleague[]; userId: string },
): ActionForms => ({
  ...permitCaseForms,
  complete: complete(item, about.files),
  reroute: reroute(item),
  'record-material': recordMaterial(item),
  reassign: reassign(about.colleagues, about.userId),
});
