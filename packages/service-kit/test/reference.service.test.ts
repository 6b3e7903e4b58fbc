import { createTestDatabase, sqlRows, type TestDatabase } from '@tisheng/test-kit';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { createOrm, type Orm } from '../src/database/orm.ts';
import {
  loadReference,
  referenceEnds,
  referenceSubscriptions,
  referenceTables,
} from '../src/reference/index.ts';

let database: TestDatabase;
let orm: Orm;

beforeAll(async () => {
  database = await createTestDatabase({
    service: 'trial-reference',
    migrate: async (url) => {
      for (const sql of [...referenceTables, ...referenceEnds]) await sqlRows(url, sql);
    },
  });
  const databaseUrl = database.appUrl;
  orm = await createOrm({ databaseUrl, applicationName: 'trial-reference', entities: [] });
});
afterAll(async () => {
  await orm.close(true);
  await database.drop();
});
beforeEach(async () => {
  await tell(async (tx) => {
    await tx.execute('delete from reference_policies');
    await tx.execute('delete from reference_permit_types');
  });
});

type Tx = ReturnType<Orm['em']['fork']>;
const tell = (work: (tx: Tx) => Promise<void>) => orm.em.fork().transactional(work);
type Handlers = typeof referenceSubscriptions;
type DataOf<Type extends keyof Handlers> = Parameters<Handlers[Type]>[1]['data'];

/** The handlers read the transaction and the data alone. */
async function hear<Type extends keyof Handlers>(tx: Tx, type: Type, data: DataOf<Type>) {
  const handler = referenceSubscriptions[type] as (context: object, fact: object) => Promise<void>;
  await handler({ tx }, { type, data });
}

const citation = { document: '演示文件', number: null, item: '第1条' };
const lampBands = {
  policyId: 'lamp-bands',
  scope: 'city',
  effectiveTo: null,
  citation,
  parameters: { nearingWorkdays: 2 },
  demonstration: true,
} as const;
const first = { ...lampBands, version: 1, effectiveFrom: '2023-01-01', ends: null };
const second = {
  ...lampBands,
  version: 2,
  effectiveFrom: '2026-01-01',
  effectiveTo: '2026-06-30',
  ends: { version: 1, effectiveTo: '2025-12-31' },
};
const withdrawal = { policyId: 'lamp-bands', scope: 'city', version: 2, reason: '废止' } as const;

const publish = (...published: DataOf<'PolicyPublished'>[]) =>
  tell(async (tx) => {
    for (const data of published) await hear(tx, 'PolicyPublished', data);
  });
const versionOn = async (on: string) =>
  (await loadReference(orm.em.fork())).findPolicy('lamp-bands', on, 'wuda')?.ground.version ?? null;

/** As the rulebook told it before it told what ends. */
const old = <Data extends object>(data: Data): Data => {
  const { ends: _ends, givesBack: _givesBack, ...rest } = { ends: 0, givesBack: 0, ...data };
  return rest as unknown as Data;
};

describe.each([
  ['that tell what they end', <Data extends object>(data: Data) => data],
  ['of before, which do not', old],
] as const)('publications %s', (_which, told) => {
  test('end the former version for good', async () => {
    await publish(told(first), told(second));
    expect(await Promise.all(['2025-12-31', '2026-01-01', '2026-06-30'].map(versionOn))).toEqual([
      1, 2, 2,
    ]);
    expect(await versionOn('2026-07-01')).toBeNull();
  });

  test('leave a gap where a version was withdrawn that had begun', async () => {
    await publish(told(first), told(second));
    const gone = { ...withdrawal, withdrawnOn: '2026-03-01', givesBack: null };
    await tell((tx) => hear(tx, 'PolicyWithdrawn', told(gone)));
    expect(await versionOn('2026-02-28')).toBe(2);
    expect(await versionOn('2026-03-01')).toBeNull();
  });

  test('give the days back of a version that never began', async () => {
    await publish(told(first), told(second));
    const givesBack = { version: 1, effectiveTo: null };
    const gone = { ...withdrawal, withdrawnOn: '2025-12-01', givesBack };
    await tell((tx) => hear(tx, 'PolicyWithdrawn', told(gone)));
    expect(await versionOn('2026-02-01')).toBe(1);
    expect(await versionOn('2026-08-01')).toBe(1);
  });

  test('leave a later period alone that was published earlier', async () => {
    const { ends } = second;
    const later = { ...second, effectiveFrom: '2030-01-01', effectiveTo: null };
    const between = { ...second, version: 3, effectiveTo: '2029-12-31', ends };
    const afterwards = { ...ends, effectiveTo: '2029-12-31' };
    await publish(told(first), told({ ...later, ends: afterwards }), told(between));
    expect(await Promise.all(['2025-12-31', '2029-12-31', '2030-01-01'].map(versionOn))).toEqual([
      1, 3, 2,
    ]);
  });

  test('of a permit type end its former row', async () => {
    const row: DataOf<'PermitTypePublished'> = {
      permitTypeId: 'food-operation',
      version: 1,
      name: '食品经营许可',
      issuer: 'market-regulation',
      postRegistration: true,
      statutoryWorkdays: 20,
      promiseWorkdays: null,
      validity: '五年',
      handling: 'change',
      movesWithDirectChange: true,
      keyFields: [],
      materials: [],
      citation,
      effectiveFrom: '2026-01-01',
      effectiveTo: null,
      ends: null,
    };
    const ends = { version: 1, effectiveTo: '2026-06-30' };
    const later = { ...row, version: 2, effectiveFrom: '2026-07-01', statutoryWorkdays: 15, ends };
    await tell(async (tx) => {
      await hear(tx, 'PermitTypePublished', told(row));
      await hear(tx, 'PermitTypePublished', told(later));
    });
    const reference = await loadReference(orm.em.fork());
    const limit = (on: string) =>
      reference.findPermitType('food-operation', on)?.statutoryWorkdays ?? null;
    expect(['2025-12-31', '2026-06-30', '2026-07-01'].map(limit)).toEqual([null, 20, 15]);
    expect(reference.permitTypes('2026-12-01').map(({ version }) => version)).toEqual([2]);
  });
});

