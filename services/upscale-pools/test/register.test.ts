import {
  aRegistration,
  closed,
  converted,
  merged,
  registered,
  registrationChanged,
  reported,
  type ServiceUnderTest,
  serviceUnderTest,
} from '@tisheng/test-kit';
import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createApp } from '#app.ts';
import { policies } from './register.ts';

let service: ServiceUnderTest;
const officer = {
  roles: ['sector-officer' as const],
  bureau: 'commerce' as const,
  districts: ['haibowan' as const],
};
const officerOfWuda = { ...officer, districts: ['wuda' as const] };
const clerk = { roles: ['statistics-clerk' as const], bureau: 'statistics' as const };

beforeAll(async () => {
  service = await serviceUnderTest('upscale-pools', createApp, '2026-09-28T01:00:00Z');
  await service.tell(...policies);
});
afterAll(() => service.close());

const aFirm = (name: string) => {
  const id = uuidv7();
  const registration = aRegistration(uuidv7(), { name, kind: 'enterprise' });
  return { id, registration, facts: registered(id, registration) };
};
const figure = (period: string, percent: number) => ({
  metric: 'main-revenue',
  period,
  value: percent * 2_000_000,
});
const decide = (
  id: string,
  action: string,
  version: number,
  body: object = {},
  as: object = officer,
) => service.post(`/members/${id}/${action}`, { as, version, body });
const list = (id: string, version = 0) =>
  decide(id, 'listing', version, { pool: 'quota-trade', listedOn: '2026-09-01' }, clerk);
const view = async (id: string, as: object = officer) =>
  (await service.get(`/members/${id}`, { as })).body;
const listed = async (query: string, as: object = officer): Promise<string[]> => {
  const { body } = await service.get(`/members?${query}`, { as });
  return body.items.map(({ businessId }: { businessId: string }) => businessId);
};
const told = async (id: string) =>
  (await service.journal()).filter(({ subject }) => subject === `member/${id}`);
const typesAbout = async (id: string) => (await told(id)).map(({ type }) => type);

describe('two firms with a figure of the same metric, year and source', () => {
  test.each(['before', 'after', 'between'])(
    'keep both when they are merged, the merger heard %s, and the survivor goes on',
    async (when) => {
      const [survivor, absorbed] = [aFirm('存续公司'), aFirm('被并公司')];
      const merger = merged(survivor.id, absorbed.id, '2026-09-01');
      await service.tell(survivor.facts);
      if (when === 'before') await service.tell(merger);
      await service.tell(absorbed.facts, reported(survivor.id, figure('2025', 30)));
      if (when === 'between') await service.tell(merger);
      await service.tell(reported(absorbed.id, figure('2025', 45)));
      if (when === 'after') await service.tell(merger);
      expect((await view(survivor.id)).figures).toMatchObject([
        { businessId: survivor.id, period: '2025', value: 60_000_000, source: 'tax' },
        { businessId: absorbed.id, period: '2025', value: 90_000_000, source: 'tax' },
      ]);
      await service.tell(reported(survivor.id, figure('2026-01..2026-08', 85)));
      expect(await view(survivor.id)).toMatchObject({
        status: 'suggested',
        proximity: { percent: 85, period: '2026-01..2026-08' },
      });
    },
  );
});

describe('a first listing', () => {
  test.each(['listed', 'delisted'])(
    'is first once in a lineage, the absorbed firm being %s when it is merged',
    async (state) => {
      const [survivor, absorbed] = [aFirm('存续名录公司'), aFirm('曾在名录公司')];
      const merger = merged(survivor.id, absorbed.id, '2026-09-10');
      await service.tell(survivor.facts, absorbed.facts);
      expect((await list(absorbed.id)).status).toBe(200);
      const [first] = await told(absorbed.id);
      expect(first).toMatchObject({ type: 'FirmListed', data: { first: true } });
      if (state === 'delisted') {
        const left = { reason: 'cancelled', delistedOn: '2026-09-05' };
        await decide(absorbed.id, 'delisting', 1, left, clerk);
      }
      await service.tell(merger);
      expect((await view(survivor.id)).everListed).toBe(true);
      expect((await list(survivor.id)).status).toBe(200);
      expect((await told(survivor.id)).at(-1)).toMatchObject({ data: { first: false } });
    },
  );

  test('of an absorbed firm is refused, and names the one that goes on', async () => {
    const [survivor, absorbed] = [aFirm('接续公司'), aFirm('先并公司')];
    await service.tell(merged(survivor.id, absorbed.id, '2026-09-01'));
    await service.tell(survivor.facts, absorbed.facts);
    const refused = await list(absorbed.id);
    expect([refused.status, refused.body.code]).toEqual([409, 'absorbed']);
    expect(refused.body.detail).toContain('接续公司');
  });
});

