import { BusinessId, District, days, Programme, text } from '@tisheng/contracts';
import { type Doors, Flag, ListQuery, listOf } from '@tisheng/service-kit/http';
import { z } from 'zod';
import { getClaim, listClaims } from '#application/claim-queries.ts';
import { lodgeClaim } from '#application/lodging.ts';
import { type AccountSeal, revealAccount } from '#application/payee-accounts.ts';
import { AccountInput } from './account-input.ts';
import { ClaimBrief, ClaimStatus, ClaimSummary, ClaimTotals, ClaimView } from './claim-views.ts';
import { payers, readers } from './readers.ts';

export const ClaimParams = z.object({ claimId: z.uuid('申报标识无效') });

const LodgeBody = z.object({
  businessId: BusinessId,
  programme: Programme,
  account: AccountInput,
  creditQueriedOn: days.handling('信用查询日期').nullable().default(null),
});

const ClaimFilter = ListQuery.extend({
  status: ClaimStatus.optional(),
  programme: Programme.optional(),
  district: District.optional(),
  businessId: BusinessId.optional(),
  onHold: Flag.optional(),
  q: text.searchWord().optional(),
  sort: z
    .enum(['lodgedOn', '-lodgedOn', 'number', '-number', 'amountFen', '-amountFen'])
    .default('-lodgedOn'),
});

export function claimRoutes(doors: Doors, seal: AccountSeal): void {
  doors.command(
    {
      method: 'POST',
      url: '/claims',
      summary: '申报奖补',
      access: ['cultivation-officer'],
      scope: 'district',
      body: LodgeBody,
      answer: ClaimBrief,
    },
    (context, { body }) => lodgeClaim(context, seal, body),
  );
  claimQueries(doors, seal);
}

function claimQueries({ query }: Doors, seal: AccountSeal): void {
  query(
    {
      url: '/claims',
      summary: '申报列表及各状态合计',
      access: readers,
      scope: 'district',
      query: ClaimFilter,
      answer: listOf(ClaimSummary).extend({ totals: ClaimTotals }),
    },
    (context, { query: filter }) => listClaims(context, filter),
  );
  query(
    {
      url: '/claims/:claimId',
      summary: '申报详情：条件、公示、经过、可办事项',
      access: readers,
      scope: 'district',
      params: ClaimParams,
      answer: ClaimView,
    },
    (context, { params }) => getClaim(context, params.claimId),
  );
  query(
    {
      url: '/claims/:claimId/account',
      summary: '查看完整账号（每次查看均留痕）',
      access: payers,
      scope: 'district',
      params: ClaimParams,
      query: z.object({ purpose: text.reason('用途') }),
      answer: z.object({
        holder: z.string(),
        number: z.string(),
        bankName: z.string(),
        bankCode: z.string(),
      }),
    },
    (context, { params, query: { purpose } }) =>
      revealAccount(context, seal, { ...params, purpose }),
  );
}
