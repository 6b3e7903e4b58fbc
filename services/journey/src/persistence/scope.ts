import type { Actor, Role } from '@tisheng/contracts';
import { caseKindsFor } from '#projection/reading.ts';
import type { Conditions } from './conditions.ts';

const seesAll: readonly Role[] = ['leading-office', 'auditor'];
const permitRoles: readonly Role[] = ['permit-officer', 'permit-head'];
/** Their tasks belong to one bureau; those of others to a district. */
const bureauBound: readonly Role[] = [...permitRoles, 'sector-officer'];

export const seesWholeCity = ({ roles }: Actor): boolean =>
  roles.some((role) => seesAll.includes(role));

/** 只办理许可的人: they see the businesses that have a case with their bureau. */
export const seesByDepartment = ({ roles }: Actor): boolean =>
  roles.length > 0 && roles.every((role) => permitRoles.includes(role));

/** Tasks of `t` within the actor's roles, districts and, where it matters, bureau. */
export function limitTasks(to: Conditions, actor: Actor): void {
  if (seesWholeCity(actor)) return;
  const roles = actor.roles.includes('permit-head')
    ? [...actor.roles, 'permit-officer' as const]
    : actor.roles;
  to.and(`t.role = any(${to.bind(roles)}::text[])`);
  to.and(`t.district = any(${to.bind(actor.districts)}::text[])`);
  to.and(`(t.bureau = ${to.bind(actor.bureau)} or t.role <> all(${to.bind(bureauBound)}::text[]))`);
}

/** Businesses of `j` that the actor may see. */
export function limitJourneys(to: Conditions, actor: Actor): void {
  if (seesWholeCity(actor)) return;
  to.and(`j.district = any(${to.bind(actor.districts)}::text[])`);
  if (seesByDepartment(actor)) to.and(`j.departments @> array[${to.bind(actor.bureau)}::text]`);
}

/** Cases and claims of `c` that the actor may see. */
export function limitCases(to: Conditions, actor: Actor): void {
  to.and(`c.kind = any(${to.bind(caseKindsFor(actor.roles))}::text[])`);
  if (seesWholeCity(actor)) return;
  to.and(`c.district = any(${to.bind(actor.districts)}::text[])`);
  if (seesByDepartment(actor)) to.and(`c.bureau = ${to.bind(actor.bureau)}`);
}
