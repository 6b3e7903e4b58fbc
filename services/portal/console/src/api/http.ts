import { newId } from './ids.ts';
import { Problem, problemFrom, unreachable } from './problem.ts';

export type Query = Record<string, string | number | boolean | null | undefined>;
export type Page<Item> = { items: Item[]; total: number };
export type Paging = { limit: number; offset: number };
/** What this person may do now; the service that says so asks the same table before it acts. */
export type AvailableAction = { action: string; label: string };
export type Finding = { check: string; detail: string; passed: boolean | null };
export type Ground = { policyId: string; version: number; citation: string };

/** Answer to a command; `fact` is the id of the last fact it announced. */
export type Answer<Body> = { body: Body; fact: string | null };
type CommandOptions = { version?: number; query?: Query; fileName?: string; fileKind?: string };

let lastFact: string | null = null;
let onSignedOut: () => void = () => {};

/** The last fact this tab caused: read sides wait for it, so that nobody misses his own work. */
export const factToAwait = (): string | null => lastFact;

export function whenSignedOut(listener: () => void): void {
  onSignedOut = listener;
}

/** Address of a door, also for links that save a file. */
export function urlOf(path: string, query: Query = {}): string {
  const search = new URLSearchParams();
  for (const [key, value] of Object.entries(query))
    if (value !== null && value !== undefined && value !== '') search.set(key, String(value));
  const suffix = search.size > 0 ? `?${search}` : '';
  return `${import.meta.env.BASE_URL}api/${path}${suffix}`;
}

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

export async function get<Body>(path: string, query?: Query, signal?: AbortSignal): Promise<Body> {
  return bodyOf<Body>(await send(urlOf(path, query), signal ? { signal } : {}));
}

/** Whether the read side knew all it was asked to wait for: it says so when it answers before. */
export async function isUpToDate(path: string, query: Query): Promise<boolean> {
  const { headers } = await send(urlOf(path, query), {});
  return headers.get('tisheng-behind') === null;
}

async function command<Body>(
  method: 'POST' | 'PUT' | 'DELETE',
  path: string,
  payload: unknown,
  { version, query, fileName, fileKind }: CommandOptions,
): Promise<Answer<Body>> {
  const headers = new Headers({ 'x-tisheng-csrf': '1' });
  if (method === 'POST') headers.set('idempotency-key', newId());
  if (version !== undefined) headers.set('if-match', `"${version}"`);
  if (fileName !== undefined) headers.set('x-file-name', encodeURIComponent(fileName));
  if (fileKind !== undefined) headers.set('x-file-kind', fileKind);
  const body = bodyFor(payload, headers);
  const response = await sendTwice(urlOf(path, query), { method, headers, body });
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

export const post = <Body>(path: string, payload: unknown = {}, options: CommandOptions = {}) =>
  command<Body>('POST', path, payload, options);
export const put = <Body>(path: string, payload: unknown, options: CommandOptions = {}) =>
  command<Body>('PUT', path, payload, options);
export const remove = <Body>(path: string, options: CommandOptions = {}) =>
  command<Body>('DELETE', path, undefined, options);
