import type { BusinessKind, Role } from '@tisheng/contracts';
import { refuse } from '@tisheng/service-kit/refusal';
import type { BusinessStatus } from './business.ts';

export type BusinessAction =
  | 'change'
  | 'convert'
  | 'close'
  | 'report-figures'
  | 'list-credit-record'
  | 'repair-credit-record'
  | 'absorb'
  | 'split-off'
  | 'classify'
  | 'grant-recognition'
  | 'end-recognition';

type Acted = {
  status: BusinessStatus;
  kind: BusinessKind;
  openCreditRecords: number;
  openRecognitions: number;
  /** Its own and those of businesses absorbed into it. */
  registrationCount: number;
};

const actionLabels: Record<BusinessAction, string> = {
  change: '变更登记',
  convert: '登记个转企',
  close: '注销登记',
  'report-figures': '填报经营数据',
  'list-credit-record': '列入信用记录',
  'repair-credit-record': '信用修复',
  absorb: '并户',
  'split-off': '分户',
  classify: '分型认定',
  'grant-recognition': '登记认定称号',
  'end-recognition': '终止认定称号',
};

/** 登记机关是登记事项的唯一来源; figures may also come from the officer who knows the business. */
export const actionRoles = {
  change: ['registrar'],
  convert: ['registrar'],
  close: ['registrar'],
  'report-figures': ['registrar', 'cultivation-officer', 'sector-officer'],
  'list-credit-record': ['registrar'],
  'repair-credit-record': ['registrar'],
  absorb: ['registrar'],
  'split-off': ['registrar'],
  classify: ['leading-office', 'registrar'],
  'grant-recognition': ['registrar', 'sector-officer'],
  'end-recognition': ['registrar', 'sector-officer'],
} as const satisfies Record<BusinessAction, readonly Role[]>;

export const allActions = Object.keys(actionLabels) as BusinessAction[];

const actionsOf = {
  'in-business': allActions,
  cancelled: ['repair-credit-record', 'absorb', 'split-off', 'end-recognition'],
  revoked: ['close', 'repair-credit-record', 'absorb', 'split-off', 'end-recognition'],
  absorbed: [],
} as const satisfies Record<BusinessStatus, readonly BusinessAction[]>;

export function availableActions(business: Acted, roles: readonly Role[]) {
  return allActions
    .filter((action) => isOpen(business, action))
    .filter((action) => actionRoles[action].some((role: Role) => roles.includes(role)))
    .map((action) => ({ action, label: actionLabels[action] }));
}

/** Asks the same table as the buttons. @throws Refusal `business-ended` (facts: status) */
export function requireAction(business: { status: BusinessStatus }, action: BusinessAction): void {
  if (isListed(business.status, action)) return;
  throw refuse(
    'business-ended',
    business.status === 'absorbed'
      ? '此户已并入他户，请在存续的一户上办理'
      : `此户已注销或吊销，不能办理“${actionLabels[action]}”`,
    { status: business.status },
  );
}

function isOpen(business: Acted, action: BusinessAction): boolean {
  return isListed(business.status, action) && hasObject(business, action);
}

/** Nothing is offered that would find nothing to act on. */
function hasObject(business: Acted, action: BusinessAction): boolean {
  switch (action) {
    case 'convert':
    case 'classify':
      return business.kind === 'sole-proprietor';
    case 'split-off':
      return business.registrationCount > 1;
    case 'repair-credit-record':
      return business.openCreditRecords > 0;
    case 'end-recognition':
      return business.openRecognitions > 0;
    case 'change':
    case 'close':
    case 'report-figures':
    case 'list-credit-record':
    case 'absorb':
    case 'grant-recognition':
      return true;
  }
}

function isListed(status: BusinessStatus, action: BusinessAction): boolean {
  return actionsOf[status].some((listed) => listed === action);
}
