import type { Doors } from '@tisheng/service-kit/http';
import {
  confirmProposedAbsorption,
  declineAbsorption,
  proposeAbsorption,
} from '#application/absorptions.ts';
import { listCreditRecord, repairCreditRecord } from '#application/credit-records.ts';
import { reportFigures } from '#application/figures.ts';
import { actionRoles } from '#domain/business-actions.ts';
import {
  AbsorptionBody,
  AbsorptionParams,
  BusinessParams,
  CreditRecordBody,
  CreditRecordParams,
  FiguresBody,
  RepairBody,
} from './business-inputs.ts';
import { Decided } from './registration-routes.ts';

const business = '/businesses/:businessId' as const;

export function recordRoutes(doors: Doors): void {
  doors.command(
    {
      method: 'POST',
      url: `${business}/figures`,
      summary: '填报经营数据，来源随填报人',
      access: actionRoles['report-figures'],
      scope: 'district',
      params: BusinessParams,
      body: FiguresBody,
      answer: Decided,
    },
    (context, { params, body }) => reportFigures(context, params.businessId, body),
  );

  doors.command(
    {
      method: 'POST',
      url: `${business}/credit-records`,
      summary: '列入信用记录',
      access: actionRoles['list-credit-record'],
      scope: 'district',
      params: BusinessParams,
      body: CreditRecordBody,
      answer: Decided,
    },
    (context, { params, body }) => listCreditRecord(context, params.businessId, body),
  );

  doors.command(
    {
      method: 'POST',
      url: `${business}/credit-records/:recordId/repair`,
      summary: '信用修复（举措36）',
      access: actionRoles['repair-credit-record'],
      scope: 'district',
      params: CreditRecordParams,
      body: RepairBody,
      answer: Decided,
    },
    (context, { params, body }) => repairCreditRecord(context, params, body.repairedOn),
  );
}

/** 并户：one person proposes, another confirms. */
export function absorptionRoutes(doors: Doors): void {
  const absorption = `${business}/absorptions/:absorptionId` as const;

  doors.command(
    {
      method: 'POST',
      url: `${business}/absorptions`,
      summary: '提出并户申请',
      access: actionRoles.absorb,
      scope: 'district',
      params: BusinessParams,
      body: AbsorptionBody,
    },
    async (context, { params, body }) => {
      await proposeAbsorption(context, { ...params, ...body });
      return undefined;
    },
  );

  doors.command(
    {
      method: 'POST',
      url: `${absorption}/confirmation`,
      summary: '同意并户（须由另一人复核）',
      access: actionRoles.absorb,
      scope: 'district',
      params: AbsorptionParams,
      answer: Decided,
    },
    (context, { params }) => confirmProposedAbsorption(context, params),
  );

  doors.command(
    {
      method: 'POST',
      url: `${absorption}/declination`,
      summary: '不予并户，或撤回申请',
      access: actionRoles.absorb,
      scope: 'district',
      params: AbsorptionParams,
    },
    async (context, { params }) => {
      await declineAbsorption(context, params);
      return undefined;
    },
  );
}
