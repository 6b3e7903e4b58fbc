import type { Role } from '../actor.ts';
import type { Bureau } from '../bureau.ts';
import type { District } from '../district.ts';

export const roleNames: Record<Role, string> = {
  'cultivation-officer': '培育专员',
  registrar: '登记员',
  'permit-officer': '许可经办人',
  'permit-head': '许可负责人',
  'finance-reviewer': '财政审核人',
  'finance-payer': '财政支付人',
  'statistics-clerk': '统计专员',
  'sector-officer': '行业主管专员',
  'policy-editor': '政策编辑',
  'policy-publisher': '政策发布人',
  'leading-office': '领导小组办公室',
  'system-admin': '系统管理员',
  'security-admin': '安全管理员',
  auditor: '审计管理员',
};

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

export const districtNames: Record<District, string> = {
  haibowan: '海勃湾区',
  wuda: '乌达区',
  hainan: '海南区',
};
