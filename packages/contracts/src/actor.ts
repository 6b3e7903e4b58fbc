import { z } from 'zod';
import { Bureau } from './bureau.ts';
import { fewOf } from './count.ts';
import { District } from './district.ts';
import { text } from './text.ts';

/** What a person may do; a person has roles within one bureau and some districts. */
export const Role = z.enum([
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
  'system-admin',
  'security-admin',
  'auditor',
]);
export type Role = z.infer<typeof Role>;

/** Who acts: carried in the actor token of each call, limited to a bureau and districts. */
export const Actor = z.object({
  id: text.key(),
  name: text.personName(),
  bureau: Bureau,
  roles: fewOf(Role, Role.options.length),
  districts: fewOf(District, District.options.length),
  /** 以该用户身份查看: who looks with this person's rights; then everything but reading is refused. */
  viewedBy: z.object({ id: text.key(), name: text.personName() }).optional(),
});
export type Actor = z.infer<typeof Actor>;

/** The actor as it stays with a fact; a service acting by itself is `system:<what>`, bureau `system`. */
export const FactActor = z.object({
  id: text.key(),
  name: text.personName(),
  bureau: z.union([Bureau, z.literal('system')]),
  roles: fewOf(Role, Role.options.length),
});
export type FactActor = z.infer<typeof FactActor>;

/** Somebody who is named for a task: 责任人、承办人. */
export const PersonRef = z.object({ id: text.key(), name: text.personName() });
export type PersonRef = z.infer<typeof PersonRef>;
