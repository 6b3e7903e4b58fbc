import { carriedOver, sqlRows } from '@tisheng/test-kit';
import { expect, test } from 'vitest';
import { idOf } from './bureau.ts';

const conversion = {
  route: 're-registration',
  proof: 'conversion-certificate',
  certificateNo: '乌个转企〔2026〕1号',
  convertedOn: '2026-03-01',
  nameBefore: '演示面馆',
  creditCodeBefore: '92150302MA0N000018',
  premisesBefore: '滨河街道55号',
  nameAfter: '演示餐饮有限公司',
  creditCodeAfter: null,
  premisesAfter: '滨河街道55号',
  scopeBefore: '餐饮服务',
  scopeAfter: null,
  operatorBefore: { operatorRef: 'ref-1', maskedName: '演***' },
  legalRepresentative: null,
  sameOperator: true,
};
const [shop, absorbed] = [idOf(1), idOf(2)];
const permit = (n: number) => `insert into permits (id, business_id, district, department,
    permit_type_id, permit_type_name, number, holder_name, fields, valid_from)
  values ('${idOf(10 + n)}', '${shop}', 'wuda', 'health', 'tea-house', '茶馆经营许可证', 'T-${n}',
    '演示面馆', '{}', '2024-01-01')`;
const application = (n: number, status: string, withRegistrar: string) => `
  insert into applications (id, business_id, district, received_on, status, permit_ids,
    with_registrar, declared, findings, completed_on, applied_by)
  values ('${idOf(20 + n)}', '${shop}', 'wuda', '2026-03-02', '${status}', '{${idOf(10 + n)}}',
    '${withRegistrar}', '{}', '{}', ${status === 'completed' ? `'2026-03-05'` : 'null'}, '演示登记员')`;

test('businesses, permits and applications of a running city are carried into the copy of the register', async () => {
  const city = await carriedOver({
    service: 'permit-transfer',
    before: '20261201004500',
    filledBy: [
      `insert into businesses (business_id, district, name, credit_code, premises, scope, operator,
         closed_on, merged_into, conversion)
       values ('${shop}', 'wuda', '演示餐饮有限公司', '91150302MA0N00001X', '滨河街道55号', '餐饮服务',
           '{"operatorRef": "ref-1", "maskedName": "演***"}', null, null,
           '${JSON.stringify(conversion)}'),
         ('${absorbed}', 'haibowan', '演示旧店', null, '', null, null, '2025-01-02', '${shop}', null)`,
      permit(1),
      permit(2),
      permit(3),
      application(1, 'awaiting-certificate', '{}'),
      application(2, 'completed', '{}'),
      application(3, 'completed', `{${idOf(13)}}`),
    ],
  });
  const rows = (sql: string) => sqlRows(city.appUrl, sql);
  try {
    expect(
      await rows(`select name, district, credit_code, operator_ref, closed_on::text, survivor_id,
        absorbs, sequence from registry_records order by business_id`),
    ).toEqual([
      {
        name: '演示餐饮有限公司',
        district: 'wuda',
        credit_code: '91150302MA0N00001X',
        operator_ref: 'ref-1',
        closed_on: null,
        survivor_id: null,
        absorbs: true,
        sequence: 0,
      },
      {
        name: '演示旧店',
        district: 'haibowan',
        credit_code: null,
        operator_ref: null,
        closed_on: '2025-01-02',
        survivor_id: shop,
        absorbs: false,
        sequence: 0,
      },
    ]);
    expect(
      await rows(`select converted_on::text, certificate_no, from_registration, to_registration,
        operator_before, legal_representative, same_operator from registry_conversions`),
    ).toEqual([
      {
        converted_on: '2026-03-01',
        certificate_no: '乌个转企〔2026〕1号',
        from_registration: { name: '演示面馆', creditCode: '92150302MA0N000018' },
        to_registration: { name: '演示餐饮有限公司', creditCode: null },
        operator_before: conversion.operatorBefore,
        legal_representative: null,
        same_operator: true,
      },
    ]);
    expect(await rows('select name, until::text from registry_former_names')).toEqual([
      { name: '演示面馆', until: '2026-03-01' },
    ]);
    expect(await rows('select business_id, number from permits order by number')).toMatchObject([
      { business_id: shop, number: 'T-1' },
      { number: 'T-2' },
      { number: 'T-3' },
    ]);
    expect(await rows('select status, outcome from applications order by id')).toEqual([
      { status: 'awaiting-certificate', outcome: null },
      { status: 'completed', outcome: 'withdrawn' },
      { status: 'completed', outcome: 'completed' },
    ]);
  } finally {
    await city.drop();
  }
});
