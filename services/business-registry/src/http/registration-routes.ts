import type { Doors, PersonContext } from '@tisheng/service-kit/http';
import { z } from 'zod';
import type { RegistryContext } from '#application/context.ts';
import { recordConversion } from '#application/conversions.ts';
import { viewOperator } from '#application/operator-views.ts';
import { changeRegistration, closeBusiness, registerBusiness } from '#application/registrations.ts';
import { actionRoles } from '#domain/actions.ts';
import {
  BusinessParams,
  ChangeBody,
  ClosureBody,
  ConversionBody,
  OperatorViewBody,
  RegisterBody,
} from './business-inputs.ts';

export const Decided = z.object({ businessId: z.uuid(), version: z.int() });
const params = BusinessParams;
const answer = Decided;

export function registrationRoutes(doors: Doors, secrets: RegistryContext['secrets']): void {
  const url = '/businesses/:businessId' as const;
  const withSecrets = (context: PersonContext): RegistryContext => ({ ...context, secrets });

  doors.command(
    {
      method: 'PUT',
      url,
      summary: '设立登记',
      access: ['registrar'],
      params,
      body: RegisterBody,
      answer,
    },
    (context, { params: { businessId }, body }) => {
      const {
        registrationId,
        name,
        kind,
        legalForm,
        creditCode,
        legacyNumber,
        foundedOn,
        ...about
      } = body;
      const registration = {
        registrationId,
        name,
        kind,
        legalForm,
        creditCode,
        legacyNumber,
        foundedOn,
      };
      return registerBusiness(withSecrets(context), { businessId, ...about, registration });
    },
  );

  doors.command(
    {
      method: 'POST',
      url: `${url}/changes`,
      summary: '变更登记',
      access: actionRoles.change,
      params,
      body: ChangeBody,
      answer,
      ifMatch: 'required',
    },
    (context, { params: { businessId }, body, version }) => {
      const { changedOn, operator, district, ...changes } = body;
      const change = { changedOn, operator, district, changes };
      return changeRegistration(withSecrets(context), { businessId, version }, change);
    },
  );

  doors.command(
    {
      method: 'POST',
      url: `${url}/closure`,
      summary: '注销、吊销登记',
      access: actionRoles.close,
      params,
      body: ClosureBody,
      answer,
      ifMatch: 'required',
    },
    (context, { params: { businessId }, body, version }) =>
      closeBusiness(withSecrets(context), { businessId, version }, body),
  );

  doors.command(
    {
      method: 'POST',
      url: `${url}/conversion`,
      summary: '登记个转企（直接变更，或注销+设立）',
      access: actionRoles.convert,
      params,
      body: ConversionBody,
      answer,
      ifMatch: 'required',
    },
    (context, { params: { businessId }, body, version }) => {
      const { premises, businessScope, ...conversion } = body;
      const command = { ...conversion, premises, businessScope };
      return recordConversion(withSecrets(context), { businessId, version }, command);
    },
  );

  doors.command(
    {
      method: 'POST',
      url: `${url}/operator-views`,
      summary: '查看经营者姓名原文（须说明原因，留痕）',
      access: ['registrar'],
      params,
      body: OperatorViewBody,
      answer: z.object({ name: z.string() }),
    },
    (context, { params: { businessId }, body }) =>
      viewOperator(withSecrets(context), { businessId, reason: body.reason }),
  );
}
