import type { Doors } from '@tisheng/service-kit/http';
import { classifyBusiness } from '#application/classifications.ts';
import { endRecognition, grantRecognition } from '#application/recognitions.ts';
import { actionRoles } from '#domain/business-actions.ts';
import {
  BusinessParams,
  ClassificationBody,
  RecognitionBody,
  RecognitionEndBody,
  RecognitionParams,
} from './business-inputs.ts';
import { Decided } from './registration-routes.ts';

const business = '/businesses/:businessId' as const;

export function classificationRoutes(doors: Doors): void {
  doors.command(
    {
      method: 'POST',
      url: `${business}/classification`,
      summary: '分型认定，须注明所依据的规则与版本',
      access: actionRoles.classify,
      scope: 'district',
      params: BusinessParams,
      body: ClassificationBody,
      answer: Decided,
      ifMatch: 'required',
    },
    (context, { params: { businessId }, body, version }) => {
      const command = { ...body, classifiedOn: body.classifiedOn ?? context.today };
      return classifyBusiness(context, { businessId, version }, command);
    },
  );
}

/** 认定称号：recorded, never judged. */
export function recognitionRoutes(doors: Doors): void {
  doors.command(
    {
      method: 'POST',
      url: `${business}/recognitions`,
      summary: '登记认定称号（四新、科技型、高新、专精特新等）',
      access: actionRoles['grant-recognition'],
      scope: 'district',
      params: BusinessParams,
      body: RecognitionBody,
      answer: Decided,
      ifMatch: 'required',
    },
    (context, { params: { businessId }, body, version }) =>
      grantRecognition(context, { businessId, version }, body),
  );

  doors.command(
    {
      method: 'POST',
      url: `${business}/recognitions/:recognitionId/end`,
      summary: '终止认定称号',
      access: actionRoles['end-recognition'],
      scope: 'district',
      params: RecognitionParams,
      body: RecognitionEndBody,
      answer: Decided,
      ifMatch: 'required',
    },
    (context, { params, body, version }) => endRecognition(context, { ...params, version }, body),
  );
}
