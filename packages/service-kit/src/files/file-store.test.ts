import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { acceptScan, fileKindOf, localFileStore, scanBytesMax } from './index.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'files-'));
});
afterAll(() => rm(folder, { recursive: true }));

const body = '%PDF-1.7\n1 0 obj\n<< >>\nendobj\n';
const pdf = Buffer.from(`${body}xref\n0 1\ntrailer\n<< >>\nstartxref\n${body.length}\n%%EOF\n`);
const refusedWith = (code: string) => expect.objectContaining({ code });

describe('fileKindOf', () => {
  test('goes by the first bytes', () => {
    expect(fileKindOf(pdf)).toBe('pdf');
    expect(fileKindOf(Buffer.from([0xff, 0xd8, 0xff, 0xe0]))).toBe('jpeg');
    expect(fileKindOf(Buffer.from('\u0089PNG\r\n\u001a\n', 'latin1'))).toBe('png');
    expect(fileKindOf(Buffer.from('MZ executable'))).toBeNull();
    expect(fileKindOf(new Uint8Array())).toBeNull();
  });
});

describe('acceptScan', () => {
  test('refuses what is no scan, too large, or infected', async () => {
    await expect(acceptScan(Buffer.from('<html>'))).rejects.toThrow(
      refusedWith('file-kind-not-accepted'),
    );
    const large = Buffer.concat([pdf, Buffer.alloc(scanBytesMax)]);
    await expect(acceptScan(large)).rejects.toThrow(refusedWith('file-too-large'));
    await expect(acceptScan(pdf, async () => 'Eicar')).rejects.toThrow(
      refusedWith('file-infected'),
    );
    await expect(acceptScan(pdf, async () => null)).resolves.toBe('pdf');
  });
});

describe('localFileStore', () => {
  test('keeps the same content once and gives it back', async () => {
    const store = localFileStore(folder);
    const [first, second] = await Promise.all([store.put(pdf), store.put(pdf)]);
    expect(second).toBe(first);
    expect(await store.get(first)).toEqual(pdf);
    expect(await readdir(join(folder, first.slice(0, 2)))).toEqual([first]);
  });

  test('knows nothing of what was not put, and takes no path for a hash', async () => {
    const store = localFileStore(folder);
    expect(await store.get('0'.repeat(64))).toBeNull();
    await expect(store.get('../../etc/passwd')).rejects.toThrow('not a content hash');
  });

  test('says so when the content was damaged', async () => {
    const store = localFileStore(folder);
    const hash = await store.put(Buffer.from('%PDF-whole'));
    await writeFile(join(folder, hash.slice(0, 2), hash), 'broken');
    await expect(store.get(hash)).rejects.toThrow('was damaged');
  });
});
