import { setTimeout as delay } from 'node:timers/promises';
import { type Answer, pauseMs, StoryStopped, sessionOf, waitsMs } from './session.ts';

/** A person of the demonstration: asks, commands, decides, and waits for what must come. */
export type Person = ReturnType<typeof signedIn>;

const looksMax = 5;
/** A service that has not heard of the business or the officer yet: the fact is still on its way. */
const notHeardYet = ['business-unknown', 'not-a-household', 'not-a-firm', 'unknown-officer'];

export function signedIn(portal: string, account: string) {
  const call = sessionOf(portal, account);

  async function demand(answer: Answer, what: string): Promise<Answer> {
    if (answer.status < 400) return answer;
    throw new StoryStopped(`${account}, ${what}: ${JSON.stringify(answer.body)}`);
  }

  async function post(path: string, key: string, body: unknown, version?: number) {
    const ifMatch = version === undefined ? {} : { 'if-match': `"${version}"` };
    return call('POST', path, body, { 'idempotency-key': `story:${key}`, ...ifMatch });
  }

  async function onceHeard(ask: () => Promise<Answer>): Promise<Answer> {
    const deadline = performance.now() + waitsMs;
    for (;;) {
      const answer = await ask();
      const isEarly = notHeardYet.includes(String(answer.body['code']));
      if (!isEarly || performance.now() > deadline) return answer;
      await delay(pauseMs);
    }
  }

  return {
    account,
    call,
    get: async (path: string) => demand(await call('GET', path), `GET ${path}`),
    put: async (path: string, body: unknown) =>
      demand(await call('PUT', path, body), `PUT ${path}`),
    /** A command done once under its key: a story that is told again after a crash gets the first answer. */
    post: async (path: string, key: string, body: unknown = {}) =>
      demand(await onceHeard(() => post(path, key, body)), `POST ${path}`),
    /** Decides on what the page shows; when somebody else was faster, looks again and decides on that. */
    decide: async (resource: string, noun: string, key: string, body: unknown = {}) => {
      const path = `${resource}/${noun}`;
      for (let look = 1; ; look += 1) {
        const shown = await onceHeard(() => call('GET', resource));
        const { body: seen } = await demand(shown, `GET ${resource}`);
        const answer = await onceHeard(() => post(path, key, body, Number(seen['version'])));
        if (answer.status !== 412 || look === looksMax) return demand(answer, `POST ${path}`);
      }
    },
    /** Asks until the answer is as it must become; facts need a moment to travel. */
    until: async (path: string, isThere: (body: Answer['body']) => boolean, what: string) => {
      const deadline = performance.now() + waitsMs;
      for (;;) {
        const answer = await call('GET', path);
        if (answer.status < 400 && isThere(answer.body)) return answer;
        if (performance.now() > deadline)
          throw new StoryStopped(`${account} waited for ${what}: ${JSON.stringify(answer.body)}`);
        await delay(pauseMs);
      }
    },
  };
}
