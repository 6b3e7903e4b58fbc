import { virtualClock } from '@tisheng/service-kit/clock';
import { createActorSigner } from '@tisheng/service-kit/http';
import { serviceUnderTest, testActorKeys } from '@tisheng/test-kit';
import { createApp, type PortalOptions } from '#app.ts';
import { createAccount, type NewAccount } from '#application/administration.ts';
import { systemContext } from '#application/directory.ts';

type Sent = {
  cookie?: string;
  body?: object | string | Buffer;
  headers?: Record<string, string>;
  from?: string;
};

export type PortalUnderTest = Awaited<ReturnType<typeof portalUnderTest>>;

/** Portal with a database of its own, asked as a browser would ask it. */
export async function portalUnderTest(given: Partial<PortalOptions> = {}) {
  const clock = virtualClock(new Date('2026-03-02T01:00:00Z'), { frozen: true });
  const service = await serviceUnderTest('portal', (options) =>
    createApp({
      ...options,
      addresses: {},
      sign: createActorSigner(testActorKeys.privateKeyPem),
      consoleFolder: 'none',
      demonstration: { clock },
      ...given,
    }),
  );

  const send = (
    method: 'GET' | 'POST' | 'PUT' | 'DELETE',
    url: string,
    { cookie, body, headers, from }: Sent = {},
  ) =>
    service.app.server.inject({
      method,
      url,
      headers: {
        'idempotency-key': crypto.randomUUID(),
        'x-tisheng-csrf': '1',
        ...(cookie ? { cookie } : {}),
        ...headers,
      },
      ...(body === undefined ? {} : { payload: body }),
      ...(from ? { remoteAddress: from } : {}),
    });
  const signIn = (body: object, rest: Omit<Sent, 'body'> = {}) =>
    send('POST', '/api/portal/session', { body, ...rest });

  return {
    service,
    adminUrl: service.database.adminUrl,
    send,
    signIn,
    cookieOf: async (body: object) =>
      String((await signIn(body)).headers['set-cookie']).split(';')[0] ?? '',
    /** An account as the security administrator would make it; answers its one-time password. */
    add: (account: NewAccount) =>
      service.app.orm.em
        .fork()
        .transactional((tx) => createAccount(systemContext(tx, clock), account)),
    close: () => service.close(),
  };
}
