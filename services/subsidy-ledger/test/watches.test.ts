import type { ServiceUnderTest } from '@tisheng/test-kit';
import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { closed, converted, creditListed, merged, registered } from './register-facts.ts';
import { calendar, rulebook } from './rulebook-facts.ts';
import {
  day,
  foreigner,
  maturedBusiness,
  officer,
  openLedger,
  publicisedClaim,
} from './subsidies.ts';

let ledger: ServiceUnderTest;

beforeAll(async () => {
  ledger = await openLedger();
});
afterAll(() => ledger.close());

const factsOf = async (businessId: string) =>
  (await ledger.journal())
    .filter(({ subject }) => subject.startsWith(`entitlement/${businessId}/`))
    .map(({ type }) => type);
const watchOf = async (businessId: string) =>
  (await ledger.get(`/entitlements?businessId=${businessId}`, { as: officer })).body.items[0];

describe('a watch', () => {
  test('opens late when the conversion was told before the first policy', async () => {
    const businessId = uuidv7();
    await ledger.tell(registered(businessId), converted(businessId));
    await ledger.app.runDue();
    expect(await factsOf(businessId)).toEqual([]);
    await ledger.tell(...rulebook);
    await ledger.app.runDue();
    await ledger.app.runDue();
    expect(await factsOf(businessId)).toEqual(['EntitlementOpened']);
  });

  test('counts from the first conversion alone', async () => {
    const businessId = uuidv7();
    await ledger.tell(
      registered(businessId),
      converted(businessId, '2025-01-10'),
      converted(businessId, '2025-12-10'),
    );
    expect(await watchOf(businessId)).toMatchObject({ maturesOn: '2027-01-10' });
    expect(await factsOf(businessId)).toEqual(['EntitlementOpened']);
  });

  test('matures by the sweep on its day, once', async () => {
    const businessId = uuidv7();
    await ledger.tell(registered(businessId), converted(businessId, '2024-03-05'));
    ledger.clock.advanceTo(day('2026-03-04'));
    await ledger.app.runDue();
    expect(await factsOf(businessId)).toEqual(['EntitlementOpened']);
    ledger.clock.advanceTo(day('2026-03-05'));
    await ledger.app.runDue();
    await ledger.app.runDue();
    expect(await factsOf(businessId)).toEqual(['EntitlementOpened', 'EntitlementMatured']);
  });

  test('suspended by a record that lapses resumes on the day after', async () => {
    const businessId = await maturedBusiness(ledger);
    const record = creditListed(businessId, uuidv7());
    await ledger.tell({ ...record, data: { ...record.data, publicUntil: '2026-03-08' } });
    expect(await watchOf(businessId)).toMatchObject({ status: 'suspended', whyNot: [{}] });
    ledger.clock.advanceTo(day('2026-03-08'));
    await ledger.app.runDue();
    expect((await watchOf(businessId)).status).toBe('suspended');
    ledger.clock.advanceTo(day('2026-03-09'));
    await ledger.app.runDue();
    expect((await watchOf(businessId)).status).toBe('matured');
  });

  test('is lost by closing, and by being absorbed', async () => {
    const [gone, survivor, absorbed] = [
      await maturedBusiness(ledger),
      await maturedBusiness(ledger),
      await maturedBusiness(ledger),
    ];
    await ledger.tell(closed(gone, '2026-03-09'), merged(survivor, absorbed));
    expect(await watchOf(gone)).toMatchObject({ status: 'lost', reason: '2026-03-09 注销' });
    expect((await watchOf(absorbed)).status).toBe('lost');
    expect((await watchOf(survivor)).status).toBe('matured');
  });

  test('is seen in its own district, by state and by the days that are left', async () => {
    const businessId = uuidv7();
    await ledger.tell(registered(businessId), converted(businessId, '2024-04-08'));
    const within = async (days: number, as = officer) =>
      (
        await ledger.get(`/entitlements?state=watching&maturingWithinDays=${days}`, { as })
      ).body.items.map((item: { businessId: string }) => item.businessId);
    expect(await within(30)).toContain(businessId);
    expect(await within(29)).not.toContain(businessId);
    expect(await within(30, foreigner)).toEqual([]);
  });

  test('goes on when the same fact comes twice', async () => {
    const businessId = uuidv7();
    const [, told] = await ledger.tell(registered(businessId), converted(businessId));
    if (!told) throw new Error('a conversion was told');
    const { type, subject, data, id, sequence } = told;
    await ledger.tell({ type, subject, data: data as Record<string, unknown>, id, sequence });
    expect(await factsOf(businessId)).toEqual(['EntitlementOpened', 'EntitlementMatured']);
  });
});

describe('a publicity', () => {
  test('is told again when a notice moves its last day, and ends once', async () => {
    ledger.clock.advanceTo(day('2026-12-29'));
    const claim = await publicisedClaim(ledger, await maturedBusiness(ledger));
    const publicity = async () =>
      (await ledger.get(`/claims/${claim.id}`, { as: officer })).body.publicity;
    expect(await publicity()).toMatchObject({ lastDay: '2027-01-06', provisional: true });
    const notice = {
      year: 2027,
      notice: '演示通知',
      noticeOn: '2026-12-30',
      offDays: { '2027-01-01': '元旦', '2027-01-04': '演示假日' },
      makeupWorkdays: [],
    };
    const { years } = calendar.data;
    await ledger.tell({
      ...calendar,
      data: { ...calendar.data, calendarVersion: 2, years: [...years, notice] },
    });
    expect(await publicity()).toMatchObject({ lastDay: '2027-01-07', provisional: false });
    ledger.clock.advanceTo(day('2027-01-08'));
    await ledger.app.runDue();
    await ledger.app.runDue();
    const { body } = await ledger.get(`/claims/${claim.id}`, { as: officer });
    const ended = body.history.filter(({ kind }: { kind: string }) => kind === 'publicity-ended');
    expect(ended).toHaveLength(1);
    expect((await ledger.get('/publicity', { as: officer })).body.total).toBe(0);
  });
});
