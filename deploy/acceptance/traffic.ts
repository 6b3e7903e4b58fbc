import { setTimeout as delay } from 'node:timers/promises';
import { eventually, sqlRows } from '@tisheng/test-kit';
import { v7 as uuidv7 } from 'uuid';
import { expect, onTestFinished } from 'vitest';
import { databaseOf, type Servers } from '../invariants/city.ts';
import { personalNumbers } from '../invariants/personal-numbers.ts';
import { household } from './households.ts';

const pauseMs = 100;
/** A door of a stopped process says nothing at all: whoever waits gives up, and asks again under the same key. */
const patienceMs = 5_000;

type Command = { businessId: string; body: ReturnType<typeof household> };

let next = 1;

/**
 * A registrar who goes on working whatever happens behind the doors: he takes 200, or a 503 that says when to come
 * again, and repeats what he got no answer to. What was promised to him must be there afterwards.
 */
export async function startTraffic(url: string) {
  const cookie = await signIn(url);
  const promised = new Set<string>();
  const registered: string[] = [];
  const strange: string[] = [];
  const unanswered: Command[] = [];
  let away = 0;
  let stopped = false;

  const attempt = async (command: Command) => {
    const answer = await ask(url, cookie, command);
    const fact = answer?.headers.get('tisheng-fact');
    if (answer?.status === 200) {
      registered.push(command.businessId);
      if (fact) promised.add(fact);
      return;
    }
    unanswered.push(command);
    away += 1;
    if (answer) strange.push(...(await oddities(answer)));
  };
  const working = (async () => {
    while (!stopped) {
      const number = next;
      next += 1;
      const again = number % 2 === 0 ? unanswered.shift() : undefined;
      await attempt(again ?? { businessId: uuidv7(), body: household(number) });
      await delay(pauseMs);
    }
  })();
  // A test that failed leaves nobody working behind it.
  onTestFinished(() => {
    stopped = true;
  });
  const answered = () => registered.length;
  return {
    promised,
    /** Commands that were told to come again, or heard nothing. */
    away: () => away,
    answered,
    /** Waits until so many more were answered 200. */
    more: (count: number) => {
      const goal = answered() + count;
      return eventually(() => expect(answered()).toBeGreaterThanOrEqual(goal), {
        timeoutMs: 90_000,
      });
    },
    /** Repeats what is open until everything is answered; each business was registered once and no more. */
    settle: async (servers: Servers) => {
      stopped = true;
      await working;
      await eventually(
        async () => {
          for (const command of unanswered.splice(0)) await attempt(command);
          const open = unanswered.map(({ businessId }) => businessId);
          expect([...open, ...strange.slice(-2)]).toEqual([]);
        },
        { timeoutMs: 90_000 },
      );
      expect(strange).toEqual([]);
      const told = await sqlRows<{ subject: string; times: number }>(
        databaseOf(servers, 'business-registry'),
        `select subject, count(*)::int as times from journal where type = 'BusinessRegistered'
           and subject = any($1) group by subject`,
        [registered.map((id) => `business/${id}`)],
      );
      expect(told.filter(({ times }) => times !== 1)).toEqual([]);
      expect(told).toHaveLength(new Set(registered).size);
    },
  };
}

async function ask(url: string, cookie: string, { businessId, body }: Command) {
  return fetch(`${url}/api/business-registry/businesses/${businessId}`, {
    method: 'PUT',
    headers: { 'content-type': 'application/json', 'x-tisheng-csrf': '1', cookie },
    body: JSON.stringify(body),
    signal: AbortSignal.timeout(patienceMs),
  }).catch(() => null);
}

/** What an answer other than 200 must not be. */
async function oddities(answer: Response): Promise<string[]> {
  const text = await answer.text();
  const odd = [...personalNumbers(text)];
  if (answer.status !== 503 || !text.includes('"code"')) odd.push(`${answer.status} ${text}`);
  if (!answer.headers.get('retry-after')) odd.push(`no Retry-After: ${text}`);
  return odd;
}

async function signIn(url: string): Promise<string> {
  const answer = await fetch(`${url}/api/portal/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-tisheng-csrf': '1' },
    body: JSON.stringify({ account: 'demo-registrar' }),
  });
  return answer.headers.get('set-cookie')?.split(';')[0] ?? '';
}
