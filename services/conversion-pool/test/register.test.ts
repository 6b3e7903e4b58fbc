import {
  aRegistration,
  type Call,
  closed,
  converted,
  merged,
  registered,
  registrationChanged,
  type ServiceUnderTest,
  serviceUnderTest,
} from '@tisheng/test-kit';
import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createApp } from '#app.ts';
import { criteria } from './register.ts';

type Person = NonNullable<Call['as']>;

let service: ServiceUnderTest;
const officer: Person = {
  roles: ['cultivation-officer'],
  districts: ['haibowan'],
  name: '演示专员',
};
const officerOfWuda: Person = { ...officer, districts: ['wuda'], name: '演示专员乙' };

beforeAll(async () => {
  service = await serviceUnderTest('conversion-pool', createApp);
  await service.tell(criteria('haibowan'), criteria('wuda'));
});
afterAll(() => service.close());

const aShop = (name: string, given: object = {}) => {
  const id = uuidv7();
  const registration = aRegistration(uuidv7(), { name });
  return { id, registration, facts: registered(id, registration, given) };
};
async function admitted(name: string) {
  const shop = aShop(name);
  await service.tell(shop.facts);
  await decide(shop.id, 'admission', 0);
  return shop;
}
const decide = (id: string, noun: string, version: number, body: object = {}, as = officer) =>
  service.post(`/candidates/${id}/${noun}`, { as, version, body });
const aVisit = (summary: string) => ({ visitId: uuidv7(), visitedOn: '2026-03-01', summary });
const view = async (id: string, as = officer) =>
  (await service.get(`/candidates/${id}`, { as })).body;
const listed = async (query: string, as = officer): Promise<string[]> => {
  const { body } = await service.get(`/candidates?${query}`, { as });
  return body.items.map(({ businessId }: { businessId: string }) => businessId);
};
const told = async (id: string) =>
  (await service.journal()).filter(({ subject }) => subject === `candidate/${id}`);

describe('a candidate absorbed into another business', () => {
  test('leaves with that reason, and visits to it are refused with the survivor named', async () => {
    const absorbed = await admitted('被并面馆');
    const survivor = aShop('存续面馆');
    await service.tell(survivor.facts, merged(survivor.id, absorbed.id, '2026-03-01'));
    expect(await view(absorbed.id)).toMatchObject({
      status: 'released',
      leftOn: '2026-03-01',
      leftCause: 'absorbed',
      survivor: { businessId: survivor.id, name: '存续面馆' },
      availableActions: [],
    });
    const refused = await decide(absorbed.id, 'visits', 2, aVisit('了解顾虑'));
    expect([refused.status, refused.body.code]).toEqual([409, 'absorbed']);
    expect(refused.body.detail).toContain('存续面馆');
    expect((await told(absorbed.id)).at(-1)).toMatchObject({
      type: 'CandidateReleased',
      occurredOn: '2026-03-01',
      data: { cause: 'absorbed' },
    });
  });

  test('cannot be admitted when the merger came before its own registration', async () => {
    const [absorbed, survivor] = [aShop('迟到面馆'), aShop('先到面馆')];
    await service.tell(merged(survivor.id, absorbed.id, '2026-03-01'), absorbed.facts);
    expect((await decide(absorbed.id, 'admission', 0)).body.code).toBe('absorbed');
    await service.post('/screenings', { as: officer, body: { district: 'haibowan' } });
    expect(await told(absorbed.id)).toEqual([]);
  });

  test('while an officer admits it is refused or leaves again, and never stays', async () => {
    for (let n = 0; n < 15; n += 1) {
      const shop = aShop(`同时面馆${n}`);
      await service.tell(shop.facts);
      const [answer] = await Promise.all([
        decide(shop.id, 'admission', 0),
        service.tell(merged(uuidv7(), shop.id, '2026-03-01')),
      ]);
      const { status } = await view(shop.id);
      const end = [answer.body.code ?? answer.status, status];
      expect([
        ['absorbed', 'unknown'],
        [200, 'released'],
      ]).toContainEqual(end);
    }
  });

  test('is read from the survivor, visits and all', async () => {
    const absorbed = await admitted('有走访的面馆');
    await decide(absorbed.id, 'visits', 1, aVisit('愿意转企'));
    const survivor = await admitted('接续面馆');
    await service.tell(merged(survivor.id, absorbed.id, '2026-03-01'));
    expect(await view(survivor.id)).toMatchObject({
      status: 'admitted',
      predecessors: [{ businessId: absorbed.id, name: '有走访的面馆', status: 'released' }],
      visitRecords: [{ businessId: absorbed.id, summary: '愿意转企' }],
    });
  });

  test.each(['merger', 'conversion'])(
    'graduates from the pool by its earlier conversion, the %s heard first',
    async (first) => {
      const absorbed = await admitted('先转企后并户');
      const company = aRegistration(uuidv7(), { name: '演示有限公司' });
      const facts = [
        converted(absorbed.id, [absorbed.registration, company], '2026-02-01'),
        merged(uuidv7(), absorbed.id, '2026-03-01'),
      ];
      await service.tell(...(first === 'merger' ? facts.toReversed() : facts));
      const graduation = (await told(absorbed.id)).at(-1);
      expect(graduation).toMatchObject({ type: 'CandidateGraduated', data: { fromPool: true } });
      expect(await view(absorbed.id)).toMatchObject({ status: 'graduated', leftOn: '2026-02-01' });
    },
  );

  test.each(['merger', 'closing'])(
    'and closed the day before leaves by the closing, the %s heard first',
    async (first) => {
      const { id } = await admitted('先注销后并户');
      const facts = [closed(id, '2026-02-28'), merged(uuidv7(), id, '2026-03-01')];
      await service.tell(...(first === 'merger' ? facts.toReversed() : facts));
      const ending = { leftOn: '2026-02-28', leftBecause: '已注销', leftCause: 'cancelled' };
      expect(await view(id)).toMatchObject({ status: 'released', ...ending });
    },
  );
});

