import { Bureau, BusinessId, District, days, text, textOrNone } from '@tisheng/contracts';
import { type Doors, Flag, ListQuery, listOf } from '@tisheng/service-kit/http';
import { z } from 'zod';
import { listPermits, watchExpiry } from '#application/permit-queries.ts';
import { filePermit } from '#application/permits.ts';
import { readerRoles } from '#application/scope.ts';
import { Fields } from './application-routes.ts';
import { Lamp, PermitView } from './case-views.ts';

const FilePermitBody = z.object({
  businessId: BusinessId,
  permitTypeId: text.key('许可事项'),
  number: text.documentNo('许可证编号'),
  validFrom: days.validity('有效期起'),
  validTo: days.validity('有效期止（长期有效请留空）').nullable().default(null),
  /** 许可证载明的关键信息，按许可事项的 keyFields 填写. */
  fields: Fields.default({}),
});

const PermitQuery = ListQuery.extend({
  businessId: BusinessId.optional(),
  q: textOrNone.searchWord().optional(),
  permitTypeId: textOrNone.key('许可事项').optional(),
  department: Bureau.optional(),
  district: District.optional(),
  expiresWithin: z.coerce.number().int().min(0).max(366).optional(),
  inForce: Flag.optional(),
  takenBack: Flag.optional(),
});

export function permitRoutes(doors: Doors): void {
  doors.command(
    {
      method: 'POST',
      url: '/permits',
      summary: '登记许可证',
      access: ['permit-officer', 'permit-head', 'registrar', 'cultivation-officer'],
      scope: 'department',
      body: FilePermitBody,
      answer: PermitView,
    },
    (context, { body }) => filePermit(context, body),
  );
  doors.query(
    {
      url: '/permits/expiry-watch',
      summary: '到期提醒：30 天内、90 天内到期和已过期的在册许可证数',
      access: readerRoles,
      scope: 'department',
      answer: z.object({ within30: z.int(), within90: z.int(), ended: z.int() }),
    },
    (context) => watchExpiry(context),
  );
  doors.query(
    {
      url: '/permits',
      summary:
        '在册许可证：一个主体的，或按条件查找；expiresWithin 为多少天内到期（90、30），takenBack 为随误导入撤回的',
      access: readerRoles,
      scope: 'department',
      query: PermitQuery,
      answer: listOf(PermitView.extend({ daysLeft: z.int().nullable(), lamp: Lamp.nullable() })),
    },
    (context, { query }) => listPermits(context, query),
  );
}
