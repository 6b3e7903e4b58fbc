import type { AnswerOf, Asked, BodyOf, Got, Method, Path } from './doors.ts';
import { newId } from './ids.ts';
import { Problem, problemFrom, unreachable } from './problem.ts';

export type Paging = { limit: number; offset: number };
/** What this person may do now; the service that says so asks the same table before it acts. */
export type AvailableAction<Action extends string = string> = { action: Action; label: string };
export type Finding = { check: string; detail: string; passed: boolean | null };

/** Answer to a command; `fact` is the id of the last fact it announced. */
export type Answer<Body> = { body: Body; fact: string | null };
type Command = { version?: number; fileName?: string; fileKind?: string };
/** Left out where a door asks for nothing. */
type Asking<M extends Method, P extends Path<M>> =
  Partial<Asked<M, P>> extends Asked<M, P> ? [asked?: Asked<M, P>] : [asked: Asked<M, P>];

let lastFact: string | null = null;
let onSignedOut: () => void = () => {};

/** The last fact this tab caused: read sides wait for it, so that nobody misses his own work. */
export const factToAwait = (): string | null => lastFact;

export function whenSignedOut(listener: () => void): void {
  onSignedOut = listener;
}

type Query = Record<string, string | number | boolean | null | undefined>;

/** Address of a door: what its path names is set in, the rest of what is asked becomes the query. */
function addressOf(path: string, asked: object = {}): string {
  const query: Query = { ...asked };
  const filled = path.replaceAll(/\{(\w+)\}/g, (_, name: string) => {
    const value = query[name];
    delete query[name];
    return encodeURIComponent(String(value));
  });
  const search = new URLSearchParams();
  for (const [key, value] of Object.entries(query))
    if (value !== null && value !== undefined && value !== '') search.set(key, String(value));
  const suffix = search.size > 0 ? `?${search}` : '';
  return `${import.meta.env.BASE_URL}api/${filled}${suffix}`;
}

/** For links that save a file. */
export const urlOf = <P extends Path<'get'>>(path: P, ...[asked]: Asking<'get', P>): string =>
  addressOf(path, asked);

async function send(url: string, init: RequestInit): Promise<Response> {
  const response = await fetch(url, { credentials: 'same-origin', ...init }).catch(() => {
    throw unreachable();
  });
  if (response.ok) return response;
  const problem = await problemFrom(response);
  if (problem.status === 401) onSignedOut();
  throw problem;
}

async function bodyOf<Body>(response: Response): Promise<Body> {
  if (response.status === 204) return undefined as Body;
  return (await response.json()) as Body;
}

export async function get<P extends Path<'get'>>(
  path: P,
  ...[asked]: Asking<'get', P>
): Promise<Got<P>> {
  return bodyOf<Got<P>>(await send(addressOf(path, asked), {}));
}

/** Whether the read side knew all it was asked to wait for: it says so when it answers before. */
export async function isUpToDate<P extends Path<'get'>>(
  path: P,
  ...[asked]: Asking<'get', P>
): Promise<boolean> {
  const { headers } = await send(addressOf(path, asked), {});
  return headers.get('tisheng-behind') === null;
}

async function command<Body>(
  method: 'POST' | 'PUT' | 'DELETE',
  url: string,
  payload: unknown,
  { version, fileName, fileKind }: Command,
): Promise<Answer<Body>> {
  const headers = new Headers({ 'x-tisheng-csrf': '1' });
  if (method === 'POST') headers.set('idempotency-key', newId());
  if (version !== undefined) headers.set('if-match', `"${version}"`);
  if (fileName !== undefined) headers.set('x-file-name', encodeURIComponent(fileName));
  if (fileKind !== undefined) headers.set('x-file-kind', fileKind);
  const body = bodyFor(payload, headers);
  const response = await sendTwice(url, { method, headers, body });
  const fact = response.headers.get('tisheng-fact');
  if (fact !== null) lastFact = fact;
  return { body: await bodyOf<Body>(response), fact };
}

/** A file travels as it is, everything else as JSON. */
function bodyFor(payload: unknown, headers: Headers): BodyInit | null {
  if (payload === undefined) return null;
  if (payload instanceof Blob) {
    headers.set('content-type', payload.type || 'application/octet-stream');
    return payload;
  }
  headers.set('content-type', 'application/json');
  return JSON.stringify(payload);
}

/** A command lost on the wire is sent once more; its key keeps it from counting twice. */
async function sendTwice(url: string, init: RequestInit): Promise<Response> {
  try {
    return await send(url, init);
  } catch (error) {
    if (error instanceof Problem && error.code === 'unreachable') return send(url, init);
    throw error;
  }
}

export const post = <P extends Path<'post'>>(
  path: P,
  asked: Asked<'post', P>,
  body: BodyOf<'post', P>,
  options: Command = {},
) => command<AnswerOf<'post', P>>('POST', addressOf(path, asked), body, options);

export const postFile = <P extends Path<'post'>>(
  path: P,
  asked: Asked<'post', P>,
  file: File,
  fileKind?: string,
) =>
  command<AnswerOf<'post', P>>('POST', addressOf(path, asked), file, {
    fileName: file.name,
    ...(fileKind === undefined ? {} : { fileKind }),
  });

export const put = <P extends Path<'put'>>(
  path: P,
  asked: Asked<'put', P>,
  body: BodyOf<'put', P>,
  options: Command = {},
) => command<AnswerOf<'put', P>>('PUT', addressOf(path, asked), body, options);

export const remove = <P extends Path<'delete'>>(path: P) =>
  command<AnswerOf<'delete', P>>('DELETE', addressOf(path), undefined, {});
