import type { ImportOwner, ImportStatus, RegistryTemplate } from '../api/imports.ts';

export type ImportTemplate = {
  key: string;
  label: string;
  owner: ImportOwner;
  template?: RegistryTemplate;
};

/** Each service takes in the files of what it owns. */
export const importTemplates: readonly ImportTemplate[] = [
  {
    key: 'registrar-export',
    label: '登记数据',
    owner: 'business-registry',
    template: 'registrar-export',
  },
  {
    key: 'tax-list',
    label: '税务名单（一般纳税人、年销售额）',
    owner: 'business-registry',
    template: 'tax-list',
  },
  { key: 'permits', label: '许可证台账', owner: 'permit-transfer' },
];

export const importStatusWords: Record<ImportStatus, string> = {
  checking: '校验中',
  checked: '待确认',
  confirming: '导入中',
  confirmed: '已导入',
  unchanged: '没有变化',
  failed: '未能读取',
  cancelled: '已取消',
  withdrawing: '撤回中',
  withdrawn: '已撤回',
};

const rowStateWords: Record<string, string> = {
  new: '新增',
  changed: '变更',
  unchanged: '没有变化',
  duplicate: '重复',
  error: '错误',
  unmatched: '未找到主体',
  warned: '有提示',
  pending: '待校验',
  importable: '可导入',
};
export const rowStateWord = (state: string): string => rowStateWords[state] ?? state;
