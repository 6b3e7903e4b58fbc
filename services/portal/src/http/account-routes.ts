import { Actor, Role } from '@tisheng/contracts';
import { type Doors, ListQuery, listOf } from '@tisheng/service-kit/http';
import { z } from 'zod';
import { createAccount, listAccounts, listColleagues } from '#application/accounts.ts';

const AccountView = Actor.extend({ username: z.string(), status: z.enum(['active', 'disabled']) });
/** No more of a colleague than his name and where he works. */
const Colleague = Actor.omit({ bureau: true });
const NewAccount = Actor.omit({ id: true }).extend({
  username: z
    .string()
    .regex(/^[a-z][a-z0-9.-]{2,63}$/, '用户名为 3–64 位小写字母、数字、点或连字符'),
});

export function accountRoutes(doors: Doors): void {
  doors.query(
    {
      url: '/accounts',
      summary: '账号列表',
      access: ['security-admin', 'auditor'],
      query: ListQuery,
      answer: listOf(AccountView),
    },
    ({ em }, { query }) => listAccounts(em, {}, query),
  );

  doors.query(
    {
      url: '/colleagues',
      summary: '本单位、负责区有重合的在用账号，供转办时选择',
      access: 'signed-in',
      query: z.object({ role: Role.optional() }),
      answer: z.object({ items: z.array(Colleague) }),
    },
    ({ em, actor }, { query: { role } }) => listColleagues(em, actor, role),
  );

  doors.command(
    {
      method: 'PUT',
      url: '/accounts/:id',
      summary: '新增账号，随机密码只显示一次',
      access: ['security-admin'],
      params: z.object({ id: z.uuidv7('账号标识无效') }),
      body: NewAccount,
      answer: z.object({ id: z.string(), password: z.string() }),
    },
    async (context, { params: { id }, body }) => ({
      id,
      ...(await createAccount(context, { id, ...body })),
    }),
  );
}
