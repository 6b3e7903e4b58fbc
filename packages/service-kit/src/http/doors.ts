import type { EntityManager } from '@mikro-orm/postgresql';
import { type Actor, FactActor, heard } from '@tisheng/contracts';
import type { FastifyReply, FastifyRequest, FastifySchema } from 'fastify';
import { v7 as uuidv7 } from 'uuid';
import { z } from 'zod';
import type { Clock } from '../clock.ts';
import type { Orm } from '../database/orm.ts';
import type { CommandContext } from '../messaging/index.ts';
import { refuse } from '../refusal.ts';
import type { Access, Scope } from './access.ts';
import { answerOnce } from './idempotency.ts';
import { expectedVersion } from './if-match.ts';
import type { HttpServer } from './server.ts';
import { UploadedFile } from './uploaded-file.ts';

/** What a use case behind an HTTP command is given: the open transaction, and the person who acts. */
export type PersonContext = CommandContext & { actor: Actor };
export type QueryContext = { em: EntityManager; actor: Actor; today: string; now: Date };

// A net under the Chinese messages that each field has of its own.
z.config(z.locales.zhCN());

type Empty = z.ZodObject<Record<never, never>>;
type Inputs<Params extends z.ZodType, Body extends z.ZodType> = {
  params: z.output<Params>;
  body: z.output<Body>;
};

export type CommandDoor<
  Params extends z.ZodType,
  Body extends z.ZodType,
  Answer extends z.ZodType,
> = {
  /** `PUT` with a client-made id, or `POST` with an `Idempotency-Key`. */
  method: 'POST' | 'PUT';
  url: `/${string}`;
  summary: string;
  access: Access;
  scope: Scope;
  /** A file may come in here, up to `fileBytesMax`; any other door reads no more than a form sends. */
  takesFile?: true;
  params?: Params;
  body?: Body;
  /** Shape of the answer, in which recorded values need no bounds; without it the door answers 204. */
  answer?: Answer;
  /** `required` for a person's decision on a case: the version seen comes in `If-Match`. */
  ifMatch?: 'required';
  /**
   * The answer tells what is kept nowhere in clear. It is not kept for a repetition either: each call is done anew,
   * and leaves its own trace.
   */
  tellsSecret?: true;
};

export type QueryDoor<
  Params extends z.ZodType,
  Query extends z.ZodType,
  Answer extends z.ZodType,
> = {
  url: `/${string}`;
  summary: string;
  access: Access;
  scope: Scope;
  params?: Params;
  query?: Query;
  answer: Answer;
};

type DoorOptions = { server: HttpServer; service: string; orm: Orm; clock: Clock };

/** The two kinds of doors of a service; each parses, calls one use case, and answers. */
export function createDoors(options: DoorOptions) {
  const path = (url: string) => `/api/${options.service}${url}`;
  return {
    command: commandDoors(options, path),
    query: queryDoors(options, path),
    server: options.server,
    path,
  };
}

const nothing: Empty = z.object({});

function commandDoors(options: DoorOptions, path: (url: string) => string) {
  return <
    Params extends z.ZodType = Empty,
    Body extends z.ZodType = Empty,
    Answer extends z.ZodType = z.ZodUndefined,
  >(
    door: CommandDoor<Params, Body, Answer>,
    handle: (
      context: PersonContext,
      input: Inputs<Params, Body> & { version: number },
    ) => Promise<z.output<Answer>>,
  ): void => {
    const { method, url, summary, access, scope, params = nothing, body, answer } = door;
    const write = writerOf(answer && heard(answer));
    const response = answer ? { 200: heard(answer) } : {};
    const sent = body ? { body: strictly(body) } : {};
    const schema: FastifySchema = { summary, params, ...sent, response };
    options.server.route({
      method,
      url: path(url),
      config: { access, scope, takesFile: door.takesFile ?? false },
      schema,
      handler: (request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> => {
        if (!body) requireNoBody(request.body);
        const version = door.ifMatch ? expectedVersion(request) : 0;
        const input = { params: request.params, body: request.body ?? {}, version };
        const run = (context: PersonContext) => handle(context, input as never);
        const newContext = (tx: EntityManager, actor: Actor) => personContext(options, tx, actor);
        const keepsAnswer = !door.tellsSecret;
        return answerOnce({
          request,
          reply,
          orm: options.orm,
          newContext,
          run,
          write,
          keepsAnswer,
        });
      },
    });
  };
}

function queryDoors({ server, orm, clock }: DoorOptions, path: (url: string) => string) {
  return <
    Answer extends z.ZodType,
    Params extends z.ZodType = Empty,
    Query extends z.ZodType = Empty,
  >(
    door: QueryDoor<Params, Query, Answer>,
    handle: (
      context: QueryContext,
      input: { params: z.output<Params>; query: z.output<Query>; reply: FastifyReply },
    ) => Promise<z.output<Answer>>,
  ): void => {
    const { url, summary, access, scope, params = nothing, answer } = door;
    const { query: querystring = nothing } = door;
    const schema: FastifySchema = {
      summary,
      params,
      querystring,
      response: { 200: heard(answer) },
    };
    server.route({
      method: 'GET',
      url: path(url),
      config: { access, scope },
      schema,
      handler: async (request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> => {
        const actor = request.actor as Actor;
        const context = { em: orm.em.fork(), actor, today: clock.today(), now: clock.now() };
        const input = { params: request.params, query: request.query, reply };
        const found = await handle(context, input as never);
        return reply.sent ? reply : reply.send(found);
      },
    });
  };
}

/** The correlation begins here: what a client calls its request is a label for logs and nothing else. */
function personContext(
  { service, clock }: DoorOptions,
  tx: EntityManager,
  actor: Actor,
): PersonContext {
  const cause = {
    source: service,
    now: clock.now(),
    actor: heard(FactActor).parse(actor),
    correlationId: uuidv7(),
    causationId: null,
  };
  return { tx, actor, cause, today: clock.today(), announced: [] };
}

/** Of a door without an answer nothing is written. */
const writerOf = (shape: z.ZodType | undefined) => (answer: unknown) =>
  JSON.stringify(shape ? z.encode(shape, answer) : answer);

/** What a door does not read it does not take, a file excepted, which its use case asks for. */
function requireNoBody(sent: unknown): void {
  if (sent === undefined || sent === null || sent instanceof UploadedFile) return;
  if (typeof sent === 'object' && Object.keys(sent).length === 0 && !Array.isArray(sent)) return;
  throw refuse('body-not-expected', '此项操作不需要请求内容，请去掉后重新提交');
}

/** A member that no door knows is a mistake or an attempt, never silently dropped (ASVS 15.3.3). */
function strictly(body: z.ZodType): z.ZodType {
  return body instanceof z.ZodObject ? body.strict() : body;
}

export type Doors = ReturnType<typeof createDoors>;
