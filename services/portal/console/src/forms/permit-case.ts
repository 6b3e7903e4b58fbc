import { materialStateNames, suspensionKindNames } from '@tisheng/contracts/words';
import type { BulkDecision, CaseDecision, CaseFile, PermitCase } from '../api/permit-transfer.ts';
import type { Colleague } from '../api/portal.ts';
import {
  choice,
  confirmation,
  count,
  type FieldValue,
  type FormValues,
  formsFor,
  linesOf,
  scan,
  text,
} from '../components/action-form.ts';
import { newPermitKind } from '../text/case-files.ts';
import { type Option, optionsOf } from '../text/options.ts';
import { z } from '../zod.ts';

/** 行政许可法 第45条: a closed list; nothing else stops the statutory clock. */
const suspensionKinds = optionsOf(suspensionKindNames, [
  'inspection',
  'testing',
  'quarantine',
  'appraisal',
  'expert-review',
  'hearing',
  'tender',
  'auction',
]);

const form = formsFor<CaseDecision>();

export const permitCaseForms = {
  accept: form('acceptance', confirmation('受理后，承诺时限自次日起算，第一日不计。')),
  'request-correction': form('correction-notice', {
    note: '须一次告知需要补正的全部内容（行政许可法 第32条）；告知只有一次。',
    schema: z.object({ noticeNo: text('告知书文号', 100), items: text('需补正的内容', 5000) }),
    fields: [
      { key: 'noticeNo', label: '告知书文号', input: 'text' },
      { key: 'items', label: '需补正的内容（每行一项）', input: 'textarea' },
    ],
    body: ({ noticeNo, items }) => ({ noticeNo, items: linesOf(items) }),
  }),
  'supply-corrections': form(
    'corrections',
    confirmation('材料已全部补齐？受理时限自今日重新计算。'),
  ),
  suspend: form('suspension', {
    note: '特别程序所需时间不计入期限，须书面告知申请人（行政许可法 第45条）。',
    schema: z.object({
      kind: choice('事由', suspensionKinds),
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
  }),
  resume: form('resumption', confirmation('特别程序已结束，自今日恢复计时。')),
  extend: form('extension', {
    note: '经负责人批准可延长一次，只延长法定时限（行政许可法 第42条），并告知申请人。',
    schema: z.object({ workdays: count('工作日'), reason: text('理由', 2000) }),
    fields: [
      { key: 'workdays', label: '延长的工作日', input: 'number' },
      { key: 'reason', label: '理由', input: 'textarea' },
    ],
    initial: { workdays: 10 },
  }),
  refuse: form('refusal', {
    schema: z.object({
      reason: text('理由', 2000),
      legalBasis: text('法律依据', 2000).min(4, '请写明法律名称与条款'),
    }),
    fields: [
      { key: 'reason', label: '意见（不予变更的理由）', input: 'textarea' },
      { key: 'legalBasis', label: '法律依据', input: 'text' },
    ],
  }),
  withdraw: form('withdrawal', {
    schema: z.object({ reason: text('撤回的原因', 2000) }),
    fields: [{ key: 'reason', label: '撤回的原因', input: 'textarea' }],
  }),
};

const materialStates = optionsOf(materialStateNames, [
  'supplied',
  'accepted',
  'deferred',
  'missing',
]);

const named = (people: readonly { id: string; name: string }[]): Option[] =>
  people.map(({ id, name }) => ({ value: id, label: name }));

function reroute({ comparison }: PermitCase) {
  const compared = comparison.filter(({ mayDiffer }) => !mayDiffer);
  const options = compared.map(({ field, label }) => ({ value: field, label }));
  return form('reroute', {
    schema: z.object({ field: choice('变化的事项', options), new: text('变化后的内容', 2000) }),
    note: '关键信息有变化的不适用沿用办理，转普通变更程序；已交材料全部保留。',
    fields: [
      { key: 'field', label: '变化的事项', input: 'select', options },
      { key: 'new', label: '变化后的内容', input: 'textarea' },
    ],
    body: ({ field, new: changed }) => {
      const { label = '', old = '' } = compared.find((each) => each.field === field) ?? {};
      return { differences: [{ field, label, old, new: changed }] };
    },
  });
}

function recordMaterial({ materials }: PermitCase) {
  const options = materials.map(({ key, name }) => ({ value: key, label: name }));
  return form('materials', {
    schema: z.object({ key: choice('材料', options), state: choice('状态', materialStates) }),
    fields: [
      { key: 'key', label: '材料', input: 'select', options },
      { key: 'state', label: '状态', input: 'select', options: materialStates },
    ],
  });
}

/** 换发: the scan of the new permit goes in first, unless it is there already. */
function complete({ permit }: PermitCase, files: readonly CaseFile[]) {
  const isThere = files.some(({ kind }) => kind === newPermitKind);
  const file = scan('新证扫描件');
  const ask = form('completion', {
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
    body: ({ newPermitNumber }) => ({ newPermitNumber }),
  });
  return { ...ask, decide: (values: FormValues) => withScan(ask.decide(values), values['scan']) };
}

const withScan = ([noun, body]: CaseDecision, chosen: FieldValue): CaseDecision =>
  noun === 'completion' && chosen instanceof File
    ? [noun, body, chosen]
    : ([noun, body] as CaseDecision);

/** 转办: within the bureau, to who may do the work. */
function reassignment(colleagues: readonly Colleague[], userId?: string) {
  const handlers = named(
    colleagues.filter(({ roles }) =>
      roles.some((role) => role === 'permit-officer' || role === 'permit-head'),
    ),
  );
  return {
    note: '在本部门内转办；本人认领也在此办理。',
    schema: z.object({ officerId: choice('承办人', handlers) }),
    fields: [{ key: 'officerId', label: '承办人', input: 'select' as const, options: handlers }],
    initial: { officerId: userId },
  };
}

const bulk = formsFor<BulkDecision>();
export const permitBulkForms = (colleagues: readonly Colleague[]) => ({
  acceptances: bulk('acceptances', confirmation('逐件受理；不能受理的保持原状，并说明原因。')),
  reassignments: bulk('reassignments', reassignment(colleagues)),
});

/** What needs the case itself: its fields, materials and scans, and who may take it over. */
export const formsOf = (
  item: PermitCase,
  about: { files: readonly CaseFile[]; colleagues: readonly Colleague[]; userId: string },
) => ({
  ...permitCaseForms,
  complete: complete(item, about.files),
  reroute: reroute(item),
  'record-material': recordMaterial(item),
  reassign: form('reassignment', reassignment(about.colleagues, about.userId)),
});
