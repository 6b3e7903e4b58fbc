import { businessStatusNames, proofNames, routeNames } from '@tisheng/contracts/words';
import type {
  BusinessFile,
  CreditRecord,
  FileDecision,
  Registering,
} from '../api/business-registry.ts';
import { newId } from '../api/ids.ts';
import { choice, day, fenOf, formsFor, text } from '../components/action-form.ts';
import { businessKinds, creditGrades, creditSubjects, figureMetrics } from '../text/business.ts';
import { optionsOf } from '../text/options.ts';
import { districts } from '../text/places.ts';
import { z } from '../zod.ts';

const routes = optionsOf(routeNames);
const proofs = optionsOf(proofNames);

const form = formsFor<FileDecision>();

function conversion({ name }: BusinessFile, today: string) {
  return form('conversion', {
    note: '登记机关是转企事实的唯一来源；登记后培育库、许可与补助各单位自动收到。',
    schema: z.object({
      route: choice('转企路径', routes),
      proof: choice('证明种类', proofs),
      certificateNo: text('证明文号', 100),
      convertedOn: day('转企日期'),
      name: text('企业名称', 200),
      legalForm: text('企业类型', 100),
      creditCode: text('统一社会信用代码', 18).optional(),
      representative: text('法定代表人', 50),
      premises: text('住所').optional(),
    }),
    fields: [
      {
        key: 'route',
        label: '转企路径',
        input: 'select',
        options: routes,
        hint: '直接变更自 2025-07-15 起可办，代码与成立日期不变；重新设立换发新代码。',
      },
      { key: 'proof', label: '证明种类', input: 'select', options: proofs },
      { key: 'certificateNo', label: '证明文号', input: 'text' },
      { key: 'convertedOn', label: '转企日期', input: 'date' },
      { key: 'name', label: '企业名称', input: 'text' },
      { key: 'legalForm', label: '企业类型', input: 'text' },
      {
        key: 'creditCode',
        label: '新统一社会信用代码',
        input: 'text',
        hint: '直接变更不换代码，留空。',
      },
      { key: 'representative', label: '法定代表人', input: 'text' },
      { key: 'premises', label: '住所', input: 'text', hint: '没有变化的留空。' },
    ],
    initial: { convertedOn: today, name, legalForm: '有限责任公司（自然人独资）' },
    body: ({ name: to, legalForm, creditCode, representative, premises, ...about }) => ({
      ...about,
      to: { registrationId: newId(), name: to, legalForm, creditCode: creditCode ?? null },
      legalRepresentative: { name: representative, idNumber: null },
      ...(premises ? { premises } : {}),
    }),
  });
}

const figures = form('figures', {
  note: '来源随填报人：登记员填报年度报告数据，培育专员、行业专员填报企业自愿申报的数据，税务数据由登记员导入名单；不收集统计报表数据（统计法 第28条）。',
  schema: z.object({
    metric: choice('指标', figureMetrics),
    period: text('期间', 20).regex(
      /^\d{4}(-\d{2}(\.\.\d{4}-\d{2})?)?$/,
      '期间应为 2026、2026-09 或 2026-01..2026-09',
    ),
    value: text('数值', 20).regex(/^[\d,]+(\.\d{1,2})?$/, '数值应为数字，金额以元计'),
  }),
  fields: [
    { key: 'metric', label: '指标', input: 'select', options: figureMetrics },
    {
      key: 'period',
      label: '期间',
      input: 'text',
      hint: '全年 2026，当月 2026-09，累计 2026-01..2026-09',
    },
    { key: 'value', label: '数值', input: 'text', hint: '金额以元计，人数以人计。' },
  ],
  body: ({ metric, period, value }) => {
    const counted = metric === 'employees' ? Math.trunc(Number(value)) : fenOf(value);
    return { figures: [{ metric, period, value: counted }] };
  },
});

