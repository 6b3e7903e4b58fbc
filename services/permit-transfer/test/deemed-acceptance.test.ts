import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import {
  aCase,
  decide,
  openPermitTransfer,
  type PermitTransfer,
  people,
  shanghai,
  told,
} from './bureau.ts';

let service: PermitTransfer;
beforeEach(async () => {
  service = await openPermitTransfer('2026-03-02T01:00:00Z');
});
afterEach(() => service.close());

const raised = (...types: string[]) => told(service, ...types);

describe('deemed acceptance (licensing law, article 32)', () => {
  test('happens when the fifth working day is over, not on it, and counts from the receipt', async () => {
    const { id } = await aCase(service, 1);
    service.clock.advanceTo(shanghai('2026-03-09', '23:59'));
    await service.app.runDue();
    expect(await raised('TransferDeemedAccepted')).toEqual([]);
    service.clock.advanceTo(shanghai('2026-03-10', '00:00'));
    await service.app.runDue();
    expect(await raised('TransferDeemedAccepted')).toMatchObject([
      { acceptedOn: '2026-03-02', deemedOn: '2026-03-10', promise: { dueOn: '2026-03-11' } },
    ]);
    const { body } = await service.get(`/cases/${id}`, { as: people.health });
    expect(body).toMatchObject({
      status: 'accepted',
      deemedAccepted: true,
      acceptedOn: '2026-03-02',
      version: 2,
    });
  });

  test('is dated the same after days of downtime, and what ran out meanwhile is said once', async () => {
    await aCase(service, 1);
    service.clock.advanceTo(shanghai('2026-04-10'));
    await service.app.runDue();
    await service.app.runDue();
    expect(await raised('TransferDeemedAccepted', 'DueDayPassed', 'DueDayNearing')).toMatchObject([
      { type: 'TransferDeemedAccepted', acceptedOn: '2026-03-02', deemedOn: '2026-03-10' },
      { type: 'DueDayPassed', clock: 'promise', dueOn: '2026-03-11', occurredOn: '2026-03-12' },
      { type: 'DueDayPassed', clock: 'statutory', dueOn: '2026-03-30', occurredOn: '2026-03-31' },
    ]);
  });

  test('is announced once when it comes near, and once more after a full supplement', async () => {
    const opened = await aCase(service, 1);
    const near = async (day: string) => {
      service.clock.advanceTo(shanghai(day));
      await service.app.runDue();
      await service.app.runDue();
      return (await raised('DueDayNearing')).map(({ clock, dueOn }) => [clock, dueOn]);
    };
    const first = ['acceptance', '2026-03-09'];
    expect(await near('2026-03-04')).toEqual([]);
    expect(await near('2026-03-05')).toEqual([first]);
    await decide(service, opened, 'correction-notice', { noticeNo: '补1', items: ['申请表'] });
    expect(await near('2026-03-06')).toEqual([first]);
    await decide(service, { ...opened, version: 2 }, 'corrections');
    expect(await near('2026-03-10')).toEqual([first]);
    expect(await near('2026-03-11')).toEqual([first, ['acceptance', '2026-03-13']]);
  });

  test('counts from the day of the full supplement where one was asked for', async () => {
    const opened = await aCase(service, 1);
    await decide(service, opened, 'correction-notice', { noticeNo: '补1', items: ['申请表'] });
    service.clock.advanceTo(shanghai('2026-03-20'));
    await service.app.runDue();
    await decide(service, { ...opened, version: 2 }, 'corrections');
    service.clock.advanceTo(shanghai('2026-03-28'));
    await service.app.runDue();
    expect(await raised('TransferDeemedAccepted')).toMatchObject([{ acceptedOn: '2026-03-20' }]);
  });

  test('keeps an officer from accepting or correcting after the period, before the sweep came by', async () => {
    const opened = await aCase(service, 1);
    service.clock.advanceTo(shanghai('2026-03-10'));
    expect((await decide(service, opened, 'acceptance')).body.code).toBe('acceptance-period-over');
    const notice = { noticeNo: '补1', items: ['申请表'] };
    expect((await decide(service, opened, 'correction-notice', notice)).body.code).toBe(
      'acceptance-period-over',
    );
  });
});
