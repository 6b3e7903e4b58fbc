import type { PermitFiling } from '../api/permit-applications.ts';
import { choice, day, formsFor, text } from '../components/action-form.ts';
import type { Option } from '../text/options.ts';
import { z } from '../zod.ts';

export const permitForms = (types: readonly Option[]) => ({
  file: formsFor<PermitFiling>()('permits', {
    schema: z.object({
      permitTypeId: choice('许可事项', types),
      number: text('许可证编号', 100),
      validFrom: day('有效期起'),
      validTo: day('有效期止').optional(),
      premises: text('经营场所').optional(),
      scope: text('许可项目').optional(),
      businessForm: text('主体业态').optional(),
    }),
    note: '按原证填写。留空的项目取登记信息；两处都没有的，比对时提示核对原证。',
    fields: [
      { key: 'permitTypeId', label: '许可事项', input: 'select', options: types },
      { key: 'number', label: '许可证编号', input: 'text' },
      { key: 'validFrom', label: '有效期起', input: 'date' },
      { key: 'validTo', label: '有效期止', input: 'date', hint: '长期有效的留空。' },
      { key: 'premises', label: '证上的经营场所', input: 'text' },
      { key: 'scope', label: '证上的许可项目（范围）', input: 'text' },
      { key: 'businessForm', label: '证上的主体业态（食品经营）', input: 'text' },
    ],
    body: ({ premises, scope, businessForm, ...about }) => {
      const told = Object.entries({ premises, scope, items: scope, businessForm });
      const fields = told.flatMap(([key, value]) => (value ? [[key, value] as const] : []));
      return { ...about, fields: Object.fromEntries(fields) };
    },
  }),
});
