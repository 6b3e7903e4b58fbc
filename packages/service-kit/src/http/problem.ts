import type { outOfBounds } from '@tisheng/contracts';
import type { FastifyError } from 'fastify';
import type { FastifySchemaValidationError } from 'fastify/types/schema.js';
import { hasZodFastifySchemaValidationErrors } from 'fastify-type-provider-zod';
import { isLostRace, isTransient } from '../messaging/index.ts';
import { Refusal } from '../refusal.ts';

/** How a refusal looks over HTTP: its status and a short Chinese title. */
export type RefusalText = {
  status: 400 | 401 | 403 | 404 | 409 | 412 | 413 | 422 | 428 | 429 | 503;
  title: string;
};

/** One text for every code of a service: the compiler insists that none is forgotten. */
export type RefusalTexts<Code extends string> = Record<Code, RefusalText>;

/** What the kit itself refuses, the same in every service. */
export const kitRefusals = {
  'not-signed-in': { status: 401, title: '尚未登录' },
  'viewing-only': { status: 403, title: '只能查看' },
  'not-permitted': { status: 403, title: '没有权限' },
  'outside-your-district': { status: 403, title: '不在负责范围' },
  'not-found': { status: 404, title: '没有找到' },
  'unknown-officer': { status: 422, title: '名册中没有这名人员' },
  'officer-left': { status: 422, title: '该人员已离岗' },
  'body-not-expected': { status: 400, title: '请求有误' },
  'invalid-file-name': { status: 422, title: '文件名有误' },
  'idempotency-key-required': { status: 400, title: '缺少幂等键' },
  'idempotency-key-reused': { status: 422, title: '幂等键已用于另一请求' },
  'version-required': { status: 428, title: '缺少版本号' },
  'stale-version': { status: 412, title: '数据已被他人更新' },
  'lost-race': { status: 409, title: '同时有人在办理' },
  'policy-not-in-force': { status: 409, title: '没有生效的政策' },
  'temporarily-away': { status: 503, title: '系统暂时不可用' },
  'calendar-missing': { status: 503, title: '工作日历尚未就绪' },
  'listens-to-nothing': { status: 409, title: '没有可重读的内容' },
  'letter-closed': { status: 409, title: '已不在搁置之列' },
  'skip-not-asked': { status: 409, title: '尚未申请放弃' },
  'skip-already-asked': { status: 409, title: '已有人申请放弃' },
  'skip-changed': { status: 409, title: '内容已有变化' },
  'second-person-required': { status: 403, title: '须由另一人确认' },
  'earlier-fact-missing': { status: 409, title: '前序事实尚缺' },
  'unreadable-file': { status: 422, title: '文件无法读取' },
  'file-not-readable': { status: 422, title: '文件无法读取' },
  'out-of-bounds': { status: 422, title: '超出允许范围' },
  'too-many-rows': { status: 422, title: '文件行数过多' },
  'file-too-large': { status: 413, title: '文件过大' },
} as const satisfies RefusalTexts<string>;

export type Problem = {
  type: string;
  code: string;
  title: string;
  detail: string;
  status: number;
  traceId: string;
  errors?: { pointer: string; detail: string }[];
  [fact: string]: unknown;
};

/** RFC 9457: turns whatever was thrown into a problem; the text of a 5xx stays inside. */
export function toProblem(
  error: FastifyError,
  traceId: string,
  refusals: Record<string, RefusalText>,
): Problem {
  if (error instanceof Refusal) {
    const text = refusals[error.code] ?? { status: 409, title: '不能办理' };
    return { ...error.facts, ...members(error.code, text, error.message, traceId) };
  }
  if (hasZodFastifySchemaValidationErrors(error)) {
    const errors = error.validation.map(({ instancePath, message }) => ({
      pointer: instancePath,
      detail: message ?? '填写有误',
    }));
    if (error.validation.every(isOutOfBounds)) {
      const text = kitRefusals['out-of-bounds'];
      const detail = errors.map((each) => each.detail).join('；');
      return { ...members('out-of-bounds', text, detail, traceId), errors };
    }
    const text = { status: 400, title: '填写有误' };
    return { ...members('invalid-request', text, '请按提示修改后重新提交', traceId), errors };
  }
  if (isLostRace(error))
    return members('lost-race', kitRefusals['lost-race'], '请刷新后查看最新情况再办理', traceId);
  if (isTransient(error))
    return members('temporarily-away', kitRefusals['temporarily-away'], awayDetail, traceId);
  return unexpected(error, traceId);
}

/** The answer may be lost while the work was done: the key of the request makes the next try harmless. */
const awayDetail = '数据库暂时没有应答，请稍后再试；同一次提交不会重复生效';

/** The value was well formed, and lies where no value of its kind may lie. */
const isOutOfBounds = ({ params }: FastifySchemaValidationError) =>
  (params['params'] as Partial<typeof outOfBounds> | undefined)?.outOfBounds === true;

function unexpected(error: FastifyError, traceId: string): Problem {
  const status = error.statusCode ?? 500;
  if (status === 404) return members('not-found', kitRefusals['not-found'], '请核对地址', traceId);
  if (status === 413)
    return members('file-too-large', kitRefusals['file-too-large'], '请拆分后再提交', traceId);
  if (status < 500)
    return members('invalid-request', { status, title: '请求有误' }, '请检查后重新提交', traceId);
  const text = { status: 500, title: '系统出错' };
  const detail = '请稍后再试；如仍出错，请把追踪号告诉系统管理员';
  return members('internal-error', text, detail, traceId);
}

function members(
  code: string,
  { status, title }: { status: number; title: string },
  detail: string,
  traceId: string,
): Problem {
  return { type: `/problems/${code}`, code, title, detail, status, traceId };
}
