import { type FileColumns, labelsOf } from '@tisheng/service-kit/imports';

export type RegistrarKey =
  | 'creditCode'
  | 'legacyNumber'
  | 'name'
  | 'legalForm'
  | 'operator'
  | 'foundedOn'
  | 'premises'
  | 'street'
  | 'office'
  | 'industryCode'
  | 'industryName'
  | 'businessScope'
  | 'status'
  | 'endedOn';

const day = '写作 2024-08-09';

/** 登记数据: the registrar's export, and the template for what is typed by hand. */
export const registrarFile: FileColumns<RegistrarKey> = {
  creditCode: {
    heading: '统一社会信用代码',
    aliases: [
      '统一信用代码',
      '社会信用代码',
      '信用代码',
      '统一社会信用代码/注册号',
      '统一社会信用代码（注册号）',
    ],
    hint: '18 位；与注册号至少填一项',
  },
  legacyNumber: {
    heading: '注册号',
    aliases: ['工商注册号', '营业执照注册号'],
    hint: '15 位；没有信用代码的老户填写',
  },
  name: {
    heading: '市场主体名称',
    aliases: ['主体名称', '企业名称', '单位名称', '名称', '字号名称'],
    required: true,
    hint: '与营业执照一致，写在一行内',
  },
  legalForm: {
    heading: '类型',
    aliases: ['主体类型', '市场主体类型', '企业类型'],
    required: true,
    hint: '营业执照上的类型，如 个体工商户、有限责任公司(自然人独资)',
  },
  operator: {
    heading: '经营者/法定代表人',
    aliases: [
      /^(经营者|法定代表人|负责人|投资人|执行事务合伙人)(姓名)?([/(、](经营者|法定代表人|负责人|投资人)(姓名)?\)?)*$/,
    ],
    hint: '完整姓名，不填带星号的姓名；不改动的留空',
  },
  foundedOn: {
    heading: '成立日期',
    aliases: ['注册日期', '登记日期'],
    required: true,
    hint: `${day}，不晚于今天`,
  },
  premises: {
    heading: '住所',
    aliases: ['经营场所', '地址', '住所(经营场所)', '经营地址'],
    required: true,
    hint: '写明所在区',
  },
  street: {
    heading: '所属街道（镇）',
    aliases: ['街道（镇）', '街道', '镇（街道）', /^所属(街道|镇|镇街|街镇)$/],
    hint: '可留空',
  },
  office: { heading: '登记机关', aliases: ['登记机关名称'], hint: '据以归区；留空按住所归区' },
  industryCode: { heading: '行业代码', hint: '国民经济行业分类代码，如 F5212；可留空' },
  industryName: { heading: '行业名称', aliases: ['行业', '所属行业'], hint: '可留空' },
  businessScope: { heading: '经营范围', hint: '可分行；可留空' },
  status: {
    heading: '登记状态',
    aliases: ['经营状态', '主体状态', '状态'],
    hint: '留空为存续',
    options: ['存续', '注销', '吊销，未注销', '经营异常'],
  },
  endedOn: {
    heading: '注销（吊销）日期',
    aliases: ['注销日期', '吊销日期', '注吊销日期', '注销/吊销日期'],
    hint: `${day}；登记状态为注销或吊销的填写`,
  },
};

export const registrarLabels = labelsOf(registrarFile);
