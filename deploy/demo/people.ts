import { setTimeout as delay } from 'node:timers/promises';

/** A person of the demonstration at the portal's door: signs in, asks, commands, and waits for what must come. */
export type Person = ReturnType<typeof signedIn>;

export type Answer = {
  status: number;
  // A story reads many shapes; each step checks what it needs.
  body: Record<string, never> & { [key: string]: unknown };
  fact: string | null;
};

export class StoryStopped extends Error {}

const waitsMs = 60_000;
const pauseMs = 50;
const looksMax = 5;

/** A city that is just being started again answers a little later; the keys make the repetition harmless. */
async function untilAnswered(request: () => Promise<Response>, what: string): Promise<Response> {
  const deadline = performance.now() + waitsMs;
  for (;;) {
    const response = await request().catch((error: unknown) => {
      if (performance.now() > deadline) throw new StoryStopped(`${what}: ${String(error)}`);
      return null;
    });
    if (response && (response.status !== 503 || performance.now() > deadline)) return response;
    await delay(pauseMs);
  }
}

/** Signs in once, at the first call; a session that was lost with a restart is opened again. */
export function signedIn(portal: string, account: string) {
  let cookie: string | null = null;

  async function send(
    method: string,
    path: string,
    body?: unknown,
    headers: Record<string, string> = {},
  ) {
    const json =
      body === undefined || body instanceof Uint8Array
        ? {}
        : { 'content-type': 'application/json' };
    const request = () =>
      fetch(`${portal}/api/${path}`, {
        method,
        headers: { 'x-tisheng-csrf': '1', ...json, ...(cookie ? { cookie } : {}), ...headers },
        body:
          body === undefined
            ? null
            : body instanceof Uint8Array
              ? Buffer.from(body)
              : JSON.stringify(body),
      });
    return untilAnswered(request, `${method} ${path}`);
  }

  async function signIn(): Promise<void> {
    const response = await send('POST', 'portal/session', { account });
    if (!response.ok) throw new StoryStopped(`${account} cannot sign in: ${await response.text()}`);
    cookie = response.headers.get('set-cookie')?.split(';')[0] ?? null;
  }

  async function call(
    method: string,
    path: string,
    body?: unknown,
    headers?: Record<string, string>,
  ): Promise<Answer> {
    if (!cookie) await signIn();
    const response = await send(method, path, body, headers);
    const text = await response.text();
    const isJson = response.headers.get('content-type')?.includes('json');
    return {
      status: response.status,
      body: isJson && text ? JSON.parse(text) : {},
      fact: response.headers.get('tisheng-fact'),
    };
  }

  async function demand(answer: Answer, what: string): Promise<Answer> {
    if (answer.status < 400) return answer;
    throw new StoryStopped(`${account}, ${what}: ${JSON.stringify(answer.body)}`);
  }

  async function post(path: string, key: string, body: unknown = {}, version?: number) {
    const ifMatch = version === undefined ? {} : { 'if-match': `"${version}"` };
    return call('POST', path, body, { 'idempotency-key': `story:${key}`, ...ifMatch });
  }

  return {
    account,
    call,
    get: async (path: string) => demand(await call('GET', path), `GET ${path}`),
    put: async (path: string, body: unknown) =>
      demand(await call('PUT', path, body), `PUT ${path}`),
    /** A command done once under its key: a story that is told again after a crash gets the first answer. */
    post: async (path: string, key: string, body: unknown = {}) =>
      demand(await post(path, key, body), `POST ${path}`),
    /** Decides on what the page shows; when somebody else was faster, looks again and decides on that. */
    decide: async (resource: string, noun: string, key: string, body: unknown = {}) => {
      for (let look = 1; ; look += 1) {
        const { body: seen } = await demand(await call('GET', resource), `GET ${resource}`);
        const answer = await post(`${resource}/${noun}`, key, body, Number(seen['version']));
        if (answer.status !== 412 || look === looksMax)
          return demand(answer, `POST ${resource}/${noun}`);
      }
    },
    /** Asks until the answer is as it must become; facts need a moment to travel. */
    until: async (path: string, isThere: (answer: Answer['body']) => boolean, what: string) => {
      const deadline = performance.now() + waitsMs;
      for (;;) {
        const answer = await call('GET', path);
        if (answer.status < 400 && isThere(answer.body)) return answer;
        if (performance.now() > deadline)
          throw new StoryStopped(
            `${account} waited in vain for ${what}: ${JSON.stringify(answer.body)}`,
          );
        await delay(pauseMs);
      }
    },
  };
}
