import {
  createServer,
  type IncomingHttpHeaders,
  type Server,
  type ServerResponse,
} from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type PortalUnderTest, portalUnderTest } from './portal-under-test.ts';

type Heard = { url: string; headers: IncomingHttpHeaders; bytes: number };

let portal: PortalUnderTest;
let behind: Server;
let cookie: string;
let port: number;
const heard: Heard[] = [];
let answer: (response: ServerResponse) => void;

const listening = (server: Server) =>
  new Promise<number>((resolve) => {
    server.listen(0, '127.0.0.1', () => resolve((server.address() as AddressInfo).port));
  });

beforeAll(async () => {
  behind = createServer((request, response) => {
    let bytes = 0;
    request.on('data', (part: Buffer) => (bytes += part.length));
    request.on('end', () => {
      heard.push({ url: request.url ?? '', headers: request.headers, bytes });
      answer(response);
    });
  });
  const address = `http://127.0.0.1:${await listening(behind)}`;
  portal = await portalUnderTest({ addresses: { journey: address } });
  const url = await portal.service.app.server.listen({ host: '127.0.0.1', port: 0 });
  port = Number(new URL(url).port);
  cookie = await portal.cookieOf({ account: 'demo-leading-office' });
});
afterAll(async () => {
  // Who was told that his file is too large may still be sending it.
  portal.service.app.server.server.closeAllConnections();
  await portal.close();
  behind.close();
});

/** As it stands in the first line, which no client library would leave alone. */
function rawStatus(path: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = connect(port, '127.0.0.1', () =>
      socket.write(
        `GET ${path} HTTP/1.1\r\nHost: x\r\nCookie: ${cookie}\r\nConnection: close\r\n\r\n`,
      ),
    );
    let text = '';
    socket.on('data', (part: Buffer) => (text += part.toString()));
    socket.on('end', () => resolve(text.split(' ')[1] ?? ''));
    socket.on('error', reject);
  });
}

const plainly = (headers: Record<string, string>) => (response: ServerResponse) => {
  response.writeHead(200, { 'content-type': 'application/json', ...headers });
  response.end('{}');
};

describe('a path', () => {
  test.each([
    '/api/journey/../../metrics',
    '/api/journey/%2e%2e/%2e%2e/metrics',
    '/api/journey/..%2f..%2fmetrics',
    '/api/journey//../metrics',
    '/api/journey/./worklist',
    '/api/journey/a%00b',
  ])('%s leads nowhere', async (path) => {
    answer = plainly({});
    const before = heard.length;
    expect(await rawStatus(path)).toBe('400');
    expect(heard).toHaveLength(before);
  });

  test('that is plain arrives as it was sent', async () => {
    answer = plainly({});
    expect(await rawStatus('/api/journey/search?q=%E9%9D%A2%2F..')).toBe('200');
    expect(heard.at(-1)?.url).toBe('/api/journey/search?q=%E9%9D%A2%2F..');
  });
});

describe('an answer', () => {
  const ask = () => portal.send('GET', '/api/journey/journeys/x', { cookie });

  test('is kept by no cache on the way, unless the service knows better', async () => {
    answer = plainly({});
    expect((await ask()).headers['cache-control']).toBe('no-store');
    answer = plainly({ 'cache-control': 'private, max-age=60' });
    expect((await ask()).headers['cache-control']).toBe('private, max-age=60');
    const own = await portal.send('GET', '/api/portal/session', { cookie });
    expect(own.headers['cache-control']).toBe('no-store');
  });

  test('says that the projection is behind', async () => {
    answer = plainly({ 'tisheng-behind': 'true' });
    expect((await ask()).headers['tisheng-behind']).toBe('true');
    answer = plainly({});
    expect((await ask()).headers['tisheng-behind']).toBeUndefined();
  });

  test('keeps the stricter rules of a scan', async () => {
    answer = plainly({ 'content-security-policy': "default-src 'none'; sandbox" });
    expect((await ask()).headers['content-security-policy']).toBe("default-src 'none'; sandbox");
  });
});

describe('an id from outside', () => {
  test('is a label and never the id of the call', async () => {
    answer = plainly({});
    const given = '01979c5a-4c00-7000-8000-000000001014';
    await portal.send('GET', '/api/journey/x', { cookie, headers: { 'x-request-id': given } });
    const headers = heard.at(-1)?.headers ?? {};
    expect(headers['x-request-label']).toBe(given);
    expect(headers['x-request-id']).toMatch(/^[0-9a-f-]{36}$/);
    expect(headers['x-request-id']).not.toBe(given);
  });

  test('is dropped when it is no plain word', async () => {
    await portal.send('GET', '/api/journey/x', { cookie, headers: { 'x-request-id': 'a b"c' } });
    expect(heard.at(-1)?.headers['x-request-label']).toBeUndefined();
  });
});

describe('a file', () => {
  const megabyte = 1024 * 1024;
  const upload = (body: RequestInit['body']) =>
    fetch(`http://127.0.0.1:${port}/api/journey/files`, {
      method: 'POST',
      headers: { cookie, 'x-tisheng-csrf': '1', 'content-type': 'application/pdf' },
      body,
      duplex: 'half',
    } as RequestInit);

  test('passes whole', async () => {
    answer = plainly({});
    expect((await upload(Buffer.alloc(5 * megabyte))).status).toBe(200);
    expect(heard.at(-1)?.bytes).toBe(5 * megabyte);
  });

  test('that is too large is told so, also by who does not say how large it is', async () => {
    const said = await upload(Buffer.alloc(51 * megabyte)).catch(() => null);
    expect(said?.status ?? 413).toBe(413);
    async function* endless() {
      for (let n = 0; n < 60; n += 1) yield new Uint8Array(megabyte);
    }
    const unsaid = await upload(ReadableStream.from(endless()) as never).catch(() => null);
    expect(unsaid?.status ?? 413).toBe(413);
    expect(heard.at(-1)?.bytes).toBeLessThan(50 * megabyte);
  });
});
