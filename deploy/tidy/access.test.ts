import { readFileSync } from 'node:fs';
import { Bureau, District, Role } from '@tisheng/contracts';
import { createActorSigner } from '@tisheng/service-kit/http';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type OpenedCity, openEmptyCity } from '../access/collect.ts';
import { withDoors } from '../access/door-lists.ts';
import { declaredDoors, isOfTheCity, tableForPeople, withTable } from '../access/tables.ts';
import { serviceNames } from '../city/services.ts';
import { readText } from './source-text.ts';

const passed = 418;
const declared = readFileSync(new URL('../access/doors.txt', import.meta.url), 'utf8');
let city: OpenedCity;

beforeAll(async () => {
  city = await openEmptyCity(({ server }) => {
    // Past the guard and before anything is read: whoever comes this far has been let in.
    server.addHook('preParsing', async (_request, reply) => reply.code(passed).send());
  });
}, 60_000);
afterAll(async () => {
  for (const app of city.apps) await app.close();
});

describe('the doors of the city', () => {
  test('let in whom the declared table names', () => {
    expect(
      declaredDoors(city.doors),
      'If that is meant, write the tables anew: node deploy/access/write.ts',
    ).toBe(declared);
  });

  test('are told to people as they are', () => {
    const readme = readText('services/portal/README.md');
    expect(
      withTable(readme, tableForPeople(city.doors)),
      'If that is meant, write the tables anew: node deploy/access/write.ts',
    ).toBe(readme);
  });

  test.each(serviceNames)('of %s all stand in its README', (service) => {
    const readme = readText(`services/${service}/README.md`);
    expect(
      withDoors(readme, service, city),
      'If that is meant, write the lists anew: node deploy/access/write.ts',
    ).toBe(readme);
  });
});

/** `GET /api/x/y/:id [scope]: role role` of the declared table. */
const expected = declared
  .trim()
  .split('\n')
  .map((line) => {
    const [, method = '', url = '', access = ''] = /^(\w+) (\S+) \[\w+\]: (.+)$/.exec(line) ?? [];
    const service = url.split('/')[2] ?? '';
    return { service, method, url, access: access === 'signed-in' ? null : access.split(' ') };
  });
const someWhere = (url: string) =>
  url.replaceAll(/:\w+/g, '01979c5a-4c00-7000-8000-000000001014').replaceAll('*', 'x');

describe.each(serviceNames.filter((name) => name !== 'portal'))('a door of %s', (service) => {
  const doors = expected.filter((door) => door.service === service);

  /** What each door answers to one person; `null` asks without a token. */
  async function lettingIn(actor: Parameters<ReturnType<typeof createActorSigner>>[0] | null) {
    const app = city.apps.find(({ name }) => name === service);
    const token = actor && (await createActorSigner(city.keys.privateKeyPem)(actor, service));
    const answers: Record<string, number> = {};
    for (const { method, url } of doors) {
      const response = await app?.server.inject({
        method: method as 'GET',
        url: someWhere(url),
        headers: token ? { authorization: `Bearer ${token}` } : {},
      });
      answers[`${method} ${url}`] = response?.statusCode ?? 0;
    }
    return answers;
  }
  const expectedFor = (role: Role | null) =>
    Object.fromEntries(
      doors.map(({ method, url, access }) => [
        `${method} ${url}`,
        access === null || (role && access.includes(role)) ? passed : 403,
      ]),
    );
  const person = (roles: Role[]) => ({
    id: 'u-1',
    name: '测试员',
    bureau: Bureau.options[0] as Bureau,
    districts: [...District.options],
    roles,
  });

  test.each([null, ...Role.options])('lets in %s as declared, and nobody else', async (role) => {
    expect(doors.length).toBeGreaterThan(0);
    expect(await lettingIn(person(role ? [role] : []))).toEqual(expectedFor(role));
  });

  test('lets in nobody without a token', async () => {
    const answers = Object.values(await lettingIn(null));
    expect(new Set(answers)).toEqual(new Set([401]));
  });

  test('does nothing for who looks with another’s rights, and shows what he may see', async () => {
    const viewedBy = { id: 'u-2', name: '查看人' };
    const answers = await lettingIn({ ...person([...Role.options]), viewedBy });
    const wrong = doors.filter(({ method, url }) => {
      const wanted = method === 'GET' ? passed : 403;
      return answers[`${method} ${url}`] !== wanted;
    });
    expect(wrong).toEqual([]);
  });
});

test('every door of the declared table is one of the city', () => {
  const known = city.doors.filter(isOfTheCity).map(({ method, url }) => `${method} ${url}`);
  expect(expected.filter(({ method, url }) => !known.includes(`${method} ${url}`))).toEqual([]);
});
