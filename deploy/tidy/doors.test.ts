import { beforeAll, describe, expect, test } from 'vitest';
import { type Door, openEmptyCity } from '../access/collect.ts';
import { serviceNames } from '../city/services.ts';

let doors: (Pick<Door, 'service' | 'access'> & { door: string })[] = [];

beforeAll(async () => {
  const { apps, doors: found } = await openEmptyCity();
  doors = found.map(({ service, method, url, access }) => ({
    service,
    door: `${method} ${url}`,
    access,
  }));
  for (const app of apps) await app.close();
}, 60_000);

describe.each(serviceNames)('a door of %s', (service) => {
  const open = [
    'GET /health/live',
    'GET /health/ready',
    'GET /metrics',
    `GET /api/${service}/openapi.json`,
    ...(service === 'portal'
      ? ['POST /api/portal/session', 'DELETE /api/portal/session', 'GET /api/portal/demo-accounts']
      : []),
  ];
  const ours = () => doors.filter((each) => each.service === service);

  test('is open to strangers only where nothing of the city is told or done', () => {
    const stranger = ours().filter(({ access }) => access === 'public');
    expect(
      stranger.map(({ door }) => door).toSorted(),
      'Give the new door `access: [roles]` or `signed-in`; if it must be open, say so in this list.',
    ).toEqual(open.toSorted());
  });

  test('asks who comes, by name or by role', () => {
    const guarded = ours().filter(({ access }) => access !== 'public');
    const roles = ({ access }: Pick<Door, 'access'>) =>
      Array.isArray(access) ? access.length > 0 : false;
    const careless = guarded.filter((each) => each.access !== 'signed-in' && !roles(each));
    expect(guarded.length).toBeGreaterThan(0);
    expect(careless, 'Name at least one role: an empty list lets nobody in.').toEqual([]);
  });

  test('stands below the path of its service', () => {
    const path = new RegExp(`^[A-Z]+ /api/(${service}|:service)/`);
    const strayed = ours().filter(({ door, access }) => access !== 'public' && !path.test(door));
    expect(strayed, `Begin the URL with /api/${service}/: portal finds it by that.`).toEqual([]);
  });
});
