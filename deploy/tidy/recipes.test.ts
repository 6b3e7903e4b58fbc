import { existsSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readText, sources } from './source-text.ts';

const guide = readText('CONTRIBUTING.md');

/** Where a name of the product stands. Tests, samples, migrations and what is written by a command are told in words. */
const product = sources(
  /^(packages\/(?!test-kit\/)|services\/|deploy\/(access|city|postgres)\/|deploy\/acceptance\/browser\/accessibility\.ts$|docker-compose\.yml$)/,
).filter(
  ({ path }) =>
    !/\.test\.ts$|\/(test|samples|migrations)\/|\.gen\.ts$|\/README\.md$|\.txt$/.test(path),
);

/** A section that follows one thing that exists: `Followed: \`name\`.` and a table of places. */
const recipes = guide
  .split(/^## /m)
  .slice(1)
  .flatMap((section) => {
    const [title = ''] = section.split('\n');
    const [, followed] = /^Followed: `([^`]+)`/m.exec(section) ?? [];
    const places = [...section.matchAll(/^\| `([^`]+)` \|/gm)].map(([, path = '']) => path);
    return followed ? [{ title, followed, places }] : [];
  });

/** As a word of its own: `upscale-pools` is not in `upscale-pools-x`. */
const names = (text: string, name: string) => new RegExp(`(?<![\\w-])${name}(?![\\w-])`).test(text);

describe('the guide', () => {
  test('has a recipe for each kind of change', () => {
    expect(recipes.map(({ title }) => title)).toEqual([
      'A field of a business, end to end',
      'A fact',
      'A policy',
      'A role',
      'A screen',
      'A kind of file',
      'A service',
    ]);
  });

  test('names only what exists', () => {
    const paths = [...guide.matchAll(/`((?:packages|services|deploy)\/[\w./-]+)`/g)];
    const lost = paths.flatMap(([, path = '']) =>
      existsSync(new URL(`../../${path}`, import.meta.url)) ? [] : [path],
    );
    expect(paths.length).toBeGreaterThan(60);
    expect(lost, 'Name the file that CONTRIBUTING.md means by the name that it has now.').toEqual(
      [],
    );
  });
});

test.each(recipes)('whoever follows $followed meets each place of “$title”', (recipe) => {
  const places = product.filter(({ text }) => names(text, recipe.followed)).map(({ path }) => path);
  expect(
    recipe.places.toSorted(),
    `Another place knows ${recipe.followed}, or one no longer does: say so in CONTRIBUTING.md, or spare a newcomer the place.`,
  ).toEqual(places.toSorted());
});
