import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { systemClock, virtualClock } from '@tisheng/service-kit/clock';
import { generateActorKeys } from '@tisheng/service-kit/http';
import { createLogger } from '@tisheng/service-kit/logger';
import { kafkaBroker } from '@tisheng/service-kit/messaging';
import { beforeAll, describe, expect, test } from 'vitest';
import { createApps } from '../city/city.ts';
import { serviceNames } from '../city/services.ts';

type Door = { service: string; door: string; access: unknown };

const nobodyListens = 'postgres://nobody@127.0.0.1:9/nothing';
const key = Buffer.alloc(32).toString('base64');
const logger = createLogger('tidy', 'silent');
const doors: Door[] = [];

beforeAll(async () => {
  const database = { appUrl: nobodyListens, migratorUrl: nobodyListens };
  const options = {
    databases: Object.fromEntries(serviceNames.map((name) => [name, database])) as Record<
      (typeof serviceNames)[number],
      typeof database
    >,
    broker: kafkaBroker({ brokers: ['127.0.0.1:9'], clientId: 'tidy', logger }),
    secrets: { ...generateActorKeys(), operatorKey: key, accountKey: key },
    // With its demonstration doors: they are doors too.
    demonstration: { clock: virtualClock(new Date('2026-11-23T02:00:00Z'), { frozen: true }) },
    consoleFolder: join(tmpdir(), 'tisheng-no-console'),
    filesFolder: join(tmpdir(), 'tisheng-no-files'),
    port: 0,
    logger: () => logger,
    onFatal: (error: unknown) => expect.unreachable(String(error)),
  };
  for (const app of await createApps(options, systemClock(), {})) {
    app.server.addHook('onRoute', ({ method, url, config }) => {
      for (const verb of [method].flat().filter((each) => each !== 'HEAD'))
        doors.push({ service: app.name, door: `${verb} ${url}`, access: config?.access });
    });
    await app.server.ready();
    await app.close();
  }
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
    const roles = ({ access }: Door) => (Array.isArray(access) ? access.length > 0 : false);
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
