import { createActorVerifier } from '@tisheng/service-kit/http';
import { createLogger } from '@tisheng/service-kit/logger';
import { connected, eventually, factsByHand, sqlRows, testActorKeys } from '@tisheng/test-kit';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createApp } from '#app.ts';
import {
  aCase,
  complete,
  decide,
  openPermitTransfer,
  type PermitTransfer,
  people,
  shanghai,
  told,
} from './bureau.ts';
import { calendarFact } from './reference-facts.ts';

let service: PermitTransfer;
beforeEach(async () => {
  service = await openPermitTransfer('2026-03-02T01:00:00Z');
});
afterEach(() => service.close());

const raised = (...types: string[]) => told(service, ...types);
const clockOf = async (id: string) =>
  (await service.get(`/cases/${id}`, { as: people.health })).body.clocks;

describe('due days', () => {
  test('near and pass once each, never early, with two instances at once', async () => {
    const opened = await aCase(service, 1);
    await decide(service, opened, 'acceptance');
    const second = await secondInstance();
    const runBoth = () => Promise.all([service.app.runDue(), second.runDue()]);
    for (const [day, said] of [
      ['2026-03-08', 0],
      ['2026-03-09', 1],
      ['2026-03-11', 1],
      ['2026-03-12', 2],
      ['2026-03-26', 3],
      ['2026-03-30', 3],
      ['2026-03-31', 4],
      ['2026-04-20', 4],
    ] as const) {
      service.clock.advanceTo(shanghai(day));
      await runBoth();
      await service.app.runDue();
      expect({ day, said: (await raised('DueDayNearing', 'DueDayPassed')).length }).toEqual({
        day,
        said,
      });
    }
    await second.close();
  });

  test('that ran out unseen are said before the case is closed', async () => {
    const opened = await aCase(service, 1);
    await decide(service, opened, 'acceptance');
    service.clock.advanceTo(shanghai('2026-03-12'));
    await complete(service, { ...opened, version: 2 }, 'late-1');
    await service.app.runDue();
    expect(await raised('DueDayPassed', 'TransferCompleted')).toMatchObject([
      { type: 'DueDayPassed', clock: 'promise' },
      { type: 'TransferCompleted', onTime: false },
    ]);
  });

  test('turn the lamp red, and give a red card once the law’s own limit is over', async () => {
    const opened = await aCase(service, 1);
    await decide(service, opened, 'acceptance');
    const lampOn = async (day: string) => {
      service.clock.advanceTo(shanghai(day));
      return (await service.get(`/cases/${opened.id}`, { as: people.health })).body.lamp;
    };
    expect(await lampOn('2026-03-11')).toEqual({
      state: 'nearing',
      text: '今日到期 · 3月11日到期',
    });
    expect(await lampOn('2026-03-12')).toEqual({
      state: 'overdue',
      text: '已超 1 个工作日 · 3月11日到期',
    });
    expect(await lampOn('2026-03-31')).toEqual({
      state: 'overdue',
      text: '红牌 · 已超 1 个工作日 · 3月30日到期',
    });
  });

  test.each([
    [
      'are not said of a case that is closed in the same moment',
      `status = 'withdrawn', closed_on = '2026-03-12'`,
      0,
    ],
    [
      'are said once of a case that only changes hands in the same moment',
      `officer_name = '乙'`,
      1,
    ],
  ])('%s', async (_name, change, said) => {
    const opened = await aCase(service, 1);
    await decide(service, opened, 'acceptance');
    service.clock.advanceTo(shanghai('2026-03-12'));
    await connected(service.database.adminUrl, async (officer) => {
      await officer.query('begin');
      await officer.query(`update transfer_cases set ${change} where id = $1`, [opened.id]);
      const sweeping = service.app.runDue();
      const waiting = `select from pg_stat_activity
        where datname = current_database() and wait_event_type = 'Lock'`;
      await eventually(async () =>
        expect(await sqlRows(service.database.adminUrl, waiting)).toHaveLength(1),
      );
      await officer.query('commit');
      await sweeping;
    });
    await service.app.runDue();
    expect(await raised('DueDayPassed')).toHaveLength(said);
  });

  test('stand still while suspended; the announced time that is over is said once', async () => {
    const opened = await aCase(service, 1);
    await decide(service, opened, 'acceptance');
    const pause = { kind: '检验', noticeNo: '特1', expectedDays: 3 };
    await decide(service, { ...opened, version: 2 }, 'suspension', pause);
    service.clock.advanceTo(shanghai('2026-03-05'));
    await service.app.runDue();
    expect(await raised('SuspensionOverran')).toEqual([]);
    service.clock.advanceTo(shanghai('2026-05-20'));
    await service.app.runDue();
    await service.app.runDue();
    expect(await raised('SuspensionOverran', 'DueDayNearing', 'DueDayPassed')).toMatchObject([
      { type: 'SuspensionOverran', expectedUntil: '2026-03-05' },
    ]);
  });

  const secondInstance = () =>
    createApp({
      databaseUrl: service.database.appUrl,
      broker: factsByHand(service.clock).broker,
      clock: service.clock,
      verify: createActorVerifier(testActorKeys.publicKeyPem),
      logger: createLogger('permit-transfer', 'silent'),
    });
});

