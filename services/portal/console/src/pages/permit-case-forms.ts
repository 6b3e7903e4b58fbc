import type { ActionForm } from '../components/action-form.ts';
import { z } from '../zod.ts';

const day = (what: string) => z.iso.date(`请选择${what}`);

/** What each decision on a transfer asks for; the door validates the same again. */
export const permitCaseForms: Readonly<Record<string, ActionForm>> = {
  suspend: {
    schema: z.object({
      ground: z.enum(
        ['hearing', 'inspection', 'testing', 'quarantine', 'appraisal', 'expert-review'],
        {
          error: '请选择行政许可法第45条所列事由',
        },
      ),
      expectedDays: z.int('请填写所需天数').positive('所需天数须大于 0'),
    }),
    fields: [
      {
        key: 'ground',
        label: '事由（行政许可法 第45条）',
        input: 'select',
        options: [
          { value: 'hearing', label: '听证' },
          { value: 'inspection', label: '检验' },
          { value: 'testing', label: '检测' },
          { value: 'quarantine', label: '检疫' },
          { value: 'appraisal', label: '鉴定' },
          { value: 'expert-review', label: '专家评审' },
        ],
      },
      { key: 'expectedDays', label: '所需天数（书面告知申请人）', input: 'number' },
    ],
  },
  complete: {
    schema: z.object({
      newPermitNumber: z.string('请填写新证编号').min(4, '请填写新证编号'),
      issuedOn: day('发证日期'),
    }),
    fields: [
      { key: 'newPermitNumber', label: '新证编号', input: 'text' },
      { key: 'issuedOn', label: '发证日期', input: 'date' },
    ],
  },
  refuse: {
    schema: z.object({ legalBasis: z.string('请填写法律依据').min(4, '请写明法律名称与条款') }),
    fields: [{ key: 'legalBasis', label: '法律依据', input: 'text' }],
  },
};
