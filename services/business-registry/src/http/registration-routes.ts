import type { Doors, PersonContext } from '@tisheng/service-kit/http';
import { z } from 'zod';
import type { RegistryContext } from '#application/context.ts';
import { changeRegistration, closeBusiness, registerBusiness } from '#application/registrations.ts';
import { actionRoles } from '#domain/business-actions.ts';
import { BusinessParams, ChangeBody, ClosureBody, RegisterBody } from './business-inputs.ts';

export const Decided = z.object({ businessId: z.uuid(), version: z.int() });
const url = '/businesses/:businessId' as const;
const params = BusinessParams;
const answer = Decided;

type Secrets = RegistryContext['secrets'];
const withSecrets = (context: PersonContext, secrets: Secrets) => ({ ...context, secrets });

export function registrationRoutes(doors: Doors, secrets: Secrets): void {
  doors.command(
    {
      method: 'PUT',
      url,
      summary: '设立登记',
      access: ['registrar'],
      scope: 'district',
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
      return registerBusiness(withSecrets(context, secrets), {
        businessId,
        ...about,
        registration,
      });
    },
  );
}

/** 变更、注销：decisions on what a person has seen. */
export function changeRoutes(doors: Doors, secrets: Secrets): void {
  doors.command(
    {
      method: 'POST',
      url: `${url}/changes`,
      summary: '变更登记',
      access: actionRoles.change,
      scope: 'district',
      params,
      body: ChangeBody,
      answer,
      ifMatch: 'required',
    },
    (context, { params: { businessId }, body, version }) => {
      const { changedOn, operator, district, ...changes } = body;
      const change = { changedOn, operator, district, changes };
      return changeRegistration(withSecrets(context, secrets), { businessId, version }, change);
    },
  );

  doors.command(
    {
      method: 'POST',
      url: `${url}/closure`,
      summary: '注销、吊销登记',
      access: actionRoles.close,
      scope: 'district',
      params,
      body: ClosureBody,
      answer,
      ifMatch: 'required',
    },
    (context, { params: { businessId }, body, version }) =>
      closeBusiness(withSecrets(context, secrets), { businessId, version }, body),
  );
}
