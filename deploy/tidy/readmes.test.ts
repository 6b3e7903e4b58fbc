import { globSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { readText } from './source-text.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
/** `services/*\/src/domain`, `packages/contracts/src/<stream>.ts`: a place in the repository, some of it left open. */
const place = /`(?<path>(?:packages|services|deploy)\/[^\s`]*)`/g;

function placesIn(readme: string): string[] {
  const found = [...readText(readme).matchAll(place)].map(({ groups }) => groups?.['path'] ?? '');
  return [...new Set(found)];
}

describe.each(['README.md', 'README.zh-CN.md', 'CONTRIBUTING.md'])('%s', (readme) => {
  test('names no place that is not there', () => {
    const gone = placesIn(readme).filter((path) => {
      return globSync(path.replaceAll(/<[^>]+>/g, '*'), { cwd: root }).length === 0;
    });

    expect(placesIn(readme).length).toBeGreaterThan(5);
    expect(gone).toEqual([]);
  });
});

test('both languages of the first page name the same places', () => {
  expect(placesIn('README.zh-CN.md').toSorted()).toEqual(placesIn('README.md').toSorted());
});
