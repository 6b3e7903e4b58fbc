import { once } from 'node:events';
import { type AddressInfo, createServer, type Server, type Socket } from 'node:net';
import { afterEach, describe, expect, test } from 'vitest';
import { clamdScan } from './clamd.ts';

let server: Server | undefined;
afterEach(() => server?.close());

/** Speaks clamd's side of INSTREAM: takes the pieces, answers when the empty one has come. */
async function daemon(answer: (content: Buffer) => string | null) {
  server = createServer((socket) => listen(socket, answer));
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return { host: '127.0.0.1', port: (server.address() as AddressInfo).port };
}

function listen(socket: Socket, answer: (content: Buffer) => string | null): void {
  const command = Buffer.from('zINSTREAM\0');
  let seen = Buffer.alloc(0);
  socket.on('data', (part) => {
    seen = Buffer.concat([seen, part]);
    const pieces: Buffer[] = [];
    for (let at = command.length; at + 4 <= seen.length; ) {
      const length = seen.readUInt32BE(at);
      if (length === 0) {
        const told = answer(Buffer.concat(pieces));
        if (told === null) socket.destroy();
        else socket.end(`${told}\0`);
        return;
      }
      pieces.push(seen.subarray(at + 4, at + 4 + length));
      at += 4 + length;
    }
  });
  socket.on('error', () => {});
}

const large = Buffer.alloc(200_000, 'x');
const refusedWith = (code: string) => expect.objectContaining({ code });

describe('clamdScan', () => {
  test('sends every byte and lets a clean file in', async () => {
    let received = 0;
    const scan = clamdScan(
      await daemon((content) => {
        received = content.length;
        return 'stream: OK';
      }),
    );
    await expect(scan(large)).resolves.toBeNull();
    expect(received).toBe(large.length);
  });

  test('names what was found', async () => {
    const scan = clamdScan(await daemon(() => 'stream: Win.Test.EICAR_HDB-1 FOUND'));
    await expect(scan(large)).resolves.toBe('Win.Test.EICAR_HDB-1');
  });

  test.each([['INSTREAM size limit exceeded. ERROR'], ['']])(
    'lets nothing in on the answer “%s”',
    async (answer) => {
      const scan = clamdScan(await daemon(() => answer));
      await expect(scan(large)).rejects.toThrow(refusedWith('virus-scan-unavailable'));
    },
  );

  test('lets nothing in when the daemon hangs up or is not there', async () => {
    const address = await daemon(() => null);
    await expect(clamdScan(address)(large)).rejects.toThrow(refusedWith('virus-scan-unavailable'));
    server?.close();
    await once(server as Server, 'close');
    await expect(clamdScan(address)(large)).rejects.toThrow(refusedWith('virus-scan-unavailable'));
  });
});
