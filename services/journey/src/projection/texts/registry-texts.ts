import {
  businessKindNames,
  type businessRegistry,
  creditGradeNames,
  type DataOf,
  districtNames,
  figureSourceNames,
  metricNames,
  routeNames,
  segmentNames,
  serviceName,
} from '@tisheng/contracts';
import type { Texts } from './text.ts';
import { on, yuan } from './words.ts';

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
    return `${period} ${metricNames[metric]} ${amount}（${figureSourceNames[source]}）`;
  });
  if (generalTaxpayer !== null) parts.push(generalTaxpayer ? '一般纳税人' : '非一般纳税人');
  return parts.join('；') || '没有新的数据';
}

export const registryTexts: Texts<typeof businessRegistry> = {
  BusinessRegistered: {
    detail: ({ registration, district }) =>
      `${districtNames[district]}${businessKindNames[registration.kind]}“${registration.name}”，成立于 ${on(registration.foundedOn)}`,
  },
  RegistrationChanged: { detail: ({ changes }) => changed(changes) },
  BusinessConverted: {
    ground: '举措20、举措21',
    detail: ({ route, from, to, certificateNo }) =>
      `“${from.name}”以${routeNames[route]}方式转为企业“${to.name}”，转企证明 ${certificateNo}`,
  },
  BusinessClosed: {
    detail: ({ manner, closedOn, voided }) =>
      voided
        ? `${on(closedOn)}导入已撤回：此户系误导入，从未有效`
        : `${on(closedOn)}${manner === 'revoked' ? '被吊销营业执照' : '办理注销登记'}`,
  },
  BusinessesMerged: { detail: ({ reason }) => `并入另一户的历史与奖补：${reason}` },
  BusinessSplitOff: { detail: ({ reason }) => `自原主体分出：${reason}` },
  FiguresReported: { detail: figures },
  CreditRecordListed: {
    detail: ({ grade, authority, reason }) =>
      `${authority}：${creditGradeNames[grade]}失信，${reason}`,
  },
  CreditRecordRepaired: {
    ground: '举措36',
    detail: ({ repairedOn }) => `${on(repairedOn)}完成修复，不再公示、共享和使用`,
  },
  BusinessClassified: {
    detail: ({ segment }) => `认定为${segmentNames[segment]}`,
  },
  RecognitionGranted: {
    detail: ({ programme, validTo }) => `${programme}${validTo ? `，有效期至 ${on(validTo)}` : ''}`,
  },
  RecognitionEnded: { detail: ({ reason }) => reason },
  TakenBackBusinessUsed: {
    detail: ({ service, what, since }) => `${serviceName(service)}自 ${on(since)}起：${what}`,
  },
  TakenBackUseEnded: {
    detail: ({ service, what }) => `${serviceName(service)}：${what}`,
  },
};
