import type { Doors, PersonContext } from '@tisheng/service-kit/http';
import { z } from 'zod';
import type { RegistryContext } from '#application/context.ts';
import { recordConversion } from '#application/conversions.ts';
import { viewOperator } from '#application/operator-views.ts';
import { actionRoles } from '#domain/business-actions.ts';
import { BusinessParams, ConversionBody, OperatorViewBody } from './business-inputs.ts';
import { Decided } from './registration-routes.ts';

const params = BusinessParams;

/** The two doors that need the operator's name: conversion, and a look at the original. */
export function conversionRoutes(doors: Doors, secrets: RegistryContext['secrets']): void {
  const url = '/businesses/:businessId' as const;
  const withSecrets = (context: PersonContext): RegistryContext => ({ ...context, secrets });

  doors.command(
    {
      method: 'POST',
      url: `${url}/conversion`,
      summary: '登记个转企（直接变更，或注销+设立）',
      access: actionRoles.convert,
      scope: 'district',
      params,
      body: ConversionBody,
      answer: Decided,
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
      scope: 'district',
      params,
      body: OperatorViewBody,
      answer: z.object({ name: z.string() }),
      tellsSecret: true,
    },
    (context, { params: { businessId }, body }) =>
      viewOperator(withSecrets(context), { businessId, reason: body.reason }),
  );
}
