import { type ActionForms, choice, confirmation, day, text } from '../components/action-form.ts';
import type { Option } from '../text/dictionaries.ts';
import { z } from '../zod.ts';

export const permitForms = (types: readonly Option[]): ActionForms => ({
  apply: confirmation(
    '一次申请，按许可分件送达各部门，每件单独计时（举措21）。转企证明未到的，证明到达后自动送达。',
  ),
  file: {
    schema: z.object({
      permitTypeId: choice('许可事项'),
      number: text('许可证编号', 100),
      validFrom: day('有效期起'),
      validTo: day('有效期止').optional(),
      premises: text('经营场所').optional(),
    }),
    fields: [
      { key: 'permitTypeId', label: '许可事项', input: 'select', options: types },
      { key: 'number', label: '许可证编号', input: 'text' },
      { key: 'validFrom', label: '有效期起', input: 'date' },
      { key: 'validTo', label: '有效期止', input: 'date', hint: '长期有效的留空。' },
      { key: 'premises', label: '证上的经营场所', input: 'text' },
    ],
    body: ({ premises, ...about }) => ({ ...about, fields: premises ? { premises } : {} }),
  },
});
