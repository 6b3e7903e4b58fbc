import { randomUUID } from 'node:crypto';
import { mkdir, open, readFile, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { contentHash } from './content-hash.ts';

/** Contents by their SHA-256: the same content is kept once, and a name never decides a path. */
export type FileStore = {
  /** Resolves when the content is durable; answers its hash. */
  put(bytes: Uint8Array): Promise<string>;
  /** Null when it was never put. @throws Error when the content no longer fits its hash. */
  get(hash: string): Promise<Uint8Array | null>;
};

const hashShape = /^[0-9a-f]{64}$/;

/** A folder of this machine or of a shared volume: `ab/abcdef…`. */
export function localFileStore(folder: string): FileStore {
  const pathOf = (hash: string) => {
    if (!hashShape.test(hash)) throw new RangeError('not a content hash');
    return join(folder, hash.slice(0, 2), hash);
  };
  return {
    async put(bytes) {
      const hash = await contentHash(bytes);
      await writeDurably(pathOf(hash), bytes);
      return hash;
    },
    async get(hash) {
      const bytes = await readOrNull(pathOf(hash));
      if (bytes && (await contentHash(bytes)) !== hash)
        throw new Error(`content of ${hash} was damaged`);
      return bytes;
    },
  };
}

/** Written beside and renamed: a reader sees the whole content or none. */
async function writeDurably(path: string, bytes: Uint8Array): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  const draft = `${path}.${randomUUID()}`;
  const file = await open(draft, 'wx', 0o640);
  try {
    await file.writeFile(bytes);
    await file.sync();
  } catch (error) {
    await rm(draft, { force: true });
    throw error;
  } finally {
    await file.close();
  }
  await rename(draft, path);
}

async function readOrNull(path: string): Promise<Uint8Array | null> {
  try {
    return await readFile(path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
}
