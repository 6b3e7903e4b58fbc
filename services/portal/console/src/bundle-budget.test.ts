import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { build, type Rolldown } from 'vite';
import { beforeAll, describe, expect, test, vi } from 'vitest';

const kB = 1000;
const folder = fileURLToPath(new URL('..', import.meta.url));
let files: Rolldown.RolldownOutput['output'];

beforeAll(async () => {
  vi.stubEnv('NODE_ENV', 'production');
  const built = await build({
    root: folder,
    mode: 'production',
    logLevel: 'error',
    build: { write: false },
  });
  files = (built as Rolldown.RolldownOutput).output;
}, 120_000);

const chunks = () => files.filter((file) => file.type === 'chunk');
const chunkOf = (page: string) => {
  const chunk = chunks().find((file) => file.facadeModuleId?.endsWith(page));
  if (!chunk) throw new Error(`no chunk of ${page}`);
  return chunk;
};

/** What a browser loads before it draws the page: the entry, the page, and all they import. */
function loadedFor(page: string) {
  const wanted = new Map<string, ReturnType<typeof chunkOf>>();
  const visit = (chunk: ReturnType<typeof chunkOf>): void => {
    if (wanted.has(chunk.fileName)) return;
    wanted.set(chunk.fileName, chunk);
    for (const name of chunk.imports) {
      const next = chunks().find((file) => file.fileName === name);
      if (next) visit(next);
    }
  };
  visit(chunkOf('index.html'));
  visit(chunkOf(page));
  return [...wanted.values()];
}

const scriptsOf = (page: string): number =>
  loadedFor(page).reduce((sum, chunk) => sum + gzipSync(chunk.code).length, 0);

describe('bundle', () => {
  test.each([
    ['/pages/permit-case.vue', 150 * kB],
    ['/pages/permits.vue', 280 * kB],
    ['/pages/search.vue', 280 * kB],
    ['/pages/entity.vue', 280 * kB],
  ])('%s loads within %i bytes of script', (page, budget) => {
    expect(scriptsOf(page)).toBeLessThanOrEqual(budget);
  });

  test('all stylesheets together stay within 40 kB', () => {
    const styles = files.filter((file) => file.fileName.endsWith('.css'));
    const sizes = styles.map((file) => gzipSync(file.type === 'asset' ? file.source : '').length);
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(40 * kB);
  });
});
