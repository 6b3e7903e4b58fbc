import { type Doors, type PersonContext } from '@tisheng/service-kit/http';
import { z } from 'zod';
import { viewAccount } from '#application/accounts.ts';
import {
  changeAccount,
  confirmRightsOf,
  createAccount,
  disableAccount,
  enableAccount,
  endSessions,
  type Order,
  rejectRightsOf,
  resetPasswordOf,
  startViewing,
  unlockAccount,
} from '#application/administration.ts';
import type { Account } from '#domain/account.ts';
import {
  AccountAnswer,
  AccountId,
  EntryBody,
  NewAccountBody,
  OneTimePassword,
  Reason,
} from './account-views.ts';

const administrators = ['security-admin'] as const;
const params = AccountId;

export function accountRoutes(doors: Doors): void {
  doors.command(
    {
      method: 'POST',
      url: '/accounts/:id/change',
      summary: '变更姓名、单位、角色或负责的区',
      access: administrators,
      scope: 'city',
      params,
      body: EntryBody,
      answer: AccountAnswer,
      ifMatch: 'required',
    },
    async (context, { params: { id }, body: { reason, ...entry }, version }) => {
      await changeAccount(context, { id, version, reason }, entry);
      return viewAccount(context.tx, context.actor, id);
    },
  );

  passwordDoors(doors);
  for (const [noun, summary, act] of acts)
    doors.command(
      {
        method: 'POST',
        url: `/accounts/:id/${noun}`,
        summary,
        access: administrators,
        scope: 'city',
        params,
        body: Reason,
        answer: AccountAnswer,
        ifMatch: 'required',
      },
      async (context: PersonContext, { params: { id }, body: { reason }, version }) => {
        await act(context, { id, version, reason });
        return viewAccount(context.tx, context.actor, id);
      },
    );
}

/** Answers that tell a password: once, and kept nowhere. */
function passwordDoors(doors: Doors): void {
  doors.command(
    {
      method: 'PUT',
      url: '/accounts/:id',
      summary: '新增账号，一次性密码只显示一次',
      access: administrators,
      scope: 'city',
      params: z.object({ id: z.uuidv7('账号标识无效') }),
      body: NewAccountBody,
      answer: OneTimePassword,
    },
    async (context, { params: { id }, body: { reason, ...body } }) => {
      const { account, password } = await createAccount(context, { id, ...body }, reason);
      return { account: await viewAccount(context.tx, context.actor, account.id), password };
    },
  );

  doors.command(
    {
      // A PUT keeps no answer: the password is told once.
      method: 'PUT',
      url: '/accounts/:id/password-reset',
      summary: '重置密码：给出一次性密码并结束全部登录',
      access: administrators,
      scope: 'city',
      params,
      body: Reason,
      answer: OneTimePassword,
      ifMatch: 'required',
    },
    async (context, { params: { id }, body: { reason }, version }) => {
      const { password } = await resetPasswordOf(context, { id, version, reason });
      return { account: await viewAccount(context.tx, context.actor, id), password };
    },
  );
}

const acts: [string, string, (context: PersonContext, order: Order) => Promise<Account>][] = [
  ['disabling', '停用账号并结束全部登录', disableAccount],
  ['enabling', '恢复使用', enableAccount],
  ['session-end', '强制下线', endSessions],
  ['unlocking', '解除登录锁定', unlockAccount],
  ['rights-confirmation', '确认授权（换人）', confirmRightsOf],
  ['rights-rejection', '退回授权', rejectRightsOf],
  ['viewing', '以该用户身份查看（只读，15 分钟）', startViewing],
];
