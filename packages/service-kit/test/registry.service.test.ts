import {
  aRegistration,
  registrationChanged as changed,
  closed,
  converted,
  creditListed,
  creditRepaired,
  merged,
  registered,
  reported,
} from '@tisheng/test-kit';
import { describe, expect, test } from 'vitest';
import {
  districtOn,
  findBusiness,
  findRecord,
  lineageOf,
  listAnnualReportYears,
  listConversions,
  listCreditRecords,
  listFigures,
  listFormerNames,
  lockLineage,
} from '../src/registry/index.ts';
import { registerCopy } from './registry/copy.ts';

const { em, received, keep, tell, tellAgain, named, everything } = registerCopy();

let last = 0;
const anId = () => {
  last += 1;
  return `01930000-0000-7000-8000-${String(last).padStart(12, '0')}`;
};
const registration = (name: string) => aRegistration(anId(), { name });

describe('a business', () => {
  test('stands as the register told it last, with its former names and districts by their days', async () => {
    const id = anId();
    const first = registration('演示面馆');
    await tell(
      registered(id, first),
      changed(id, first, '2024-05-01', { name: '演示烩菜面馆', district: 'wuda' }),
      changed(id, first, '2025-06-01', { name: '演示大面馆', industryCode: null }),
    );
    expect(await findBusiness(em(), id)).toMatchObject({
      name: '演示大面馆',
      district: 'wuda',
      districtSince: '2024-05-01',
      industryCode: null,
      businessScope: '正餐服务',
      operator: { operatorRef: 'ref-1', maskedName: '张*' },
      survivor: null,
    });
    expect(await listFormerNames(em(), id)).toEqual([
      { name: '演示烩菜面馆', since: '2024-05-01', until: '2025-06-01' },
      { name: '演示面馆', since: '2023-01-05', until: '2024-05-01' },
    ]);
    const days = ['2022-01-01', '2024-04-30', '2024-05-01', '2026-01-01'];
    const districts = await Promise.all(days.map((day) => districtOn(em(), id, day)));
    expect(districts).toEqual(['haibowan', 'haibowan', 'wuda', 'wuda']);
  });

  test('keeps what it was before its conversion, and who led it then', async () => {
    const id = anId();
    const [shop, company] = [registration('演示面馆'), registration('演示餐饮有限公司')];
    await tell(registered(id, shop), converted(id, [shop, company], '2026-01-10'));
    expect(await findBusiness(em(), id)).toMatchObject({
      name: '演示餐饮有限公司',
      kind: 'enterprise',
      operator: { operatorRef: 'ref-2' },
    });
    expect(await listConversions(em(), [id])).toMatchObject([
      {
        convertedOn: '2026-01-10',
        premisesBefore: '海勃湾区演示街 1 号',
        scopeBefore: '正餐服务',
        operatorBefore: { operatorRef: 'ref-1' },
        from: { name: '演示面馆' },
      },
    ]);
  });

  test('that loses its last registration to another is again of the kind before, and never converted', async () => {
    const id = anId();
    const [shop, company] = [registration('演示面馆'), registration('他人有限公司')];
    await tell(
      registered(id, shop),
      converted(id, [shop, company], '2026-01-10'),
      changed(id, shop, '2026-02-01', { name: '演示面馆' }),
    );
    expect(await findBusiness(em(), id)).toMatchObject({
      name: '演示面馆',
      kind: 'sole-proprietor',
    });
    expect(await listConversions(em(), [id])).toEqual([]);
    expect(await named('他人有限公司')).not.toContain(id);
  });

  test('hears the same again, or an older fact, and stays as it was', async () => {
    const id = anId();
    const shop = registration('演示面馆');
    const told = await tell(
      registered(id, shop),
      reported(id, { value: 5 }, { value: 7 }),
      changed(id, shop, '2025-06-01', { name: '演示大面馆' }),
      closed(id, '2026-01-01'),
    );
    const before = await everything();
    await tellAgain(...told);
    expect(await everything()).toEqual(before);
    expect(await listFigures(em(), await lineageOf(em(), id))).toMatchObject([{ value: 7 }]);
  });

  test('taken back with its import is no business any more, and who had it open sees why', async () => {
    const id = anId();
    await tell(
      registered(id, registration('误导入面馆')),
      closed(id, '2026-01-01', { voided: true }),
    );
    expect(await findBusiness(em(), id)).toBeNull();
    expect(await named('误导入面馆')).toEqual([]);
    expect(await findRecord(em(), id)).toMatchObject({ voided: true, closedOn: '2026-01-01' });
  });
});

