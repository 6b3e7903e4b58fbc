import type { Bureau, Role } from '@tisheng/contracts';

/** 角色互斥: no holder of one of these roles has one of those. */
export type Exclusion = {
  these: readonly Role[];
  those: readonly Role[];
  reason: string;
  citation: string;
};

const administrators = ['system-admin', 'security-admin', 'auditor'] as const;
const business = [
  'cultivation-officer',
  'registrar',
  'permit-officer',
  'permit-head',
  'finance-reviewer',
  'finance-payer',
  'statistics-clerk',
  'sector-officer',
  'policy-editor',
  'policy-publisher',
  'leading-office',
] as const;
const money = ['finance-reviewer', 'finance-payer'] as const;

const apart = 'GB/T 22239-2019（系统、安全、审计管理员三员分立）';
/** 第六条 until 2024-09-13, when the 2024 amendment put an article before it. */
const independent = '统计法 第七条（独立行使统计职权）';
const incompatible =
  '《行政事业单位内部控制规范（试行）》第十二条（不相容岗位相互分离；条号待市里确认）';

/**
 * Who drafts a policy may publish another's: that is a rule of acts (two persons for one document), and each service
 * holds its own, as it does for who lodged, checked and approved one claim. Here stands what no person may combine.
 */
export const exclusions: readonly Exclusion[] = [
  {
    these: administrators,
    those: administrators,
    reason: '系统管理、安全管理和审计管理由不同的人担任',
    citation: apart,
  },
  {
    these: administrators,
    those: business,
    reason: '管理员不办理业务，业务人员不管理系统',
    citation: apart,
  },
  {
    these: ['finance-reviewer'],
    those: ['finance-payer'],
    reason: '审核批准与支付分开',
    citation: incompatible,
  },
  {
    these: money,
    those: ['cultivation-officer', 'sector-officer', 'registrar'],
    reason: '申报、取证与审批、支付分开',
    citation: incompatible,
  },
  {
    these: ['statistics-clerk'],
    those: ['cultivation-officer', 'sector-officer', ...money],
    reason: '名录认定与培育、资金分开',
    citation: independent,
  },
];

/** Roles that exist in one bureau alone. */
export const homes: Partial<Record<Role, Bureau>> = {
  'finance-reviewer': 'finance',
  'finance-payer': 'finance',
  'statistics-clerk': 'statistics',
};

/** Rights to money or administration: given by two administrators, where there are two. */
export const raisedRoles: readonly Role[] = [...money, ...administrators];

export type Conflict = { roles: [Role, Role]; reason: string; citation: string };

/** Every pair that one person may not hold, each once. */
export function conflictsOf(roles: readonly Role[]): Conflict[] {
  return roles.flatMap((one, at) =>
    roles.slice(at + 1).flatMap((other) => {
      const found = exclusions.find((rule) => excludes(rule, one, other));
      return found
        ? [{ roles: [one, other] as [Role, Role], reason: found.reason, citation: found.citation }]
        : [];
    }),
  );
}

function excludes({ these, those }: Exclusion, one: Role, other: Role): boolean {
  if (one === other) return false;
  return (
    (these.includes(one) && those.includes(other)) || (these.includes(other) && those.includes(one))
  );
}

export function misplacedRoles(roles: readonly Role[], bureau: Bureau): Role[] {
  return roles.filter((role) => (homes[role] ?? bureau) !== bureau);
}
