import { type ServiceUnderTest, serviceUnderTest } from '@tisheng/test-kit';
import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createApp } from '#app.ts';
import { registered, turnover } from './firms.ts';
import { policies } from './register.ts';

let service: ServiceUnderTest;
const officer = { roles: ['sector-officer' as const], bureau: 'commerce' as const };
const clerk = { roles: ['statistics-clerk' as const], bureau: 'statistics' as const };

beforeAll(async () => {
  service = await serviceUnderTest('upscale-pools', createApp, '2026-09-28T01:00:00Z');
  await service.tell(...policies);
});
afterAll(() => service.close());

const decide = (as: object, id: string, action: string, version: number, body: object = {}) =>
  service.post(`/members/${id}/${action}`, { as, version, body });
const typesAbout = async (id: string) =>
  (await service.journal())
    .filter(({ subject }) => subject === `member/${id}`)
    .map(({ type }) => type);

describe('a firm near the line', () => {
  test('becomes a lead, a member, reaches the line, is filed in the window and listed first', async () => {
    const id = uuidv7();
    await service.tell(registered(id), turnover(id, 90_000_000, '2025'));
    expect(await typesAbout(id)).toEqual([]);
    await service.tell(turnover(id, 170_000_000));
    expect((await decide(officer, id, 'admission', 1)).body).toMatchObject({ version: 2 });
    const { body } = await service.get(`/members/${id}`, { as: officer });
    expect(body).toMatchObject({
      tier: 'critical',
      proximity: { percent: 85 },
      status: 'admitted',
    });
    await service.tell(turnover(id, 210_000_000));
    const closed = await decide(officer, id, 'filing', 3);
    expect(closed.body).toMatchObject({ code: 'window-closed', nextWindowOpensOn: '2026-10-01' });
    service.clock.advanceTo(new Date('2026-10-12T01:00:00Z'));
    expect((await decide(officer, id, 'filing', 3)).status).toBe(200);
    const listing = { pool: 'quota-trade', listedOn: '2026-10-12' };
    expect((await decide(clerk, id, 'listing', 4, listing)).status).toBe(200);
    expect(await typesAbout(id)).toEqual([
      'FirmSuggested',
      'FirmAdmitted',
      'ThresholdReached',
      'FilingSubmitted',
      'FirmListed',
    ]);
  });

  test('is released by the closing of the business', async () => {
    const id = uuidv7();
    await service.tell(registered(id), turnover(id, 120_000_000));
    const data = { businessId: id, closedOn: '2026-10-11', manner: 'cancelled' };
    await service.tell({ type: 'BusinessClosed', subject: `business/${id}`, data });
    expect(await typesAbout(id)).toEqual(['FirmSuggested', 'FirmReleased']);
    expect((await decide(officer, id, 'admission', 0)).body.code).toBe('firm-closed');
  });
});

describe('bad input', () => {
  const id = uuidv7();
  const bank = uuidv7();
  beforeAll(async () => {
    await service.tell(registered(id), registered(bank, 'J6620'));
  });

  test.each([
    ['of another district', { ...officer, districts: ['wuda'] }, 0, 403, 'outside-your-district'],
    ['without the role', clerk, 0, 403, 'not-permitted'],
    ['with a stale version', officer, 5, 412, 'stale-version'],
  ])(
    'an admission by someone %s is refused and changes nothing',
    async (_case, as, version, status, code) => {
      const response = await decide(as, id, 'admission', version);
      expect([response.status, response.body.code]).toEqual([status, code]);
      expect(await typesAbout(id)).toEqual([]);
    },
  );

  test('a bank belongs to no pool', async () => {
    expect((await decide(officer, bank, 'admission', 0)).body.code).toBe('class-outside-pools');
  });

  test('a firm at no threshold cannot be filed, and one unknown is not found', async () => {
    expect((await decide(officer, id, 'filing', 0)).body.code).toBe('action-not-allowed');
    expect((await decide(officer, uuidv7(), 'admission', 0)).body.code).toBe('not-a-firm');
  });

  test('a listing of tomorrow is refused', async () => {
    const body = { pool: 'quota-trade', listedOn: '2026-12-31' };
    expect((await decide(clerk, id, 'listing', 0, body)).body.code).toBe('listing-in-the-future');
  });
});
