import { Actor, Bureau, District, Role } from '@tisheng/contracts';
import { actionsOf, ListQuery, listOf } from '@tisheng/service-kit/http';
import { z } from 'zod';
import { accountActionNames } from '#domain/account-actions.ts';
import { signInOutcomes } from '#domain/sign-in.ts';

const Text = (what: string, max: number) =>
  z
    .string(`请填写${what}`)
    .trim()
    .min(1, `请填写${what}`)
    .max(max, `${what}不超过 ${max} 个字`)
    .regex(/^\P{C}+$/u, `${what}含有不能识别的字符`);
const Status = z.enum(['active', 'disabled']);

export const Reason = z.strictObject({ reason: Text('理由', 200) });
const entry = {
  name: Text('姓名', 50),
  bureau: Bureau,
  roles: z.array(Role).min(1, '请至少选择一个角色').max(Role.options.length),
  districts: z
    .array(District)
    .min(1, '请至少选择一个区')
    .max(District.options.length)
    .transform((districts) => District.options.filter((each) => districts.includes(each))),
};
const unique = (roles: Role[]) => Role.options.filter((role) => roles.includes(role));
export const EntryBody = z
  .strictObject({ ...entry, ...Reason.shape })
  .transform((body) => ({ ...body, roles: unique(body.roles) }));
export const NewAccountBody = z
  .strictObject({
    ...entry,
    ...Reason.shape,
    username: z
      .string('请填写用户名')
      .regex(/^[a-z][a-z0-9.-]{2,63}$/, '用户名为 3–64 位小写字母、数字、点或连字符')
      .max(64),
  })
  .transform((body) => ({ ...body, roles: unique(body.roles) }));
export const OwnPasswordBody = z.strictObject({
  current: z.string('请填写现用密码').min(1, '请填写现用密码').max(200),
  next: z.string('请填写新密码').min(1, '请填写新密码').max(200),
});

export const AccountId = z.object({
  id: z
    .string()
    .regex(/^[\w.:-]{1,100}$/, '账号标识无效')
    .max(100),
});
export const AccountQuery = ListQuery.extend({
  q: z
    .string()
    .max(50)
    .regex(/^\P{C}*$/u, '查找内容含有不能识别的字符')
    .optional(),
  bureau: Bureau.optional(),
  role: Role.optional(),
  status: Status.optional(),
});

export const AccountAnswer = Actor.omit({ viewedBy: true }).extend({
  username: z.string(),
  status: Status,
  version: z.int(),
  passwordDue: z.boolean(),
  proposal: z
    .object({
      roles: z.array(Role),
      reason: z.string(),
      by: z.object({ id: z.string(), name: z.string() }),
      at: z.string(),
    })
    .nullable(),
  lockedUntil: z.string().nullable(),
  conflicts: z.array(z.string()),
  availableActions: actionsOf(accountActionNames),
});
export const AccountList = listOf(AccountAnswer);
/** A password is told once, here. */
export const OneTimePassword = z.object({ account: AccountAnswer, password: z.string() });

/** What was on record of an account at one time. */
const RecordedEntry = z.object({
  username: z.string(),
  name: z.string(),
  bureau: Bureau,
  roles: z.array(Role),
  districts: z.array(District),
  status: Status,
  proposed: z.array(Role).optional(),
});
export const ChangeList = listOf(
  z.object({
    act: z.string(),
    label: z.string(),
    actorId: z.string(),
    actorName: z.string(),
    reason: z.string(),
    before: RecordedEntry.nullable(),
    after: RecordedEntry.nullable(),
    at: z.string(),
  }),
);

const Outcome = z.enum(signInOutcomes);
export const SignInQuery = ListQuery.extend({
  q: z
    .string()
    .max(100)
    .regex(/^\P{C}*$/u, '查找内容含有不能识别的字符')
    .optional(),
  outcome: Outcome.optional(),
});
export const SignInList = listOf(
  z.object({ username: z.string(), outcome: Outcome, address: z.string(), at: z.string() }),
);

export const RoleRules = z.object({
  roles: z.array(z.object({ role: Role, name: z.string(), raised: z.boolean() })),
  exclusions: z.array(
    z.object({
      these: z.array(Role),
      those: z.array(Role),
      reason: z.string(),
      citation: z.string(),
    }),
  ),
  homes: z.array(z.object({ role: Role, bureau: Bureau })),
});

/** No more of a colleague than his name and where he works. */
export const Colleague = Actor.omit({ bureau: true, viewedBy: true });