describe('a lead', () => {
  test('that a merger takes away leaves no row, and comes again under the survivor', async () => {
    const [survivor, absorbed] = [aFirm('存续线索'), aFirm('被并线索')];
    await service.tell(survivor.facts, absorbed.facts, reported(absorbed.id, figure('2025', 60)));
    expect(await listed('q=被并线索')).toEqual([absorbed.id]);
    await service.tell(merged(survivor.id, absorbed.id, '2026-09-01'));
    expect(await typesAbout(absorbed.id)).toEqual(['FirmSuggested', 'FirmReleased']);
    expect(await listed('q=被并线索')).toEqual([survivor.id]);
    expect(await view(survivor.id)).toMatchObject({ status: 'suggested', survivor: null });
  });

  test('goes when a later period says less, and comes again when it says more', async () => {
    const { id, facts } = aFirm('起落公司');
    await service.tell(facts, reported(id, figure('2024', 60)), reported(id, figure('2025', 40)));
    expect(await typesAbout(id)).toEqual(['FirmSuggested', 'FirmReleased']);
    expect((await told(id)).at(-1)).toMatchObject({ data: { cause: 'no-longer-near' } });
    await service.tell(reported(id, figure('2026-01..2026-08', 70)));
    expect(await view(id)).toMatchObject({ status: 'suggested', proximity: { percent: 70 } });
  });

  test('of a converted enterprise stays without any figure', async () => {
    const { id, registration, facts } = aFirm('转企公司');
    const company = aRegistration(uuidv7(), { name: '转企有限公司' });
    await service.tell(facts, converted(id, [registration, company], '2026-09-01'));
    await service.tell(reported(id, figure('2025', 10)));
    expect(await typesAbout(id)).toEqual(['FirmSuggested']);
  });
});

describe('a member', () => {
  test('at the line falls back when newer figures are below it', async () => {
    const { id, facts } = aFirm('回落公司');
    await service.tell(facts, reported(id, figure('2024', 110)));
    await decide(id, 'admission', 1, { tier: 'key' });
    expect(await typesAbout(id)).toEqual(['FirmSuggested', 'FirmAdmitted', 'ThresholdReached']);
    await service.tell(reported(id, figure('2025', 60)));
    const back = { status: 'admitted', tier: 'key', reachedOn: null, proximity: { percent: 60 } };
    expect(await view(id)).toMatchObject(back);
  });

  test('shows the latest figure although its tier has not changed', async () => {
    const { id, facts } = aFirm('同级公司');
    await service.tell(facts, reported(id, figure('2024', 60)));
    await decide(id, 'admission', 1);
    await service.tell(reported(id, figure('2025', 70)));
    expect(await view(id)).toMatchObject({
      tier: 'reserve',
      proximity: { percent: 70 },
      version: 2,
    });
  });

  test('whose business moves is in list, file and command of the new district alone', async () => {
    const { id, registration, facts } = aFirm('搬迁公司');
    await service.tell(facts);
    await service.tell(registrationChanged(id, registration, '2026-09-01', { district: 'wuda' }));
    expect((await decide(id, 'admission', 0)).body.code).toBe('outside-your-district');
    expect((await decide(id, 'admission', 0, {}, officerOfWuda)).status).toBe(200);
    expect((await told(id)).at(-1)).toMatchObject({
      type: 'FirmAdmitted',
      data: { district: 'wuda' },
    });
    expect(await listed('q=搬迁公司')).toEqual([]);
    expect(await listed('q=搬迁公司', officerOfWuda)).toEqual([id]);
    expect((await service.get(`/members/${id}`, { as: officer })).status).toBe(404);
  });

  test('taken back with its import is in no list, and who had it open sees why', async () => {
    const { id, facts } = aFirm('误导入公司');
    await service.tell(facts);
    await decide(id, 'admission', 0);
    await service.tell(closed(id, '2026-09-27', { voided: true }));
    expect(await listed('q=误导入公司')).toEqual([]);
    expect(await view(id)).toMatchObject({
      status: 'released',
      leftBecause: '误导入，已随导入撤回',
      availableActions: [],
    });
    expect((await decide(id, 'admission', 2)).status).toBe(404);
  });

  test('is found by the name that it had, and the total is true beyond the last page', async () => {
    const { id, registration, facts } = aFirm('曾用名公司');
    await service.tell(facts);
    await decide(id, 'admission', 0);
    const change = { name: '现用名公司' };
    await service.tell(registrationChanged(id, registration, '2026-09-01', change));
    expect(await listed('q=曾用名')).toEqual([id]);
    const { body } = await service.get('/members?q=曾用名&offset=50', { as: officer });
    expect(body).toEqual({ items: [], total: 1 });
  });
});
