import { sqlRows } from '@tisheng/test-kit';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { checker, idOf, openRegistry, type Registry, registrar } from './registry.ts';
import { undoing } from './undoing.ts';
import { type Use, usesOf } from './used-elsewhere.ts';

let registry: Registry;
let on: ReturnType<typeof undoing>;
beforeAll(async () => {
  registry = await openRegistry();
  on = undoing(registry);
});
afterAll(() => registry.close());

describe('an import', () => {
  test.each<[Use, string, string]>([
    ['admitted', '个转企培育库', '入库培育'],
    ['permit', '许可转移', '在册许可证：食品经营许可'],
    ['applied', '许可转移', '许可变更申请'],
    ['admittedFirm', '四上培育库', '四上培育'],
    ['listed', '四上培育库', '四上名录'],
    ['lodged', '补助资金', '奖补申报 补-150302-2026-0001'],
  ])(
    'stays once its business is %s, and the answer says who uses it',
    async (use, usedBy, what) => {
      const { batchId, businessId } = await on.imported();
      await registry.tell(usesOf(businessId)[use]);
      const { answer, batch } = await on.undo(batchId);
      const first = {
        businessId,
        name: '乌海市海勃湾区演示商店',
        usedBy,
        what,
        since: '2026-03-02',
      };
      expect(answer).toMatchObject({
        status: 409,
        body: { code: 'import-used', used: 1, uses: 1, first: [first] },
      });
      expect(answer.body.detail).toContain(`${usedBy}：${what}`);
      expect(batch.status).toBe('confirmed');
      expect(await on.usesShown(batchId)).toMatchObject({
        items: [first],
        total: 1,
        businesses: 1,
      });
    },
  );

  test.each<Use[]>([
    ['admitted', 'released'],
    ['applied', 'withdrawn'],
    ['permit', 'permitTakenBack'],
    ['admittedFirm', 'releasedFirm'],
    ['lodged', 'refused'],
  ])('can be undone again when what was %s is %s', async (...told) => {
    const { batchId, businessId } = await on.imported();
    await registry.tell(...told.map((use) => usesOf(businessId)[use]));
    expect((await on.undo(batchId)).batch.status).toBe('withdrawn');
  });

  test.each<Use[]>([
    ['applied', 'transferred'],
    ['applied', 'byRegistrar'],
    ['listed', 'delisted'],
    ['released', 'admitted'],
  ])('stays although %s was followed by %s', async (...told) => {
    const { batchId, businessId } = await on.imported();
    await registry.tell(...told.map((use) => usesOf(businessId)[use]));
    expect((await on.undo(batchId)).answer.body.code).toBe('import-used');
  });

  test.each<Use>(['suggested', 'suggestedFirm', 'watched'])(
    'is not held by what a service does by itself: %s',
    async (use) => {
      const { batchId, businessId } = await on.imported();
      await registry.tell(usesOf(businessId)[use]);
      expect((await on.undo(batchId)).batch.status).toBe('withdrawn');
    },
  );

  test('is guarded by facts, whatever request id a command carries', async () => {
    const { batchId, businessId } = await on.imported();
    const body = { generalTaxpayer: true };
    const headers = { 'x-request-id': batchId };
    await registry.post(`/businesses/${businessId}/figures`, { as: registrar, body, headers });
    const { answer } = await on.undo(batchId);
    expect(answer).toMatchObject({
      status: 409,
      body: {
        code: 'import-used',
        used: 1,
        first: [{ usedBy: '主体登记', what: '报送经营数据', since: '2026-03-02' }],
      },
    });
  });

  test('shows its uses in pages, with true counts', async () => {
    const codes = [on.nextCode(), on.nextCode(), on.nextCode()];
    const { batchId } = await on.takeIn(...codes.map((code) => ({ code })));
    for (const code of codes) {
      const { businessId } = await on.byCode(code);
      const { permit, admitted } = usesOf(businessId);
      const permitId = businessId.replace(/.$/, '0');
      const own = { ...permit, subject: `permit/${permitId}`, data: { ...permit.data, permitId } };
      await registry.tell(admitted, own);
    }
    const page = await on.usesShown(batchId, '?limit=2&offset=4');
    expect(page).toMatchObject({ total: 6, businesses: 3 });
    expect(page.items).toHaveLength(2);
    expect(await on.usesShown(batchId, '?limit=2&offset=40')).toMatchObject({
      total: 6,
      items: [],
    });
    const { answer } = await on.undo(batchId);
    expect(answer.body).toMatchObject({ used: 3, uses: 6 });
    expect(answer.body.first).toHaveLength(5);
    expect(answer.body.detail).toContain('等 6 处');
  });

  test('is undone although an odd fact stands in the journal of its business', async () => {
    const { batchId, code, businessId } = await on.imported({ name: '乌海市海勃湾区怪名商店' });
    const odd = String.raw`{"sequence":2,"type":"RegistrationChanged","data":{"x":"a\u0000b"}}`;
    await sqlRows(
      registry.database.adminUrl,
      `insert into journal (id, topic, subject, sequence, partitionkey, type, actor_id, envelope)
       values (uuidv7(), 'business-registry.events.v1', $1, 2, $2, 'RegistrationChanged', 'x', $3)`,
      [`business/${businessId}`, businessId, odd],
    );
    const { answer } = await on.undo(batchId);
    expect(answer).toMatchObject({ status: 409, body: { code: 'import-used', used: 1 } });
    expect((await on.usesShown(batchId)).items).toMatchObject([{ what: '变更登记', since: null }]);
    expect((await on.byCode(code)).businessId).toBe(businessId);
  });

  test('is not held by a merger that was declined, and is by one that waits', async () => {
    const { batchId, businessId } = await on.imported();
    const other = await on.imported();
    const body = { absorbedBusinessId: businessId, reason: '同一经营者' };
    const path = `/businesses/${other.businessId}/absorptions`;
    const propose = (absorptionId: string) =>
      registry.post(path, { as: registrar, body: { ...body, absorptionId } });
    await propose(idOf(850_001));
    expect((await on.undo(batchId)).answer.body.first).toMatchObject([{ what: '并户申请待复核' }]);
    await registry.post(`${path}/${idOf(850_001)}/declination`, { as: checker, body: {} });
    expect((await on.undo(batchId)).batch.status).toBe('withdrawn');
    expect((await on.undo(other.batchId)).batch.status).toBe('withdrawn');
  });
});
