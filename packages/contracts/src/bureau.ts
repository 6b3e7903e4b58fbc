import { z } from 'zod';

/** 责任单位：the offices of the city and its districts that act in a journey. */
export const Bureau = z.enum([
  'market-regulation',
  'approval-services',
  'health',
  'tobacco',
  'emergency',
  'transport',
  'public-security',
  'press',
  'culture-tourism',
  'agriculture',
  'ecology',
  'housing',
  'finance',
  'tax',
  'commerce',
  'industry',
  'statistics',
  'district-government',
  'leading-office',
  'city-information',
]);
export type Bureau = z.infer<typeof Bureau>;

export const bureauNames: Record<Bureau, string> = {
  'market-regulation': '市场监督管理局',
  'approval-services': '行政审批和政务服务局',
  health: '卫生健康委员会',
  tobacco: '烟草专卖局',
  emergency: '应急管理局',
  transport: '交通运输局',
  'public-security': '公安局',
  press: '新闻出版局',
  'culture-tourism': '文体旅游广电局',
  agriculture: '农牧局',
  ecology: '生态环境局',
  housing: '住房和城乡建设局',
  finance: '财政局',
  tax: '税务局',
  commerce: '商务局',
  industry: '工业和信息化局',
  statistics: '统计局',
  'district-government': '区人民政府',
  'leading-office': '领导小组办公室',
  'city-information': '信息化主管部门',
};
