import { connected, sqlRows } from '@tisheng/test-kit';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import {
  aCase,
  decide,
  openPermitTransfer,
  type PermitTransfer,
  people,
  shanghai,
} from './bureau.ts';
import { calendarFact } from './reference-facts.ts';

/** More than two portions, so that it can break in the middle. */
const more = 11_000;

const year2027 = {
  year: 2027,
  notice: '国办发明电〔2026〕9号',
  noticeOn: '2026-11-04',
  offDays: { '2027-01-01': '元旦' },
  makeupWorkdays: [],
};

let service: PermitTransfer;
beforeEach(async () => {
  service = await openPermitTransfer('2026-12-25T01:00:00Z');
});
afterEach(() => service.close());

const asAdmin = (...statements: string[]) =>
  connected(service.database.adminUrl, async (admin) => {
    for (const sql of statements) await admin.query(sql);
  });
const latest = async () =>
  (await service.get('/reprojections/latest', { as: people.health })).body.latest;
const movedDays = () =>
  sqlRows<{ cases: number; facts: number }>(
    service.database.adminUrl,
    `select count(distinct subject)::int as cases, count(*)::int as facts from journal where type = 'DueDayMoved'`,
  );

/** The same case so many times again, as if each had been applied for. */
async function multiply(id: string): Promise<void> {
  await asAdmin(
    'set session_replication_role = replica',
    `create temporary table copies as select c.*, n from transfer_cases c, generate_series(1, ${more}) n
     where id = '${id}'`,
    `update copies set id = uuidv7(), permit_id = uuidv7(), number = number || '-' || n`,
    'alter table copies drop column n',
    'insert into transfer_cases select * from copies',
  );
}

describe('a new calendar for many cases', () => {
  test('goes on after a stop where it was, and moves each case once', async () => {
    const opened = await aCase(service, 1);
    await decide(service, opened, 'acceptance');
    await multiply(opened.id);
    await asAdmin(
      `create function stop_here() returns trigger language plpgsql as
       $$ begin raise exception 'pulled the plug'; end $$`,
      `create trigger stop_here before update on reprojections for each row
       when (new.cases_done > 5000) execute function stop_here()`,
    );
    await service.tell(calendarFact(2, [year2027]));
    await expect(service.app.runDue()).rejects.toThrow('pulled the plug');
    expect(await latest()).toMatchObject({
      casesTotal: more + 1,
      casesDone: 5000,
      daysMoved: 5000,
      finishedAt: null,
    });
    expect(await movedDays()).toMatchObject([{ cases: 5000, facts: 10_000 }]);

    await asAdmin('drop trigger stop_here on reprojections');
    service.clock.advanceTo(shanghai('2026-12-26'));
    await service.app.runDue();
    await service.app.runDue();
    const progress = await latest();
    expect(progress).toMatchObject({ casesTotal: more + 1, casesDone: more + 1 });
    expect(progress).toMatchObject({ daysMoved: more + 1, finishedAt: expect.any(String) });
    expect(await movedDays()).toMatchObject([{ cases: more + 1, facts: 2 * (more + 1) }]);
    const states = `select distinct calendar_version, promise_due_on::text, promise_provisional,
      statutory_provisional, due_on::text from transfer_cases`;
    expect(await sqlRows(service.database.adminUrl, states)).toEqual([
      {
        calendar_version: 2,
        promise_due_on: '2027-01-06',
        promise_provisional: false,
        statutory_provisional: false,
        due_on: '2027-01-06',
      },
    ]);
  }, 60_000);
});
