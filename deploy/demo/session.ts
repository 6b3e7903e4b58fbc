import { setTimeout as delay } from 'node:timers/promises';

export type Answer = {
  status: number;
  // A story reads many shapes; each step checks what it needs.
  body: Record<string, unknown>;
  fact: string | null;
};

/** The story cannot go on: what was asked, and what came back. */
export class StoryStopped extends Error {}

export const waitsMs = 60_000;
export const pauseMs = 50;

export type Call = (
  method: string,
  path: string,
  body?: unknown,
  headers?: Record<string, string>,
) => Promise<Answer>;

/** A session at the portal's door: signs in with the first call, and waits for a city that is just starting. */
export function sessionOf(portal: string, account: string): Call {
  let cookie: string | null = null;

  const send: (...call: Parameters<Call>) => Promise<Response> = (method, path, body, headers) => {
    const request = () =>
      fetch(`${portal}/api/${path}`, {
        method,
        headers: {
          'x-tisheng-csrf': '1',
          ...typeOf(body),
          ...(cookie ? { cookie } : {}),
          ...headers,
        },
        body: contentOf(body),
      });
    return untilAnswered(request, `${method} ${path}`);
  };

  async function signIn(): Promise<void> {
    const response = await send('POST', 'portal/session', { account });
    if (!response.ok) throw new StoryStopped(`${account} cannot sign in: ${await response.text()}`);
    cookie = response.headers.get('set-cookie')?.split(';')[0] ?? null;
  }

  return async (...call) => {
    if (!cookie) await signIn();
    const response = await send(...call);
    const text = await response.text();
    const isJson = response.headers.get('content-type')?.includes('json');
    return {
      status: response.status,
      body: isJson && text ? (JSON.parse(text) as Record<string, unknown>) : {},
      fact: response.headers.get('tisheng-fact'),
    };
  };
}

/** Bytes go as they are, with the type that the caller names. */
function typeOf(body: unknown): Record<string, string> {
  const isJson = body !== undefined && !(body instanceof Uint8Array);
  return isJson ? { 'content-type': 'application/json' } : {};
}

function contentOf(body: unknown): BodyInit | null {
  if (body === undefined) return null;
  return body instanceof Uint8Array ? Buffer.from(body) : JSON.stringify(body);
}

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