describe('a lineage', () => {
  const [survivor, absorbed, third] = [anId(), anId(), anId()];

  test('is known before any of its businesses, through a chain', async () => {
    await tell(merged(survivor, absorbed, '2026-03-01'), merged(third, survivor, '2026-04-01'));
    const members = [survivor, absorbed, third];
    for (const id of members) {
      const lineage = await lineageOf(em(), id);
      expect([lineage.root, lineage.members.toSorted()]).toEqual([third, members.toSorted()]);
    }
    expect(await findBusiness(em(), absorbed)).toBeNull();
  });

  test('leads from each business to the one that goes on, by name once that is told', async () => {
    await tell(registered(absorbed, registration('被并面馆')));
    const unnamed = { survivor: { businessId: third, name: null }, mergedOn: '2026-03-01' };
    expect(await findBusiness(em(), absorbed)).toMatchObject(unnamed);
    await tell(registered(third, registration('存续面馆')));
    const found = { survivor: { businessId: third, name: '存续面馆' }, closedOn: null };
    expect(await findBusiness(em(), absorbed)).toMatchObject(found);
    expect(await named('被并')).toEqual([absorbed, third].toSorted());
  });

  test('keeps figures of both side by side, each with whose it is, and its records and reports', async () => {
    const figure = { source: 'annual-report', value: 7 };
    const record = anId();
    await tell(reported(absorbed, figure), reported(third, { ...figure, value: 9 }));
    await tell(creditRepaired(third, record, '2026-05-01'), creditListed(absorbed, record));
    const lineage = await lineageOf(em(), absorbed);
    expect(await listFigures(em(), lineage)).toMatchObject([
      { businessId: third, value: 9 },
      { businessId: absorbed, value: 7 },
    ]);
    expect(await listAnnualReportYears(em(), lineage.members)).toEqual([2025]);
    expect(await listCreditRecords(em(), lineage.members)).toMatchObject([
      { businessId: absorbed, repairedOn: '2026-05-01' },
    ]);
  });

  test('that runs in a circle has one root and an end', async () => {
    const [one, other] = [anId(), anId()].toSorted();
    await tell(
      merged(one ?? '', other ?? '', '2026-03-01'),
      merged(other ?? '', one ?? '', '2026-03-02'),
    );
    expect((await lineageOf(em(), other ?? '')).root).toBe(one);
    expect((await lockLineage(em(), one ?? '')).members.toSorted()).toEqual([one, other]);
  });

  test('of a business that nobody has heard of is itself', async () => {
    const id = anId();
    expect(await lineageOf(em(), id)).toEqual({ root: id, members: [id] });
  });

  test('is held: a merger waits for who works on one of its businesses, and is seen by who waited for it', async () => {
    const [one, other] = [anId(), anId()];
    await tell(registered(one, registration('甲')), registered(other, registration('乙')));
    const first = em();
    await first.begin();
    await keep(first, received(merged(one, other, '2026-03-01')));
    const waiting = em().transactional((tx) => lockLineage(tx, other));
    await first.commit();
    expect((await waiting).root).toBe(one);
  });
});

test('many registrations are one statement, and many facts of one business follow one another', async () => {
  const [one, other] = [anId(), anId()];
  const shop = registration('甲面馆');
  const facts = [
    registered(one, shop),
    registered(other, registration('乙面馆')),
    changed(one, shop, '2025-01-01', { name: '甲大面馆' }),
    changed(one, shop, '2026-01-01', { name: '甲特大面馆' }),
  ];
  await em().transactional((tx) => keep(tx, ...facts.map(received)));
  expect((await listFormerNames(em(), one)).map(({ name }) => name)).toEqual([
    '甲大面馆',
    '甲面馆',
  ]);
  expect(await findBusiness(em(), other)).toMatchObject({ name: '乙面馆' });
});
