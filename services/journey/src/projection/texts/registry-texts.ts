import {
  businessKindNames,
  type businessRegistry,
  type ConversionRoute,
  type CreditGrade,
  type DataOf,
  districtNames,
  type FigureMetric,
  type FigureSource,
  type Segment,
  serviceNames,
} from '@tisheng/contracts';
import type { Texts } from './text.ts';
import { on, yuan } from './words.ts';

const routeNames: Record<ConversionRoute, string> = {
  'direct-change': '直接变更登记',
  're-registration': '注销后重新设立',
};
const gradeNames: Record<CreditGrade, string> = { minor: '轻微', general: '一般', serious: '严重' };
const segmentNames: Record<Segment, string> = {
  survival: '生存型',
  growth: '成长型',
  development: '发展型',
};
const metricNames: Record<FigureMetric, string> = {
  turnover: '销售额',
  'main-revenue': '主营业务收入',
  'operating-revenue': '营业收入',
  employees: '从业人数',
};
const sourceNames: Record<FigureSource, string> = {
  tax: '税务',
  'annual-report': '年报',
  'social-security': '社保',
  voluntary: '自愿填报',
};
type Changes = DataOf<'RegistrationChanged'>['changes'];
const changeNames: Record<keyof Changes, string> = {
  name: '名称',
  creditCode: '统一社会信用代码',
  legacyNumber: '注册号',
  legalForm: '组织形式',
  district: '所在区',
  street: '街道',
  premises: '住所',
  industryCode: '行业代码',
  industryName: '行业',
  businessScope: '经营范围',
  operator: '经营者',
};

function changed(changes: Changes): string {
  const names = Object.keys(changes).map((key) => changeNames[key as keyof Changes]);
  const renamed = changes.name ? `，名称变更为“${changes.name}”` : '';
  return `变更${names.join('、')}${renamed}`;
}

function figures({ figures: all, generalTaxpayer }: DataOf<'FiguresReported'>): string {
  const parts = all.map(({ metric, period, value, source }) => {
    const amount = metric === 'employees' ? `${value} 人` : yuan(value);
    return `${period} ${metricNames[metric]} ${amount}（${sourceNames[source]}）`;
  });
  if (generalTaxpayer !== null) parts.push(generalTaxpayer ? '一般纳税人' : '非一般纳税人');
  return parts.join('；') || '没有新的数据';
}

export const registryTexts: Texts<typeof businessRegistry> = {
  BusinessRegistered: {
    title: '登记设立',
    detail: ({ registration, district }) =>
      `${districtNames[district]}${businessKindNames[registration.kind]}“${registration.name}”，成立于 ${on(registration.foundedOn)}`,
  },
  RegistrationChanged: { title: '变更登记', detail: ({ changes }) => changed(changes) },
  BusinessConverted: {
    title: '个转企登记完成',
    ground: '举措20、举措21',
    detail: ({ route, from, to, certificateNo }) =>
      `“${from.name}”以${routeNames[route]}方式转为企业“${to.name}”，转企证明 ${certificateNo}`,
  },
  BusinessClosed: {
    title: '终止经营',
    detail: ({ manner, closedOn, voided }) =>
      voided
        ? `${on(closedOn)}导入已撤回：此户系误导入，从未有效`
        : `${on(closedOn)}${manner === 'revoked' ? '被吊销营业执照' : '办理注销登记'}`,
  },
  BusinessesMerged: { title: '并户', detail: ({ reason }) => `并入另一户的历史与奖补：${reason}` },
  BusinessSplitOff: { title: '分户', detail: ({ reason }) => `自原主体分出：${reason}` },
  FiguresReported: { title: '报送经营数据', detail: figures },
  CreditRecordListed: {
    title: '列入信用记录',
    detail: ({ grade, authority, reason }) => `${authority}：${gradeNames[grade]}失信，${reason}`,
  },
  CreditRecordRepaired: {
    title: '信用修复',
    ground: '举措36',
    detail: ({ repairedOn }) => `${on(repairedOn)}完成修复，不再公示、共享和使用`,
  },
  BusinessClassified: {
    title: '分型认定',
    detail: ({ segment }) => `认定为${segmentNames[segment]}`,
  },
  RecognitionGranted: {
    title: '取得认定称号',
    detail: ({ programme, validTo }) => `${programme}${validTo ? `，有效期至 ${on(validTo)}` : ''}`,
  },
  RecognitionEnded: { title: '认定称号终止', detail: ({ reason }) => reason },
  TakenBackBusinessUsed: {
    title: '导入已撤回，仍在使用',
    detail: ({ service, what, since }) =>
      `${serviceNames[service] ?? service}自 ${on(since)}起：${what}`,
  },
  TakenBackUseEnded: {
    title: '撤回后的使用已了结',
    detail: ({ service, what }) => `${serviceNames[service] ?? service}：${what}`,
  },
};