test('the districts under a policy are those with a version of their own, or all by the city’s', async () => {
  await publish({ ...first, scope: 'wuda' });
  const under = async () =>
    (await loadReference(orm.em.fork())).districtsUnder('lamp-bands', '2026-01-01');
  expect(await under()).toEqual(['wuda']);
  await publish(first);
  expect(await under()).toEqual(['haibowan', 'wuda', 'hainan']);
});

test('what a transaction saw that was rolled back is seen by no other', async () => {
  await publish(first);
  const undone = tell(async (tx) => {
    await hear(tx, 'PolicyPublished', { ...second, effectiveFrom: '2024-01-01' });
    const seen = (await loadReference(tx)).findPolicy('lamp-bands', '2026-02-01');
    expect(seen?.ground.version).toBe(2);
    throw new Error('refused after the copy');
  });
  await expect(undone).rejects.toThrow('refused after the copy');
  // Raises the version to the very number that the undone transaction had.
  await publish({ ...first, scope: 'wuda', parameters: { nearingWorkdays: 9 } });
  const found = (await loadReference(orm.em.fork())).policy('lamp-bands', '2026-02-01', 'wuda');
  expect(found.parameters.nearingWorkdays).toBe(9);
  expect(await versionOn('2026-02-01')).toBe(1);
});

test('what was undone to a savepoint is not kept by the transaction that goes on', async () => {
  await publish(first);
  await tell(async (tx) => {
    const inner = tx.transactional(async (nested) => {
      await hear(nested, 'PolicyPublished', second);
      await loadReference(nested);
      throw new Error('undone');
    });
    await expect(inner).rejects.toThrow('undone');
    await hear(tx, 'PolicyPublished', { ...first, scope: 'hainan' });
    const seen = (await loadReference(tx)).findPolicy('lamp-bands', '2026-02-01', 'wuda');
    expect(seen?.ground.version).toBe(1);
  });
  expect(await versionOn('2026-02-01')).toBe(1);
});

test('the copies of a running city learn the true ends from what they have', async () => {
  const insert = `insert into reference_policies (policy_id, scope, version, effective_from,
    effective_to, citation, parameters, withdrawn_on) values `;
  const text = `'${JSON.stringify(citation)}', '{"nearingWorkdays": 2}'`;
  const running = await createTestDatabase({
    service: 'trial-reference-running',
    migrate: async (url) => {
      for (const sql of [
        ...referenceTables,
        `${insert} ('lamp-bands', 'city', 1, '2023-01-01', '2029-12-31', ${text}, null),
          ('lamp-bands', 'city', 2, '2025-01-01', null, ${text}, '2024-12-01'),
          ('lamp-bands', 'city', 3, '2026-01-01', '2026-06-30', ${text}, null),
          ('lamp-bands', 'wuda', 1, '2024-01-01', null, ${text}, null)`,
        ...referenceEnds,
      ])
        await sqlRows(url, sql);
    },
  });
  const rows = await sqlRows<{ ends: string }>(
    running.appUrl,
    `select concat_ws(' ', scope, version, effective_to, stated_to) as ends from reference_policies
     order by scope, version`,
  );
  await running.drop();
  expect(rows.map(({ ends }) => ends)).toEqual([
    'city 1 2025-12-31 2029-12-31',
    'city 2 2025-12-31',
    'city 3 2026-06-30 2026-06-30',
    'wuda 1',
  ]);
});
