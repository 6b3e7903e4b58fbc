import { days, text } from '@tisheng/contracts';
import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import type { Access } from '../http/access.ts';
import type { Doors } from '../http/doors.ts';
import type { Person } from '../messaging/index.ts';
import { refuse } from '../refusal.ts';
import type { Acts } from './acts.ts';
import { FilledView, RetriedView } from './views.ts';
import { confirmers, menders } from './who-may.ts';

const Letter = z.object({
  id: z
    .string()
    .regex(/^[1-9]\d{0,17}$/, '编号有误，请从列表中选取')
    .max(18),
});
const Reason = z.object({
  reason: text.reason('理由').refine((reason) => reason.length >= 5, '请写明理由，不少于 5 字'),
});
const Seen = z.object({
  revision: z
    .string('请从列表中打开后核对再确认')
    .regex(/^[0-9a-f]{16}$/, '请从列表中打开后核对再确认')
    .max(16),
});
const nothing = z.object({});

type ActDoor<Params extends z.ZodObject, Body extends z.ZodObject> = {
  url: `/${string}`;
  summary: string;
  access: Access;
  params?: Params;
  body?: Body;
  answer?: z.ZodType;
};

/**
 * No command doors: each act has transactions of its own, one for each letter or portion, and done twice it finds
 * nothing left to do. So it needs no key, and what is done stays done when the answer is lost.
 */
function actDoors({ server, path }: Doors) {
  return <Params extends z.ZodObject = typeof nothing, Body extends z.ZodObject = typeof nothing>(
    { url, summary, access, params, body, answer }: ActDoor<Params, Body>,
    handle: (by: Person, input: z.output<Params> & z.output<Body>) => Promise<unknown>,
  ): void => {
    server.route({
      method: 'POST',
      url: path(`/operations${url}`),
      config: { access, scope: 'city' },
      schema: {
        summary,
        params: params ?? nothing,
        ...(body ? { body: body.strict() } : {}),
        response: answer ? { 200: answer } : {},
      },
      handler: async (request: FastifyRequest, reply) => {
        const { actor } = request;
        if (!actor) throw refuse('not-signed-in', '请先登录再办理');
        const input = { ...(request.body as object | null), ...(request.params as object) };
        const told = await handle({ id: actor.id, name: actor.name }, input as never);
        return answer ? reply.send(told) : reply.code(204).send();
      },
    });
  };
}

/** `POST /api/<service>/operations/…` */
export function openActDoors(doors: Doors, acts: Acts): void {
  openLetterActs(doors, acts);
  openServiceActs(doors, acts);
}

function openLetterActs(doors: Doors, acts: Acts): void {
  const act = actDoors(doors);
  const letter = (noun: string, summary: string, access: Access) => ({
    url: `/parked/:id/${noun}` as const,
    summary,
    access,
    params: Letter,
  });
  act(
    { ...letter('retry', '重试一条搁置的事实', menders), answer: RetriedView },
    async (by, { id }) => ({ items: await acts.retry(by, id) }),
  );
  act(
    { ...letter('skip-request', '申请跳过：写明理由，由另一人确认', menders), body: Reason },
    (by, { id, reason }) => acts.askToSkip(by, id, reason),
  );
  act(
    {
      ...letter('skip-withdrawal', '撤回或退回跳过申请', [...menders, ...confirmers]),
      body: Reason,
    },
    (by, { id, reason }) => acts.withdrawSkip(by, id, reason),
  );
  act(
    {
      ...letter('skip', '确认跳过：所核对的事实在本服务不再生效，其后的继续处理', confirmers),
      body: Seen,
    },
    (by, { id, revision }) => acts.skip(by, id, revision),
  );
}

function openServiceActs(doors: Doors, acts: Acts): void {
  const act = actDoors(doors);
  act(
    { url: '/retry', summary: '按搁置的先后重试全部', access: menders, answer: RetriedView },
    async (by) => ({ items: await acts.retry(by) }),
  );
  act(
    {
      url: '/topic-fill',
      summary: '从日志重发本服务的主题（已处理过的事实不会重复生效）',
      access: menders,
      body: z.object({ day: days.calendar().optional() }),
      answer: FilledView,
    },
    (by, { day }) => acts.fillTopic(by, day),
  );
  act(
    {
      url: '/read-again',
      summary: '从头重读所订阅的主题（已处理过的事实不会重复生效）',
      access: menders,
    },
    (by) => acts.readAgain(by),
  );
}
