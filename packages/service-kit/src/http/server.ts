import swagger from '@fastify/swagger';
import Fastify, { type FastifyBaseLogger, type FastifyError, LogController } from 'fastify';
import {
  createJsonSchemaTransform,
  jsonSchemaTransformObject,
  serializerCompiler,
  validatorCompiler,
} from 'fastify-type-provider-zod';
import { v7 as uuidv7, validate } from 'uuid';
import { guardRoutes, type Identify } from './access.ts';
import { kitRefusals, type RefusalText, toProblem } from './problem.ts';

/** A scan of many pages, or the register of a city. */
export const bodyBytesMax = 50 * 1024 * 1024;

/** Whatever is away is started again within this time, or takes longer than a caller should wait at once. */
const retryAfterSeconds = 5;

/** A fastify server that knows who asks, answers every error as a problem, and documents itself. */
export function createHttpServer(options: {
  service: string;
  logger: FastifyBaseLogger;
  identify: Identify;
  refusals: Record<string, RefusalText>;
}) {
  const server = Fastify({
    loggerInstance: options.logger,
    // Commands are logged by the journal; a line per request would only repeat paths.
    logController: new LogController({ disableRequestLogging: true }),
    bodyLimit: bodyBytesMax,
    requestTimeout: 60_000,
    forceCloseConnections: 'idle',
    genReqId: ({ headers }) => {
      const given = headers['x-request-id'];
      return typeof given === 'string' && validate(given) ? given : uuidv7();
    },
  });
  server.setValidatorCompiler(validatorCompiler);
  server.setSerializerCompiler(serializerCompiler);
  const refusals = { ...kitRefusals, ...options.refusals };
  server.setErrorHandler((error: FastifyError, request, reply) => {
    const problem = toProblem(error, request.id, refusals);
    if (problem.status >= 500) request.log.error({ err: error, traceId: request.id }, 'failed');
    if (problem.status === 503) reply.header('retry-after', retryAfterSeconds);
    return reply.code(problem.status).type('application/problem+json').send(problem);
  });
  server.setNotFoundHandler((request, reply) => {
    const missing = Object.assign(new Error('no such route'), { statusCode: 404 });
    const problem = toProblem(missing as FastifyError, request.id, refusals);
    return reply.code(404).type('application/problem+json').send(problem);
  });
  guardRoutes(server, options.identify);
  server.register(swagger, {
    openapi: { openapi: '3.1.0', info: { title: options.service, version: '1' } },
    transform: createJsonSchemaTransform({ skipList: ['/metrics'] }),
    transformObject: jsonSchemaTransformObject,
  });
  return server;
}

export type HttpServer = ReturnType<typeof createHttpServer>;
