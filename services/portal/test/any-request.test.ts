import { virtualClock } from '@tisheng/service-kit/clock';
import { createActorSigner } from '@tisheng/service-kit/http';
import {
  askAnything,
  type ServiceUnderTest,
  serviceUnderTest,
  testActorKeys,
} from '@tisheng/test-kit';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createApp } from '#app.ts';

const clock = virtualClock(new Date('2026-03-02T01:00:00Z'), { frozen: true });
let service: ServiceUnderTest;

beforeAll(async () => {
  service = await serviceUnderTest('portal', (options) =>
    createApp({
      ...options,
      addresses: {},
      sign: createActorSigner(testActorKeys.privateKeyPem),
      consoleFolder: 'none',
      demonstration: { clock },
    }),
  );
});
afterAll(() => service.close());

async function signedIn({ id = '' }): Promise<Record<string, string>> {
  const response = await service.app.server.inject({
    method: 'POST',
    url: '/api/portal/session',
    headers: { 'x-tisheng-csrf': '1' },
    payload: { account: id },
  });
  return { cookie: String(response.headers['set-cookie']).split(';')[0] ?? '' };
}

test('whatever is sent to whichever door, nobody gets a 5xx', async () => {
  const asked = await askAnything(service.app.server, {
    service: 'portal',
    people: ['demo-security-admin', 'demo-system-admin', 'demo-registrar'].map((id) => ({ id })),
    credentials: signedIn,
    // Whoever signs out asks nothing more.
    except: ['DELETE /api/portal/session'],
  });
  expect(asked.faults).toEqual([]);
  expect(asked.answers[200]).toBeGreaterThan(50);
});