describe('a new calendar', () => {
  const year2027 = {
    year: 2027,
    notice: '国办发明电〔2026〕9号',
    noticeOn: '2026-11-04',
    offDays: {
      '2027-01-01': '元旦',
      '2027-01-02': '元旦',
      '2027-01-03': '元旦',
      '2027-01-04': '元旦',
    },
    makeupWorkdays: [],
  };

  test('moves provisional days, says from and to, and raises nothing before', async () => {
    service.clock.advanceTo(shanghai('2026-12-25'));
    const opened = await aCase(service, 1);
    const closed = await aCase(service, 2);
    await decide(service, opened, 'acceptance');
    await decide(service, closed, 'acceptance');
    await complete(service, { ...closed, version: 2 }, 'c-2');
    expect(await clockOf(opened.id)).toMatchObject({
      promise: { dueOn: '2027-01-06', provisional: true },
    });
    service.clock.advanceTo(shanghai('2027-01-07'));
    await service.app.runDue();
    expect(await raised('DueDayPassed', 'DueDayNearing')).toEqual([]);
    const preview = await service.post('/calendar-preview', {
      as: { ...people.leading, roles: ['policy-publisher'] },
      body: { years: calendarFact(2, [year2027]).data.years },
    });
    expect(preview.body).toMatchObject({
      affected: 1,
      cases: [{ clock: 'promise', to: { dueOn: '2027-01-07' } }, { clock: 'statutory' }],
    });
    await service.tell(calendarFact(2, [year2027]));
    await service.app.runDue();
    expect(await raised('DueDayMoved')).toMatchObject([
      {
        clock: 'promise',
        from: { dueOn: '2027-01-06', provisional: true },
        to: { dueOn: '2027-01-07', provisional: false },
        calendarVersion: 2,
        notice: '国办发明电〔2026〕9号',
      },
      { clock: 'statutory', to: { provisional: false } },
    ]);
    const progress = await service.get('/reprojections/latest', { as: people.health });
    expect(progress.body.latest).toMatchObject({
      calendarVersion: 2,
      casesTotal: 1,
      casesDone: 1,
      daysMoved: 1,
    });
    expect(progress.body.latest.finishedAt).not.toBeNull();
    const kept = await sqlRows(
      service.database.adminUrl,
      `select calendar_version, promise_due_on::text from transfer_cases where id = $1`,
      [closed.id],
    );
    expect(kept).toEqual([{ calendar_version: 1, promise_due_on: '2027-01-06' }]);
    const proof = await service.get(`/cases/${closed.id}/clock`, { as: people.health });
    expect(proof.body.promise).toMatchObject({ dueOn: '2027-01-06', endedOn: '2026-12-25' });
    service.clock.advanceTo(shanghai('2027-01-08'));
    await service.app.runDue();
    expect(await raised('DueDayPassed')).toMatchObject([{ clock: 'promise', dueOn: '2027-01-07' }]);
  });
});
