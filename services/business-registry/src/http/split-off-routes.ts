import type { Doors } from '@tisheng/service-kit/http';
import type { RegistryContext } from '#application/context.ts';
import {
  confirmProposedSplitOff,
  declineSplitOff,
  proposeSplitOff,
} from '#application/split-offs.ts';
import { actionRoles } from '#domain/business-actions.ts';
import { BusinessParams, SplitOffBody, SplitOffParams } from './business-inputs.ts';
import { Decided } from './registration-routes.ts';

const business = '/businesses/:businessId' as const;
const splitOff = `${business}/split-offs/:splitOffId` as const;

/** 分户：one person proposes, another confirms. */
export function splitOffRoutes(doors: Doors, secrets: RegistryContext['secrets']): void {
  const access = actionRoles['split-off'];

  doors.command(
    {
      method: 'POST',
      url: `${business}/split-offs`,
      summary: '提出分户申请',
      access,
      scope: 'district',
      params: BusinessParams,
      body: SplitOffBody,
    },
    async (context, { params, body }) => {
      await proposeSplitOff(context, { ...params, ...body });
      return undefined;
    },
  );

  doors.command(
    {
      method: 'POST',
      url: `${splitOff}/confirmation`,
      summary: '同意分户（须由另一人复核）',
      access,
      scope: 'district',
      params: SplitOffParams,
      answer: Decided,
    },
    (context, { params }) => confirmProposedSplitOff({ ...context, secrets }, params),
  );

  doors.command(
    {
      method: 'POST',
      url: `${splitOff}/declination`,
      summary: '不予分户，或撤回申请',
      access,
      scope: 'district',
      params: SplitOffParams,
    },
    async (context, { params }) => {
      await declineSplitOff(context, params);
      return undefined;
    },
  );
}
