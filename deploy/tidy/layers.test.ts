import { describe, expect, test } from 'vitest';
import { type Import, importsOf, productCode } from './source-text.ts';

const importsIn = (pattern: RegExp) => productCode(pattern).flatMap(importsOf);
const told = (imports: Import[]) => imports.map(({ path, from }) => `${path} imports ${from}`);

describe('a layer', () => {
  test('of pure decisions knows its own folder, workdays, refusals, what is in force, words and types of contracts', () => {
    const allowed =
      /^(\.\/|@tisheng\/workdays$|@tisheng\/contracts\/words$|@tisheng\/service-kit\/(refusal|in-force)$)/;
    const foreign = importsIn(/^services\/[^/]+\/src\/domain\//).filter(
      ({ from, typesOnly }) => !allowed.test(from) && !(from === '@tisheng/contracts' && typesOnly),
    );
    expect(told(foreign), 'Hand what the rule needs over as an argument.').toEqual([]);
  });

  test('of projections decides nothing and knows no table, door or clock', () => {
    const allowed = /^(\.\.?\/|@tisheng\/(contracts|formats|workdays)$)/;
    const foreign = importsIn(/^services\/journey\/src\/projection\//);
    expect(told(foreign.filter(({ from }) => !allowed.test(from)))).toEqual([]);
  });

  test.each([
    ['persistence', /^(#application|#http|#events|#gateway|fastify|kafkajs|hucre)/],
    ['application', /^(#http|#events|#gateway|fastify|kafkajs|hucre)/],
    ['http', /^(#persistence|#events|@mikro-orm|kafkajs|hucre)/],
    ['events', /^(#persistence|#http|@mikro-orm|fastify|kafkajs|hucre)/],
    ['gateway', /^(#persistence|@mikro-orm|kafkajs)/],
  ])('named %s does not reach into another', (layer, forbidden) => {
    const imports = importsIn(new RegExp(`^services/[^/]+/src/${layer}/`));
    expect(imports).not.toEqual([]);
    expect(
      told(imports.filter(({ from }) => forbidden.test(from))),
      'A door calls a use case, a use case calls domain and persistence; move the call there.',
    ).toEqual([]);
  });
});

describe('a service', () => {
  test('knows contracts, never another service', () => {
    const own = ['contracts', 'formats', 'service-kit', 'workdays'];
    const foreign = importsIn(/^services\/[^/]+\/src\//).filter(({ path, from }) => {
      const [, name] = /^@tisheng\/([^/]+)/.exec(from) ?? [];
      const climbsOut = from.startsWith('../') && leavesService(path, from);
      return climbsOut || (name !== undefined && !own.includes(name));
    });
    expect(told(foreign)).toEqual([]);
  });

  test('leaves Kafka to the kit, where its client can be replaced', () => {
    const clients = importsIn(/^(packages|services)\/.+\/src\//).filter(
      ({ from }) => from === 'kafkajs',
    );
    expect(
      clients
        .map(({ path }) => path)
        .filter((path) => !/\/messaging\/kafka[a-z-]*\.ts$/.test(path)),
    ).toEqual([]);
    expect(clients).not.toEqual([]);
  });
});

describe('a package', () => {
  test.each([
    ['contracts', []],
    ['workdays', []],
    ['formats', []],
    ['service-kit', ['contracts', 'formats', 'workdays']],
  ])('%s knows none of ours but %s', (name, allowed) => {
    const ours = importsIn(new RegExp(`^packages/${name}/src/`)).filter(({ from }) =>
      from.startsWith('@tisheng/'),
    );
    const foreign = ours.filter(({ from }) => !allowed.some((each) => from === `@tisheng/${each}`));
    expect(told(foreign)).toEqual([]);
  });
});

function leavesService(path: string, from: string): boolean {
  const [service] = /^services\/[^/]+\//.exec(path) ?? [''];
  return !new URL(from, `file:///${path}`).pathname.startsWith(`/${service}`);
}
