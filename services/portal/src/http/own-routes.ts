import type { Orm } from '@tisheng/service-kit/database';
import type { Doors } from '@tisheng/service-kit/http';
import type { FastifyRequest } from 'fastify';
import type { z } from 'zod';
import { changeOwnPassword } from '#application/own-password.ts';
import { endViewing } from '#application/sign-in.ts';
import type { PortalSettings } from '../settings.ts';
import { OwnPasswordBody } from './account-views.ts';
import { askingOf } from './session-cookie.ts';

/** What a person does with his own: another password, and his own eyes again after looking with another's. */
export function ownRoutes(doors: Doors, orm: Orm, { password, signIn }: PortalSettings): void {
  // A wrong password must stay counted when the door refuses: not a command door.
  doors.server.put<{ Body: z.output<typeof OwnPasswordBody> }>(
    doors.path('/own-password'),
    {
      config: { access: 'signed-in', scope: 'self' },
      schema: { summary: '修改本人密码', body: OwnPasswordBody },
      bodyLimit: 4 * 1024,
    },
    async (request, reply) => {
      const { account, token } = askingOf(request);
      await changeOwnPassword(
        orm.em.fork(),
        { account, token, ...request.body },
        { rules: password, limits: signIn },
      );
      return reply.code(204).send();
    },
  );

  doors.server.delete(
    doors.path('/viewing'),
    {
      config: { access: 'signed-in', scope: 'self', whileViewing: true },
      schema: { summary: '结束查看' },
    },
    async (request: FastifyRequest, reply) => {
      await endViewing(orm.em.fork(), askingOf(request).account);
      return reply.code(204).send();
    },
  );
}
