import { Day, District, days } from '@tisheng/contracts';
import { type Doors, listOf } from '@tisheng/service-kit/http';
import { z } from 'zod';
import { withdrawPolicy } from '#application/policies.ts';
import { listPolicies, policiesInForce, readPolicyVersion } from '#application/policy-queries.ts';
import { ReasonBody } from './drafting-views.ts';
import { PolicyQuery, PolicyVersionParams, PolicyView, viewPolicy } from './policy-views.ts';

const versionUrl = '/policies/:policyId/versions/:scope/:number';

export function policyRoutes(doors: Doors): void {
  readingRoutes(doors);
  doors.command(
    {
      method: 'POST',
      url: `${versionUrl}/withdrawal`,
      summary: '撤回已发布的政策版本',
      access: ['policy-publisher'],
      scope: 'district',
      params: PolicyVersionParams,
      body: ReasonBody,
      answer: PolicyView,
    },
    async (context, { params, body }) =>
      viewPolicy(await withdrawPolicy(context, params, body.reason), context.actor),
  );
}

function readingRoutes(doors: Doors): void {
  const access = 'signed-in';
  doors.query(
    {
      url: '/policies',
      summary: '政策版本列表',
      access,
      scope: 'city',
      query: PolicyQuery,
      answer: listOf(PolicyView),
    },
    async (context, { query }) => {
      const { items, total } = await listPolicies(context, query);
      return { items: items.map((row) => viewPolicy(row, context.actor)), total };
    },
  );
  doors.query(
    {
      url: '/policies/in-force',
      summary: '某日生效的全部政策',
      access,
      scope: 'city',
      query: z.object({ on: days.asked().optional(), district: District.optional() }),
      answer: z.object({ on: Day, items: z.array(PolicyView) }),
    },
    async (context, { query: { on = context.today, district } }) => {
      const rows = await policiesInForce(context, on, district);
      return { on, items: rows.map((row) => viewPolicy(row, context.actor)) };
    },
  );
  doors.query(
    {
      url: versionUrl,
      summary: '一个政策版本',
      access,
      scope: 'city',
      params: PolicyVersionParams,
      answer: PolicyView,
    },
    async (context, { params }) =>
      viewPolicy(await readPolicyVersion(context, params), context.actor),
  );
}
