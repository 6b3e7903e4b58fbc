import { Readable } from 'node:stream';
import type { Actor } from '@tisheng/contracts';
import type { ActorSigner, HttpServer } from '@tisheng/service-kit/http';
import { refuse } from '@tisheng/service-kit/refusal';
import type { FastifyReply, FastifyRequest } from 'fastify';

/** Where each service listens, by its name: `http://127.0.0.1:8081`. */
export type ServiceAddresses = Record<string, string>;

type Body = NonNullable<RequestInit['body']>;

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
  'idempotent-replayed',
  'retry-after',
];

/** `/api/<service>/*` goes to the service with a token that says who asks; nothing else is passed on. */
export function openGateway(
  server: HttpServer,
  options: { addresses: ServiceAddresses; sign: ActorSigner },
): void {
  server.register(async (scope) => {
    // Bodies are passed on as they are: portal has no opinion on them.
    scope.removeAllContentTypeParsers();
    scope.addContentTypeParser('*', (_request, payload, done) => done(null, payload));
    scope.route({
      method: ['GET', 'POST', 'PUT', 'DELETE'],
      url: '/api/:service/*',
      config: { access: 'signed-in' },
      schema: { hide: true },
      handler: (request, reply) => forward(request, reply, options),
    });
  });
}

async function forward(
  request: FastifyRequest,
  reply: FastifyReply,
  { addresses, sign }: { addresses: ServiceAddresses; sign: ActorSigner },
): Promise<FastifyReply> {
  const { service } = request.params as { service: string };
  const address = Object.hasOwn(addresses, service) ? addresses[service] : undefined;
  if (!address) throw refuse('no-such-service', '没有这项服务，请核对地址');
  const token = await sign(request.actor as Actor, service);
  const passed: RequestInit & { duplex: 'half' } = {
    method: request.method,
    headers: requestHeaders(request, token),
    body: bodyOf(request),
    duplex: 'half',
    redirect: 'error',
    signal: AbortSignal.timeout(deadlineMs),
  };
  const response = await fetch(`${address}${request.url}`, passed).catch((error: unknown) => {
    request.log.warn({ err: error, service }, 'a service did not answer');
    throw refuse('service-unavailable', '该服务暂时没有答复，请稍后再试；已提交的内容不会重复生效');
  });
  for (const name of passedBack) {
    const value = response.headers.get(name);
    if (value !== null) reply.header(name, value);
  }
  reply.code(response.status);
  return reply.send(response.body ? Readable.fromWeb(response.body as never) : null);
}

/** The bytes as they come: fetch reads any stream of them, whatever its type says. */
function bodyOf({ body }: FastifyRequest): Body | null {
  const bytes: unknown = body;
  return bytes instanceof Readable ? (bytes as AsyncIterable<Uint8Array> as Body) : null;
}

function requestHeaders(request: FastifyRequest, token: string): Record<string, string> {
  const headers: Record<string, string> = {
    authorization: `Bearer ${token}`,
    'x-request-id': request.id,
  };
  for (const name of passedOn) {
    const value = request.headers[name];
    if (typeof value === 'string') headers[name] = value;
  }
  return headers;
}
