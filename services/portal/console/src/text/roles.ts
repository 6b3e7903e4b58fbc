import type { Role } from '../api/portal.ts';

/** Who finds what; the services decide what it shows, by the same roles. */
export const readers: readonly Role[] = [
  'cultivation-officer',
  'registrar',
  'permit-officer',
  'permit-head',
  'finance-reviewer',
  'finance-payer',
  'statistics-clerk',
  'sector-officer',
  'leading-office',
  'auditor',
];

export const roles = {
  gzq: ['cultivation-officer', 'leading-office', 'registrar', 'sector-officer', 'auditor'],
  sishang: [
    'cultivation-officer',
    'sector-officer',
    'statistics-clerk',
    'leading-office',
    'auditor',
  ],
  permits: [
    'permit-officer',
    'permit-head',
    'cultivation-officer',
    'registrar',
    'leading-office',
    'auditor',
  ],
  subsidies: [
    'cultivation-officer',
    'finance-reviewer',
    'finance-payer',
    'leading-office',
    'auditor',
  ],
  accounts: ['security-admin', 'auditor'],
  operations: ['system-admin', 'leading-office', 'auditor'],
  rulePreview: ['policy-editor', 'policy-publisher', 'leading-office', 'permit-head'],
} as const satisfies Record<string, readonly Role[]>;

const roleNames: Record<Role, string> = {
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
export const roleName = (role: Role): string => roleNames[role];