const listing = (today: string) =>
  form('credit-records', {
    schema: z.object({
      grade: choice('等级', creditGrades),
      against: choice('对象', creditSubjects),
      listedOn: day('列入日期'),
      publicUntil: day('公示截止日期').optional(),
      authority: text('列入机关', 200),
      reason: text('列入事由', 1000),
    }),
    fields: [
      { key: 'grade', label: '等级', input: 'select', options: creditGrades },
      { key: 'against', label: '对象', input: 'select', options: creditSubjects },
      { key: 'listedOn', label: '列入日期', input: 'date' },
      { key: 'publicUntil', label: '公示截止日期', input: 'date', hint: '没有期限的留空。' },
      { key: 'authority', label: '列入机关', input: 'text' },
      { key: 'reason', label: '列入事由', input: 'textarea' },
    ],
    initial: { listedOn: today, against: 'enterprise' },
    body: (values) => ({ ...values, recordId: newId() }),
  });

/** 信用修复（举措36）: of the record that is chosen. */
function repair(records: readonly CreditRecord[], today: string) {
  const open = records.filter(({ repairedOn }) => repairedOn === null);
  const options = open.map(({ recordId, listedOn, reason }) => ({
    value: recordId,
    label: `${listedOn} ${reason}`,
  }));
  return form('repair', {
    schema: z.object({ recordId: choice('记录', options), repairedOn: day('修复日期') }),
    fields: [
      { key: 'recordId', label: '记录', input: 'select', options },
      { key: 'repairedOn', label: '修复日期', input: 'date' },
    ],
    initial: { repairedOn: today, recordId: open[0]?.recordId },
  });
}

const manners = optionsOf(businessStatusNames, ['cancelled', 'revoked']);
const closure = (today: string) =>
  form('closure', {
    schema: z.object({ manner: choice('方式', manners), closedOn: day('日期') }),
    fields: [
      { key: 'manner', label: '方式', input: 'select', options: manners },
      { key: 'closedOn', label: '日期', input: 'date' },
    ],
    initial: { closedOn: today, manner: 'cancelled' },
  });

const change = (today: string, { name, premises }: BusinessFile) =>
  form('changes', {
    schema: z.object({
      changedOn: day('变更日期'),
      name: text('名称', 200),
      premises: text('住所'),
    }),
    fields: [
      { key: 'changedOn', label: '变更日期', input: 'date' },
      { key: 'name', label: '名称', input: 'text' },
      { key: 'premises', label: '住所（经营场所）', input: 'text' },
    ],
    initial: { changedOn: today, name, premises },
    body: ({ changedOn, ...given }) => ({
      changedOn,
      ...(given.name === name ? {} : { name: given.name }),
      ...(given.premises === premises ? {} : { premises: given.premises }),
    }),
  });

export const businessForms = (file: BusinessFile, today: string) => ({
  convert: conversion(file, today),
  'report-figures': figures,
  'list-credit-record': listing(today),
  'repair-credit-record': repair(file.creditRecords, today),
  close: closure(today),
  change: change(today, file),
});

export const registration = formsFor<[noun: 'businesses', body: Registering]>()('businesses', {
  schema: z.object({
    name: text('名称', 200),
    kind: choice('类型', businessKinds),
    legalForm: text('登记类型', 100),
    creditCode: text('统一社会信用代码', 18),
    foundedOn: day('成立日期'),
    district: choice('区', districts),
    premises: text('经营场所'),
    industryCode: text('行业代码', 5).optional(),
    industryName: text('行业名称', 100).optional(),
    operator: text('经营者', 50),
  }),
  fields: [
    { key: 'name', label: '名称', input: 'text' },
    { key: 'kind', label: '类型', input: 'select', options: businessKinds },
    { key: 'legalForm', label: '登记类型', input: 'text' },
    { key: 'creditCode', label: '统一社会信用代码', input: 'text' },
    { key: 'foundedOn', label: '成立日期', input: 'date' },
    { key: 'district', label: '区', input: 'select', options: districts },
    { key: 'premises', label: '住所（经营场所）', input: 'text' },
    { key: 'industryCode', label: '行业代码（GB/T 4754）', input: 'text', hint: '例如 H6210' },
    { key: 'industryName', label: '行业名称', input: 'text' },
    { key: 'operator', label: '经营者 / 法定代表人', input: 'text' },
  ],
  initial: { kind: 'sole-proprietor', legalForm: '个体工商户' },
  body: ({ operator, ...about }) => ({ ...about, operator: { name: operator, idNumber: null } }),
});
