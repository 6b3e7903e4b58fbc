import { carriedOver, sqlRows } from '@tisheng/test-kit';
import { expect, test } from 'vitest';
import { shop } from './noodle-shop/index.ts';

const before = '20261130103000';
const entry = `insert into projection_a.entries
  (id, business_id, service, type, occurred_on, recorded_at, actor, data)
  values (uuidv7(), '${shop}', 'business-registry', 'BusinessClosed', '2026-03-01', now(), '{}', '{}')`;

const afterwards = async (...filledBy: string[]) => {
  const city = await carriedOver({ service: 'journey', before, filledBy });
  try {
    return await sqlRows(
      city.adminUrl,
      `select r.state, r.requested_by as "by", s.rebuild is not null as "isOpen"
       from projection_state s left join rebuilds r on r.number = coalesce(s.rebuild, r.number) order by number`,
    );
  } finally {
    await city.drop();
  }
};

test('a city with facts folds them all anew, since they are read otherwise now', async () => {
  expect(await afterwards(entry)).toEqual([
    { state: 'replaying', by: 'system:migration', isOpen: true },
  ]);
});

test('a rebuild that ran with the old fold is given up for a new one', async () => {
  const running = [
    entry,
    `insert into rebuilds (state, requested_by) values ('folding', 'a')`,
    'update projection_state set rebuild = (select number from rebuilds)',
  ];
  expect(await afterwards(...running)).toEqual([
    { state: 'replaying', by: 'system:migration', isOpen: true },
  ]);
});

test('a new city has nothing to fold', async () => {
  expect(await afterwards()).toEqual([{ state: null, by: null, isOpen: false }]);
});
