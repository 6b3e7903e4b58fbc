import type { Actor, Bureau, District, Role } from '@tisheng/contracts';

const person = (
  role: Role,
  bureau: Bureau,
  districts: District[] = ['haibowan', 'wuda', 'hainan'],
) => ({ id: role, name: '测试员', bureau, roles: [role], districts }) satisfies Actor;

export const office = person('leading-office', 'leading-office');
export const administrator = person('system-admin', 'city-information');
export const haibowan = person('cultivation-officer', 'district-government', ['haibowan']);
export const wuda = person('cultivation-officer', 'district-government', ['wuda']);
export const healthOfficer = person('permit-officer', 'health');
export const healthHead = person('permit-head', 'health');
export const transportOfficer = person('permit-officer', 'transport');
export const reviewer = person('finance-reviewer', 'finance', ['haibowan']);
