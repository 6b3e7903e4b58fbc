import { createHash } from 'node:crypto';
import type { EntityManager } from '@mikro-orm/postgresql';
import type { Actor } from '@tisheng/contracts';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Orm } from '../database/orm.ts';
import { inTransaction } from '../database/transaction.ts';
import { crashpoint, defer, isLostRace, isTransient, run } from '../messaging/index.ts';
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
 *
 * The key is entered last, by the statement before COMMIT. Of two equal requests at once one meets the key of the other,
 * or what the other did, and is undone whole; whoever is undone looks whether his key has its answer by now.
 */
export async function answerOnce(options: Asked): Promise<FastifyReply> {
  const { request, reply, orm, keepsAnswer } = options;
  const actor = request.actor as Actor;
  const name = keepsAnswer ? readKey(request) : null;
  const key = name ? { actorId: actor.id, name, hash: requestHash(request) } : null;
  crashpoint('http.accepted.after');
  const outcome = await doOnce(options, actor, key).catch(async (error: unknown) => {
    const stored = key && !isAway(error) ? await storedAnswer(orm.em.fork(), key) : null;
    if (!stored) throw error;
    reply.header('Idempotent-Replayed', 'true');
    return { ...stored, written: null };
  });
  crashpoint('http.response.before');
  if (outcome.factId) reply.header('Tisheng-Fact', outcome.factId);
  if (outcome.answer === null) return reply.code(204).send();
  if (outcome.written === null) return reply.send(outcome.answer);
  return reply.type('application/json; charset=utf-8').serializer(String).send(outcome.written);
}

type Asked = {
  request: FastifyRequest;
  reply: FastifyReply;
  orm: Orm;
  newContext: (tx: EntityManager, actor: Actor) => PersonContext;
  run: (context: PersonContext) => Promise<unknown>;
  /** Holds the answer to its shape, as JSON. */
  write: (answer: unknown) => string;
  keepsAnswer: boolean;
};

type Key = { actorId: string; name: string; hash: string };

const doOnce = ({ orm, newContext, run: handle, write }: Asked, actor: Actor, key: Key | null) =>
  inTransaction(orm, async (tx) => {
    const context = newContext(tx, actor);
    const answer = (await handle(context)) ?? null;
    // Before the commit: an answer that nobody could be given must not stand for a deed that was done.
    const written = answer === null ? null : write(answer);
    const factId = context.announced.at(-1) ?? null;
    await tx.flush();
    if (key) await keepAnswer(tx, key, answer, factId);
    crashpoint('tx.commit.before');
    return { answer, written, factId };
  });

/** The database does not answer, so there is nothing to look at; the next try of the client finds what was done. */
const isAway = (error: unknown) => isTransient(error) && !isLostRace(error);

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

/** @throws Refusal `idempotency-key-reused` */
async function storedAnswer(em: EntityManager, { actorId, name, hash }: Key) {
  const [stored] = await run<Stored>(
    em,
    'select request_hash, answer, fact_id from idempotency_keys where actor_id = $1 and key = $2',
    [actorId, name],
  );
  if (!stored) return null;
  if (stored.request_hash !== hash)
    throw refuse('idempotency-key-reused', '这个幂等键已用于内容不同的请求，请换一个新的幂等键');
  return { answer: stored.answer, factId: stored.fact_id };
}

const keepAnswer = (
  tx: EntityManager,
  { actorId, name, hash }: Key,
  answer: unknown,
  factId: string | null,
) =>
  defer(
    tx,
    `insert into idempotency_keys (actor_id, key, request_hash, answer, fact_id)
     values ($1, $2, $3, $4::jsonb, $5)`,
    [actorId, name, hash, JSON.stringify(answer), factId],
  );
