import { Role, roleNames } from '@tisheng/contracts';
import { type Doors, ListQuery } from '@tisheng/service-kit/http';
import { z } from 'zod';
import {
  listChanges,
  listColleagues,
  listSignIns,
  viewAccount,
  viewAccounts,
} from '#application/accounts.ts';
import { accountActs } from '#domain/account-actions.ts';
import { exclusions, homes, raisedRoles } from '#domain/role-rules.ts';
import {
  AccountAnswer,
  AccountId,
  AccountList,
  AccountQuery,
  ChangeList,
  Colleague,
  RoleRules,
  SignInList,
  SignInQuery,
} from './account-views.ts';

const readers = ['security-admin', 'auditor'] as const;
const params = AccountId;

export function accountReadingRoutes(doors: Doors): void {
  doors.query(
    {
      url: '/accounts',
      summary: '账号列表',
      access: readers,
      scope: 'city',
      query: AccountQuery,
      answer: AccountList,
    },
    ({ em, actor }, { query: { limit, offset, ...filter } }) =>
      viewAccounts(em, actor, filter, { limit, offset }),
  );
  doors.query(
    {
      url: '/accounts/:id',
      summary: '账号',
      access: readers,
      scope: 'city',
      params,
      answer: AccountAnswer,
    },
    ({ em, actor }, { params: { id } }) => viewAccount(em, actor, id),
  );
  doors.query(
    {
      url: '/accounts/:id/changes',
      summary: '账号变更记录',
      access: readers,
      scope: 'city',
      params,
      query: ListQuery,
      answer: ChangeList,
    },
    async ({ em }, { params: { id }, query }) => {
      const { items, total } = await listChanges(em, id, query);
      return {
        items: items.map((change) => ({ ...change, label: accountActs[change.act] ?? change.act })),
        total,
      };
    },
  );
}

/** 登录审计: who came or tried to, from where, and how it ended. */
export function signInRoutes(doors: Doors): void {
  doors.query(
    {
      url: '/sign-ins',
      summary: '登录审计',
      access: readers,
      scope: 'city',
      query: SignInQuery,
      answer: SignInList,
    },
    ({ em }, { query: { limit, offset, ...filter } }) => listSignIns(em, filter, { limit, offset }),
  );
}

/** What a form needs before an account is changed, and who works beside whom. */
export function rolesAndColleagues(doors: Doors): void {
  doors.query(
    {
      url: '/role-rules',
      summary: '角色与互斥关系',
      access: readers,
      scope: 'city',
      answer: RoleRules,
    },
    async () => ({
      roles: Role.options.map((role) => ({
        role,
        name: roleNames[role],
        raised: raisedRoles.includes(role),
      })),
      exclusions: exclusions.map((rule) => ({
        ...rule,
        these: [...rule.these],
        those: [...rule.those],
      })),
      homes: Role.options.flatMap((role) => {
        const bureau = homes[role];
        return bureau ? [{ role, bureau }] : [];
      }),
    }),
  );
  doors.query(
    {
      url: '/colleagues',
      summary: '本单位、负责区有重合的在用账号，供转办时选择',
      access: 'signed-in',
      scope: 'department',
      query: z.object({ role: Role.optional() }),
      answer: z.object({ items: z.array(Colleague) }),
    },
    ({ em, actor }, { query: { role } }) => listColleagues(em, actor, role),
  );
}
