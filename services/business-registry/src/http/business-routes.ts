import { BusinessKind, District, text, textOrNone } from '@tisheng/contracts';
import { type Doors, ListQuery } from '@tisheng/service-kit/http';
import { z } from 'zod';
import { readBusinessFile } from '#application/business-file.ts';
import { findByCode, listBusinesses, orders } from '#application/business-queries.ts';
import { businessReaders } from '#domain/reading.ts';
import { BusinessParams } from './business-inputs.ts';
import {
  BusinessByCode,
  BusinessFile,
  BusinessList,
  BusinessStatus,
  toFile,
  toItem,
} from './business-views.ts';

const BusinessQuery = ListQuery.extend({
  q: textOrNone.searchWord().optional(),
  district: District.optional(),
  kind: BusinessKind.optional(),
  industry: textOrNone.key('行业代码').optional(),
  status: BusinessStatus.optional(),
  sort: z.enum(Object.keys(orders) as [keyof typeof orders]).default('-registeredOn'),
});

export function businessRoutes(doors: Doors): void {
  doors.query(
    {
      url: '/businesses',
      summary: '按名称、代码、注册号、拼音首字母查询市场主体',
      access: businessReaders,
      scope: 'district',
      query: BusinessQuery,
      answer: BusinessList,
    },
    async (context, { query }) => {
      const { items, total } = await listBusinesses(context, query);
      return { items: items.map(toItem), total };
    },
  );

  doors.query(
    {
      url: '/businesses/by-code/:code',
      summary: '按统一社会信用代码或注册号查询，旧代码同样有效',
      access: businessReaders,
      scope: 'district',
      params: z.object({ code: text.key('代码') }),
      answer: BusinessByCode,
    },
    async (context, { params }) => toItem(await findByCode(context, params.code)),
  );

  doors.query(
    {
      url: '/businesses/:businessId',
      summary: '一户一档',
      access: businessReaders,
      scope: 'district',
      params: BusinessParams,
      answer: BusinessFile,
    },
    async (context, { params }) => toFile(await readBusinessFile(context, params.businessId)),
  );
}