describe('a candidate whose business moves', () => {
  test('is in list, file and command of the new district alone', async () => {
    const { id, registration } = await admitted('搬家面馆');
    await service.tell(registrationChanged(id, registration, '2026-03-01', { district: 'wuda' }));
    expect(await listed('q=搬家面馆')).toEqual([]);
    expect((await service.get(`/candidates/${id}`, { as: officer })).status).toBe(404);
    expect((await decide(id, 'visits', 1, aVisit('旧区'))).body.code).toBe('outside-your-district');
    expect(await listed('q=搬家面馆', officerOfWuda)).toEqual([id]);
    expect(await view(id, officerOfWuda)).toMatchObject({ district: 'wuda', version: 1 });
    expect((await decide(id, 'visits', 1, aVisit('新区'), officerOfWuda)).status).toBe(200);
    expect((await told(id)).at(-1)).toMatchObject({ data: { district: 'wuda' } });
    const totals = (await service.get('/totals', { as: officerOfWuda })).body;
    expect(totals.items).toEqual([{ district: 'wuda', status: 'admitted', count: 1 }]);
  });

  test('and ends is told with the district that it has, and with none that is made up', async () => {
    const { id, registration } = await admitted('搬后注销面馆');
    await service.tell(
      registrationChanged(id, registration, '2026-03-01', { district: 'hainan' }),
      closed(id, '2026-03-02'),
    );
    expect((await told(id)).at(-1)).toMatchObject({
      type: 'CandidateReleased',
      data: { district: 'hainan', reason: '已注销' },
    });
    const stranger = uuidv7();
    await service.tell(closed(stranger, '2026-03-02'));
    expect(await told(stranger)).toEqual([]);
  });
});

describe('a candidate taken back with its import', () => {
  test('is in no list and no search, and who had it open sees why', async () => {
    const { id } = await admitted('误导入面馆');
    await service.tell(closed(id, '2026-03-02', { voided: true }));
    expect(await listed('q=误导入面馆')).toEqual([]);
    expect((await told(id)).at(-1)).toMatchObject({ data: { cause: 'voided' } });
    expect(await view(id)).toMatchObject({
      status: 'released',
      leftBecause: '误导入，已随导入撤回',
      availableActions: [],
    });
    const refused = await decide(id, 'admission', 2);
    expect([refused.status, refused.body.detail]).toEqual([404, expect.stringContaining('撤回')]);
  });

  test('that nobody had begun is not there at all, nor found by a screening', async () => {
    const shop = aShop('误导入空户');
    await service.tell(shop.facts, closed(shop.id, '2026-03-02', { voided: true }));
    expect((await service.get(`/candidates/${shop.id}`, { as: officer })).status).toBe(404);
    await service.post('/screenings', { as: officer, body: { district: 'haibowan' } });
    expect(await told(shop.id)).toEqual([]);
  });
});

describe('GET /candidates', () => {
  test('finds a business by the name that it had, in whatever width and case', async () => {
    const { id, registration } = await admitted('演示ＡＢＣ老面馆');
    const change = { name: '演示新面馆' };
    await service.tell(registrationChanged(id, registration, '2026-03-01', change));
    expect(await listed('q=abc老面')).toEqual([id]);
    expect(await listed('q=演示新面馆')).toEqual([id]);
    expect((await view(id)).formerNames).toMatchObject([{ name: '演示ＡＢＣ老面馆' }]);
  });

  test('says the true total beyond the last page', async () => {
    const { body: page } = await service.get('/candidates?limit=1', { as: officer });
    const { body } = await service.get('/candidates?limit=10&offset=1000', { as: officer });
    expect(page.total).toBeGreaterThan(1);
    expect(body).toEqual({ items: [], total: page.total });
  });
});
