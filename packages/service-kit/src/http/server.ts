import swagger from '@fastify/swagger';
import Fastify, {
  type FastifyBaseLogger,
  type FastifyError,
  type FastifyInstance,
  type FastifyReply,
  type FastifyRequest,
  LogController,
} from 'fastify';
import {
  createJsonSchemaTransform,
  jsonSchemaTransformObject,
  serializerCompiler,
  validatorCompiler,
} from 'fastify-type-provider-zod';
import { v7 as uuidv7, validate } from 'uuid';
import { guardRoutes, type Identify } from './access.ts';
import { kitRefusals, type RefusalText, toProblem } from './problem.ts';

/** What a form sends; a door that takes more says so. */
const bodyBytesUsual = 1024 * 1024;
/** A scan of many pages, or the register of a city: at doors with `takesFile` alone. */
export const fileBytesMax = 50 * 1024 * 1024;

/** Whatever is away is started again within this time, or takes longer than a caller should wait at once. */
const retryAfterSeconds = 5;

/** A fastify server that knows who asks, answers every error as a problem, and documents itself. */
export function createHttpServer(options: {
  service: string;
  logger: FastifyBaseLogger;
  identify: Identify;
  refusals: Record<string, RefusalText>;
  /** Whose `X-Forwarded-For` is believed: addresses and networks; nobody's unless named. */
  trustProxy?: string[];
}) {
  const refusals = { ...kitRefusals, ...options.refusals };
  const sendProblem = (error: unknown, request: FastifyRequest, reply: FastifyReply) => {
    const problem = toProblem(error as FastifyError, request.id, refusals);
    if (problem.status >= 500) request.log.error({ err: error, traceId: request.id }, 'failed');
    if (problem.status === 503) reply.header('retry-after', retryAfterSeconds);
    return reply.code(problem.status).type('application/problem+json').send(problem);
  };
  const server = Fastify({
    loggerInstance: options.logger,
    // Commands are logged by the journal; a line per request would only repeat paths.
    logController: new LogController({ disableRequestLogging: true }),
    bodyLimit: bodyBytesUsual,
    trustProxy: options.trustProxy?.length ? options.trustProxy : false,
    requestTimeout: 60_000,
    forceCloseConnections: 'idle',
    // An address that cannot be decoded never comes to a route, and is answered like every other mistake.
    frameworkErrors: (error, request, reply) => {
      void sendProblem(error, request, reply);
    },
    genReqId: ({ headers }) => {
      const given = headers['x-request-id'];
      return typeof given === 'string' && validate(given) ? given : uuidv7();
    },
  });
  server.setValidatorCompiler(validatorCompiler);
  server.setSerializerCompiler(serializerCompiler);
  server.setErrorHandler(sendProblem);
  server.setNotFoundHandler((request, reply) =>
    sendProblem(Object.assign(new Error('no such route'), { statusCode: 404 }), request, reply),
  );
  guardRoutes(server, options.identify);
  limitBodies(server);
  server.register(swagger, {
    openapi: { openapi: '3.1.0', info: { title: options.service, version: '1' } },
    transform: createJsonSchemaTransform({ skipList: ['/metrics'] }),
    transformObject: jsonSchemaTransformObject,
  });
  return server;
}

/** A limit at the door counts for every type of content; bodies are read only after `guardRoutes` let them in. */
function limitBodies(server: FastifyInstance): void {
  server.addHook('onRoute', (route) => {
    route.bodyLimit ??= route.config?.takesFile ? fileBytesMax : bodyBytesUsual;
  });
}

export type HttpServer = ReturnType<typeof createHttpServer>;
