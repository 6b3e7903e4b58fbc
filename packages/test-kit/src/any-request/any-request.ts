import * as fc from 'fast-check';
import type { AnActor } from '../actor-token.ts';
import { anActorToken } from '../actor-token.ts';
import { type Door, doorsOf, type OpenApi } from './doors.ts';
import { Learned } from './learned.ts';
import { type Made, requestsTo, twisted } from './requests.ts';

type Injected = {
  method: Door['method'];
  url: string;
  headers: Record<string, string>;
  payload?: string | Buffer;
};
type Answer = { statusCode: number; headers: Record<string, unknown>; body: string };

/** What a service is here: something that answers, as fastify's `inject` does. */
export type Answering = { inject(request: Injected): Promise<Answer> };

export type Asked = {
  requests: number;
  /** Answers by status. */
  answers: Record<number, number>;
  /** What no client may ever get, each with the request that got it. */
  faults: string[];
};

type Options = {
  service: string;
  /** At least; `ANY_REQUESTS` unless told. */
  requests?: number;
  people: readonly Omit<AnActor, 'audience'>[];
  /** Ids that the doors take and no list tells. */
  ids?: readonly string[];
  /** Members of a query that are left out, and doors that are not knocked at. */
  unasked?: readonly string[];
  except?: readonly string[];
  /** How a person shows who he is; a token of the test's own key unless told. */
  credentials?: (person: Omit<AnActor, 'audience'>) => Promise<Record<string, string>>;
};

const seed = 20261130;
/** Over eight services more than ten thousand. */
const usualRequests = 1_300;

/**
 * Sends requests made from the service's own OpenAPI document to every door in turn, as every kind of person, with ids
 * and versions learned from its answers, so that some of them go deep. Whoever sends what, the answer is no 5xx, and a 4xx
 * says in Chinese what is wrong.
 */
export async function askAnything(server: Answering, options: Options): Promise<Asked> {
  const { service, people, unasked = [], except = [] } = options;
  const requests = options.requests ?? Number(process.env['ANY_REQUESTS'] ?? usualRequests);
  const document = await server.inject({
    method: 'GET',
    url: `/api/${service}/openapi.json`,
    headers: {},
  });
  const doors = doorsOf(JSON.parse(document.body) as OpenApi)
    .filter(({ method, path }) => !except.includes(`${method} ${path}`))
    .map((door) => ({ ...door, query: withoutMembers(door.query, unasked) }));
  const each = Math.ceil(requests / doors.length);
  const made = doors.map((door, nth) =>
    fc.sample(requestsTo(door), { numRuns: each, seed: seed + nth }),
  );
  const learned = new Learned(options.ids ?? []);
  const asked: Asked = { requests: 0, answers: {}, faults: [] };
  const shown = await Promise.all(people.map(options.credentials ?? tokenFor(service)));
  for (let round = 0; round < each; round += 1)
    for (const [nth, door] of doors.entries()) {
      const request = made[nth]?.[round];
      if (!request) continue;
      const sent = injected(
        door,
        twisted(request),
        shown[request.who % shown.length] ?? {},
        learned,
      );
      const answer = await server.inject(sent);
      asked.requests += 1;
      asked.answers[answer.statusCode] = (asked.answers[answer.statusCode] ?? 0) + 1;
      const fault = faultOf(answer);
      if (fault) asked.faults.push(`${fault}: ${told(sent)}`);
      else learned.from(answer.body);
    }
  return asked;
}

const withoutMembers = (query: Door['query'], unasked: readonly string[]) =>
  Object.fromEntries(Object.entries(query).filter(([key]) => !unasked.includes(key)));

const tokenFor = (service: string) => async (person: Omit<AnActor, 'audience'>) => ({
  authorization: `Bearer ${await anActorToken({ audience: service, ...person })}`,
});

function injected(
  { method, path }: Door,
  { params, query, body, version, twist }: Made,
  shown: Record<string, string>,
  learned: Learned,
): Injected {
  const segments = path.replaceAll(/\{(\w+)\}/g, (_all, name: string) =>
    twist.what === 'segment' ? twist.text : encoded(learned.resolve(params[name])),
  );
  const search = Object.entries(query).map(
    ([key, value]) => `${key}=${encoded(learned.resolve(value))}`,
  );
  if (twist.what === 'raw-query') search.push(twist.text);
  const url = `${segments}${search.length > 0 ? `?${search.join('&')}` : ''}`;
  const headers: Record<string, string> = {
    'x-tisheng-csrf': '1',
    ...(method === 'GET' ? {} : { 'idempotency-key': `any-${learned.next()}` }),
    'if-match': `"${version ?? learned.versionFor(url)}"`,
    ...shown,
    ...(twist.what === 'headers' ? twist.headers : {}),
  };
  if (method === 'GET') return { method, url, headers };
  if (twist.what === 'raw-body') {
    const { type, body: payload } = twist.raw;
    return {
      method,
      url,
      headers: { ...headers, ...(type ? { 'content-type': type } : {}) },
      payload,
    };
  }
  if (body === undefined) return { method, url, headers };
  const payload = JSON.stringify(learned.resolve(body));
  return { method, url, headers: { ...headers, 'content-type': 'application/json' }, payload };
}

const encoded = (value: unknown) =>
  encodeURIComponent(
    (typeof value === 'string' ? value : (JSON.stringify(value) ?? ''))
      .toWellFormed()
      .slice(0, 8_000),
  );

const kebab = /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/;

function faultOf({ statusCode, headers, body }: Answer): string | null {
  if (statusCode >= 500) return `${statusCode} ${body.slice(0, 300)}`;
  if (statusCode < 400) return null;
  if (!String(headers['content-type']).startsWith('application/problem+json'))
    return `${statusCode} is no problem+json but ${body.slice(0, 200)}`;
  const { code, title, detail } = JSON.parse(body) as Record<string, string>;
  if (!kebab.test(code ?? '')) return `${statusCode} has the code ${code}`;
  const isChinese = [title, detail].every((text) => /\p{Script=Han}/u.test(text ?? ''));
  return isChinese ? null : `${statusCode} says ${title} and ${detail}`;
}

function told({ method, url, headers, payload }: Injected): string {
  const { authorization: _token, cookie: _session, ...rest } = headers;
  const body = payload === undefined ? '' : String(payload);
  return `${method} ${url.slice(0, 400)} ${JSON.stringify(rest).slice(0, 300)} ${body.slice(0, 600)}`;
}
