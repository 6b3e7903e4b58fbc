import { Readable } from 'node:stream';
import type { Actor } from '@tisheng/contracts';
import { type ActorSigner, fileBytesMax, type HttpServer } from '@tisheng/service-kit/http';
import { Refusal, refuse } from '@tisheng/service-kit/refusal';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Agent, type Dispatcher } from 'undici';
import { v7 as uuidv7 } from 'uuid';
import { isPlainPath } from './paths.ts';

/** Where each service listens, by its name: `http://127.0.0.1:8081`. */
export type ServiceAddresses = Record<string, string>;

type Response = Dispatcher.ResponseData;

const deadlineMs = 60_000;
const passedOn = [
  'accept',
  'content-type',
  'idempotency-key',
  'if-match',
  'x-file-name',
  'x-file-kind',
];
const passedBack = [
  'content-type',
  'content-disposition',
  'tisheng-fact',
  'tisheng-behind',
  'idempotent-replayed',
  'retry-after',
  'cache-control',
  'content-security-policy',
];
/** What somebody outside calls his request: a word for the log, never the cause of anything. */
const label = /^[\w.:-]{1,64}$/;

/** `/api/<service>/*` goes to the service with a token that says who asks; nothing else is passed on. */
export function openGateway(
  server: HttpServer,
  { addresses, sign }: { addresses: ServiceAddresses; sign: ActorSigner },
): void {
  const agent = new Agent();
  server.addHook('onClose', () => agent.close());
  server.register(async (scope) => {
    // Bodies are passed on as they are: portal has no opinion on them.
    scope.removeAllContentTypeParsers();
    scope.addContentTypeParser('*', (_request, payload, done) => done(null, payload));
    scope.route({
      method: ['GET', 'POST', 'PUT', 'DELETE'],
      url: '/api/:service/*',
      config: { access: 'signed-in', scope: 'city', takesFile: true },
      schema: { hide: true },
      handler: (request, reply) => forward(request, reply, { addresses, sign, agent }),
    });
  });
}

type Ways = { addresses: ServiceAddresses; sign: ActorSigner; agent: Agent };

async function forward(
  request: FastifyRequest,
  reply: FastifyReply,
  { addresses, sign, agent }: Ways,
): Promise<FastifyReply> {
  const { method, url } = request;
  const [path = ''] = url.split('?');
  if (!isPlainPath(path)) throw refuse('not-a-path', '地址有误，请从页面中的链接进入');
  const { service } = request.params as { service: string };
  const origin = Object.hasOwn(addresses, service) ? addresses[service] : undefined;
  if (!origin) throw refuse('no-such-service', '没有这项服务，请核对地址');
  const headers = requestHeaders(request, await sign(request.actor as Actor, service));
  const signal = AbortSignal.timeout(deadlineMs);
  const passed = { origin, path: url, method, headers, signal };
  const response = await agent
    .request({ ...passed, body: bodyOf(request) })
    .catch((error: unknown) => {
      if (error instanceof Refusal) throw error;
      request.log.warn({ err: error, service }, 'a service did not answer');
      throw refuse(
        'service-unavailable',
        '该服务暂时没有答复，请稍后再试；已提交的内容不会重复生效',
      );
    });
  requireTextWhileViewing(request.actor as Actor, response);
  for (const name of passedBack) {
    const value = response.headers[name];
    if (value !== undefined) reply.header(name, value);
  }
  reply.code(response.statusCode);
  return reply.send(response.body);
}

/** Who looks with another's eyes sees his screens: scans, papers and exports hold more of people than those do. */
function requireTextWhileViewing({ viewedBy }: Actor, { headers, body }: Response): void {
  const type = String(headers['content-type'] ?? 'application/json');
  if (!viewedBy || type.includes('json')) return;
  void body.dump();
  throw refuse('viewing-no-files', '以他人身份查看时不能打开文件、打印件和导出');
}

/** The bytes as they come, and no more than the largest file. */
function bodyOf({ body, headers }: FastifyRequest): Readable | null {
  const bytes: unknown = body;
  if (!(bytes instanceof Readable)) return null;
  if (Number(headers['content-length'] ?? 0) > fileBytesMax) throw tooLarge();
  return Readable.from(counted(bytes));
}

/** Who does not say how much he sends is stopped where it is too much. */
async function* counted(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let passed = 0;
  for await (const part of bytes) {
    passed += part.length;
    if (passed > fileBytesMax) throw tooLarge();
    yield part;
  }
}

const tooLarge = () => refuse('file-too-large', '文件超过 50 MB，请拆分后再提交');

function requestHeaders(request: FastifyRequest, token: string): Record<string, string> {
  const headers: Record<string, string> = {
    authorization: `Bearer ${token}`,
    'x-request-id': uuidv7(),
  };
  const given = request.headers['x-request-id'];
  if (typeof given === 'string' && label.test(given)) headers['x-request-label'] = given;
  for (const name of passedOn) {
    const value = request.headers[name];
    if (typeof value === 'string') headers[name] = value;
  }
  return headers;
}
