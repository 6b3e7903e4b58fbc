import {
  BusinessId,
  DelistingReason,
  days,
  ReviewLevel,
  text,
  UpscalePool,
  UpscaleTier,
} from '@tisheng/contracts';
import type { Doors } from '@tisheng/service-kit/http';
import { z } from 'zod';
import {
  admitMember,
  delistMember,
  fileMember,
  listMember,
  releaseMember,
  returnMemberFiling,
} from '#application/members.ts';
import { getMember, listMembers } from '#application/pool-queries.ts';
import { type Action, actionLabels, rolesFor } from '#domain/member-actions.ts';
import { Decided, MemberList, MemberQuery, MemberView } from './member-views.ts';

const readers = [
  'cultivation-officer',
  'sector-officer',
  'statistics-clerk',
  'leading-office',
  'auditor',
] as const;
const params = z.object({ businessId: BusinessId });
const reason = text.reason();
const Admission = z.object({ tier: UpscaleTier.nullable().default(null) });
const FilingReturn = z.object({ level: ReviewLevel, reason });
const Listing = z.object({ pool: UpscalePool, listedOn: days.register('纳统日期') });
const Delisting = z.object({ reason: DelistingReason, delistedOn: days.register('退库日期') });

export function memberRoutes(doors: Doors): void {
  memberQueries(doors);
  const decision = <Body extends z.ZodType>(action: Action, body: Body) => ({
    method: 'POST' as const,
    url: `/members/:businessId/${action}` as const,
    summary: actionLabels[action],
    access: rolesFor(action),
    scope: 'department' as const,
    params,
    body,
    answer: Decided,
    ifMatch: 'required' as const,
  });
  doors.command(
    decision('admission', Admission),
    (context, { params: { businessId }, version, body }) =>
      admitMember(context, { businessId, version }, body.tier),
  );
  doors.command(decision('filing', z.object({})), (context, { params: { businessId }, version }) =>
    fileMember(context, { businessId, version }),
  );
  doors.command(
    decision('filing-return', FilingReturn),
    (context, { params: { businessId }, version, body }) =>
      returnMemberFiling(context, { businessId, version }, body),
  );
  doors.command(
    decision('listing', Listing),
    (context, { params: { businessId }, version, body }) =>
      listMember(context, { businessId, version }, body),
  );
  doors.command(
    decision('delisting', Delisting),
    (context, { params: { businessId }, version, body }) =>
      delistMember(context, { businessId, version }, body),
  );
  doors.command(
    decision('release', z.object({ reason })),
    (context, { params: { businessId }, version, body }) =>
      releaseMember(context, { businessId, version }, body.reason),
  );
}

function memberQueries(doors: Doors): void {
  doors.query(
    {
      url: '/members',
      summary: '四上培育对象列表',
      access: readers,
      scope: 'district',
      query: MemberQuery,
      answer: MemberList,
    },
    (context, { query }) => listMembers(context, query),
  );
  doors.query(
    {
      url: '/members/:businessId',
      summary: '四上培育对象',
      access: readers,
      scope: 'district',
      params,
      answer: MemberView,
    },
    (context, { params: { businessId } }) => getMember(context, businessId),
  );
}
