import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  aCase,
  apply,
  decide,
  filed,
  openPermitTransfer,
  type PermitTransfer,
  people,
  registered,
} from './bureau.ts';
import { referenceFacts } from './reference-facts.ts';

let service: PermitTransfer;
beforeAll(async () => {
  service = await openPermitTransfer('2026-03-02T01:00:00Z');
  await aCase(service, 1);
  await aCase(service, 2);
  await aCase(service, 3, 'hazardous-chemicals');
  // Applied before the conversion: no certificate yet, so no case.
  await service.tell(registered(4));
  await apply(service, 4, [await filed(service, 4, 'public-place-hygiene')]);
});
afterAll(() => service.close());

const preview = async (query = '', as: (typeof people)[keyof typeof people] = people.leading) =>
  (await service.get(`/rule-preview?${query}`, { as })).body;

describe('GET /rule-preview', () => {
  test('counts what keeps its terms and what will open under new ones', async () => {
    expect(await preview()).toEqual({
      keptOpenCases: 3,
      awaitingApplications: 1,
      byPermitType: [
        expect.objectContaining({ permitTypeId: 'hazardous-chemicals', openCases: 1 }),
        {
          permitTypeId: 'public-place-hygiene',
          permitTypeName: '公共场所卫生许可证',
          openCases: 2,
        },
      ],
      byDistrict: [
        { district: 'haibowan', districtName: '海勃湾区', openCases: 3 },
        { district: 'wuda', districtName: '乌达区', openCases: 0 },
        { district: 'hainan', districtName: '海南区', openCases: 0 },
      ],
    });
  });

  test.each([
    ['permitTypeId=public-place-hygiene', 2, 1],
    ['permitTypeId=hazardous-chemicals', 1, 0],
    ['permitTypeId=not-in-the-catalogue', 0, 0],
    ['scope=haibowan', 3, 1],
    ['scope=wuda', 0, 0],
  ])('with %s counts what that rule speaks of', async (query, kept, awaiting) => {
    expect(await preview(query)).toMatchObject({
      keptOpenCases: kept,
      awaitingApplications: awaiting,
    });
  });

  test('shows the numbers to those who make rules, each for his own districts', async () => {
    const { status } = await service.get('/rule-preview', { as: people.registrar });
    expect(status).toBe(403);
    expect((await preview('', people.healthHead)).byDistrict).toHaveLength(1);
  });

  test('says the truth: a new promise moves no open case, and holds for the next', async () => {
    const [first] = (await service.get('/cases?sort=receivedOn', { as: people.health })).body.items;
    const before = await decide(service, first, 'acceptance');
    const promise = referenceFacts().find(
      ({ subject }) => subject === 'policy/permit-transfer-promise',
    );
    if (!promise) throw new Error('no promise among the reference facts');
    const { data } = promise as { data: { parameters: object } };
    const parameters = { ...data.parameters, promiseWorkdays: 3 };
    const changed = { ...data, version: 2, effectiveFrom: '2026-03-02', parameters };
    await service.tell({ ...promise, data: changed });
    const proof = async (id: string) =>
      (await service.get(`/cases/${id}/clock`, { as: people.health })).body.promise.dueOn;
    expect(await proof(first.id)).toBe('2026-03-11');
    expect(before.status).toBe(200);
    const next = await aCase(service, 5);
    await decide(service, next, 'acceptance');
    expect(await proof(next.id)).toBe('2026-03-05');
  });
});
