import { createHash } from 'node:crypto';
import type { EntityManager } from '@mikro-orm/postgresql';
import type { Actor } from '@tisheng/contracts';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Orm } from '../database/orm.ts';
import { crashpoint } from '../messaging/index.ts';
import { refuse } from '../refusal.ts';
import type { PersonContext } from './doors.ts';

type Stored = { request_hash: string; answer: unknown; fact_id: string | null };

/** SQL of the table; part of each service's first migration. */
export const idempotencyTable = [
  `create table idempotency_keys (
    actor_id text not null,
    key text not null,
    request_hash text not null,
    answer jsonb,
    fact_id uuid,
    created_at timestamptz not null default now(),
    primary key (actor_id, key)
  )`,
  `comment on table idempotency_keys is '幂等键：同一请求只生效一次，重复时给出同一答复'`,
];

/** 保留期: an index to find what is old; a migration of its own in each service. */
export const idempotencyAge = [
  'create index idempotency_keys_by_age on idempotency_keys (created_at)',
];

/**
 * Runs a command once for each `Idempotency-Key` of a person: key, state, journal and answer commit together, so a
 * client that lost the answer gets it again. Same key with another body is refused.
 */
export async function answerOnce(options: {
  request: FastifyRequest;
  reply: FastifyReply;
  orm: Orm;
  newContext: (tx: EntityManager, actor: Actor) => PersonContext;
  run: (context: PersonContext) => Promise<unknown>;
  /** Holds the answer to its shape, as JSON. */
  write: (answer: unknown) => string;
  keepsAnswer: boolean;
}): Promise<FastifyReply> {
  const { request, reply, orm, newContext, run, write, keepsAnswer } = options;
  const actor = request.actor as Actor;
  const key = keepsAnswer ? readKey(request) : null;
  const hash = key ? requestHash(request) : '';
  crashpoint('http.accepted.after');
  const outcome = await orm.em.fork().transactional(async (tx) => {
    if (key && !(await claimKey(tx, actor.id, key, hash)))
      return { replayed: true, written: null, ...(await storedAnswer(tx, actor.id, key, hash)) };
    const context = newContext(tx, actor);
    const answer = (await run(context)) ?? null;
    // Before the commit: an answer that nobody could be given must not stand for a deed that was done.
    const written = answer === null ? null : write(answer);
    const factId = context.announced.at(-1) ?? null;
    await tx.flush();
    if (key) await keepAnswer(tx, actor.id, key, answer, factId);
    crashpoint('tx.commit.before');
    return { replayed: false, answer, written, factId };
  });
  crashpoint('http.response.before');
  if (outcome.replayed) reply.header('Idempotent-Replayed', 'true');
  if (outcome.factId) reply.header('Tisheng-Fact', outcome.factId);
  if (outcome.answer === null) return reply.code(204).send();
  if (outcome.written === null) return reply.send(outcome.answer);
  return reply.type('application/json; charset=utf-8').serializer(String).send(outcome.written);
}

/** A `PUT` names its thing, so its answer is kept nowhere: it may hold what must be told once only. */
function readKey(request: FastifyRequest): string | null {
  if (request.method !== 'POST') return null;
  const key = request.headers['idempotency-key'];
  if (typeof key === 'string' && /^[!-~]{1,200}$/.test(key)) return key;
  throw refuse(
    'idempotency-key-required',
    '请带上 Idempotency-Key 请求头（200 字以内的字母、数字、符号），以免重复提交',
  );
}

function requestHash(request: FastifyRequest): string {
  const content = [request.method, request.url, JSON.stringify(request.body ?? null)].join('\n');
  return createHash('sha256').update(content).digest('hex');
}

async function claimKey(tx: EntityManager, actorId: string, key: string, hash: string) {
  const rows = await tx.execute<{ key: string }[]>(
    `insert into idempotency_keys (actor_id, key, request_hash) values (?, ?, ?)
     on conflict do nothing returning key`,
    [actorId, key, hash],
  );
  return rows.length === 1;
}

async function storedAnswer(tx: EntityManager, actorId: string, key: string, hash: string) {
  const [stored] = await tx.execute<Stored[]>(
    'select request_hash, answer, fact_id from idempotency_keys where actor_id = ? and key = ?',
    [actorId, key],
  );
  if (!stored || stored.request_hash !== hash)
    throw refuse('idempotency-key-reused', '这个幂等键已用于内容不同的请求，请换一个新的幂等键');
  return { answer: stored.answer, factId: stored.fact_id };
}

async function keepAnswer(
  tx: EntityManager,
  actorId: string,
  key: string,
  answer: unknown,
  factId: string | null,
) {
  await tx.execute(
    'update idempotency_keys set answer = ?::jsonb, fact_id = ? where actor_id = ? and key = ?',
    [JSON.stringify(answer), factId, actorId, key],
  );
}
