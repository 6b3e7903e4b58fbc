import { createServer } from 'node:net';
import { keepWord, readKeptWord } from './kept-words.ts';

/** The port used last time if it is still free, else a new one; kept, so that a restart keeps its address. */
export async function rememberedPort(file: string): Promise<number> {
  const kept = Number(readKeptWord(file) ?? 0);
  const port = kept > 0 && (await isFree(kept)) ? kept : await freePort();
  keepWord(file, String(port));
  return port;
}

function freePort(): Promise<number> {
  return listenOnce(0);
}

async function isFree(port: number): Promise<boolean> {
  return listenOnce(port).then(
    () => true,
    () => false,
  );
}

function listenOnce(port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => {
      const address = server.address();
      const taken = typeof address === 'object' && address !== null ? address.port : port;
      server.close(() => resolve(taken));
    });
  });
}
