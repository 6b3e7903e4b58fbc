import { sqlRows } from '@tisheng/test-kit';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { batchOf } from './imports.ts';
import { aHousehold, openRegistry, type Registry, registrar } from './registry.ts';
import { undoing } from './undoing.ts';
import { usesOf } from './used-elsewhere.ts';

let registry: Registry;
let on: ReturnType<typeof undoing>;
beforeAll(async () => {
  registry = await openRegistry();
  on = undoing(registry);
});
afterAll(() => registry.close());

describe('an undone import', () => {
  test('leaves no ghost: gone from search, its code free, its id told as taken back', async () => {
    const { batchId, code, businessId } = await on.imported();
    expect((await on.undo(batchId)).batch.status).toBe('withdrawn');
    expect((await on.find(code)).total).toBe(0);
    expect(await on.fileOf(businessId)).toMatchObject({
      code: 'business-not-found',
      detail: expect.stringContaining('2026-03-02 随导入批次撤回'),
    });
    expect((await on.factsOf(businessId)).at(-1)).toMatchObject({
      type: 'BusinessClosed',
      data: { voided: true },
    });
  });

  test('imported once more makes the business anew, found once under a new id', async () => {
    const first = await on.imported();
    await on.undo(first.batchId);
    await on.takeIn({ code: first.code });
    const found = await on.find(first.code);
    expect(found.total).toBe(1);
    expect(found.items[0].businessId).not.toBe(first.businessId);
    expect((await on.undo(first.batchId)).answer.body.code).toBe('import-not-open');
  });

  test('is as if it had never been: names, search, and the batch before it', async () => {
    const { batchId, code, businessId } = await on.imported({ name: '乌海市海勃湾区甲乙商店' });
    const before = await on.fileOf(businessId);
    const renaming = await on.takeIn({ code, name: '乌海市海勃湾区丙丁商店' });
    expect((await on.undo(batchId)).answer.body.first).toMatchObject([
      { what: '后来的导入“登记数据.csv”，请先撤回那一批' },
    ]);
    expect((await on.undo(renaming.batchId)).batch.status).toBe('withdrawn');
    const { version: _was, ...restored } = before;
    expect(await on.fileOf(businessId)).toMatchObject({ ...restored, formerNames: [] });
    expect((await on.find('丙丁')).total).toBe(0);
    expect((await on.find('甲乙')).total).toBe(1);
    expect((await on.undo(batchId)).batch.status).toBe('withdrawn');
    expect((await on.find(code)).total).toBe(0);
  });

  test('frees the first of three batches only when all later ones are undone', async () => {
    const { batchId, code } = await on.imported({ name: '乌海市海勃湾区一号商店' });
    const second = await on.takeIn({ code, name: '乌海市海勃湾区二号商店' });
    const third = await on.takeIn({ code, name: '乌海市海勃湾区三号商店' });
    expect((await on.undo(second.batchId)).answer.status).toBe(409);
    await on.undo(third.batchId);
    expect((await on.undo(batchId)).answer.status).toBe(409);
    await on.undo(second.batchId);
    expect((await on.undo(batchId)).batch.status).toBe('withdrawn');
  });

  test('makes a use that arrives afterwards a task of a person, until it has ended', async () => {
    const { batchId, businessId } = await on.imported();
    await on.undo(batchId);
    const { applied, withdrawn } = usesOf(businessId);
    await registry.tell(applied);
    const use = {
      businessId,
      service: 'permit-transfer',
      thing: applied.subject,
      what: '许可变更申请',
    };
    expect((await on.factsOf(businessId)).at(-1)).toMatchObject({
      type: 'TakenBackBusinessUsed',
      partitionkey: businessId,
      data: { ...use, district: 'haibowan', name: '乌海市海勃湾区演示商店', since: '2026-03-02' },
    });
    expect((await on.usesShown(batchId)).items).toMatchObject([{ businessId, usedBy: '许可转移' }]);
    await registry.tell(withdrawn);
    expect((await on.factsOf(businessId)).at(-1)).toMatchObject({
      type: 'TakenBackUseEnded',
      data: { ...use, endedOn: '2026-03-02' },
    });
    expect((await on.usesShown(batchId)).total).toBe(0);
  });

  test('does not give its id to another business', async () => {
    const { batchId, businessId } = await on.imported();
    await on.undo(batchId);
    const answer = await registry.put(`/businesses/${businessId}`, {
      as: registrar,
      body: aHousehold(4_000),
    });
    expect(answer).toMatchObject({ status: 409, body: { code: 'already-registered' } });
  });
});

describe('a business that is first used while its import is being undone', () => {
  test('stays, the rest goes, and the batch can be undone again afterwards', async () => {
    const [used, unused] = [on.nextCode(), on.nextCode()];
    const { batchId } = await on.takeIn({ code: used }, { code: unused });
    const { businessId } = await on.byCode(used);
    // Asked for a moment ago, and not begun: the use arrives in between.
    await sqlRows(
      registry.database.adminUrl,
      `update import_batches set status = 'withdrawing', withdrawn_by = uploaded_by,
         withdrawn_at = now(), processed = 0 where batch_id = $1`,
      [batchId],
    );
    await registry.tell(usesOf(businessId).admitted);
    await registry.app.runDue();
    expect(await batchOf(registry, batchId)).toMatchObject({
      status: 'confirmed',
      message: expect.stringContaining('1 户在撤回期间已被使用'),
    });
    expect((await on.byCode(used)).businessId).toBe(businessId);
    expect((await on.find(unused)).total).toBe(0);
    await registry.tell(usesOf(businessId).released);
    expect((await on.undo(batchId)).batch.status).toBe('withdrawn');
    expect((await on.find(used)).total).toBe(0);
  });

  test('at the very moment is never lost: the business stays, or a person is told', async () => {
    for (let round = 0; round < 8; round += 1) {
      const { batchId, businessId, code } = await on.imported();
      const [{ batch }] = await Promise.all([
        on.undo(batchId),
        registry.tell(usesOf(businessId).admitted),
      ]);
      const types = (await on.factsOf(businessId)).map(({ type }) => type);
      const isGone = (await on.find(code)).total === 0;
      expect(batch.status).toBe(isGone ? 'withdrawn' : 'confirmed');
      expect(types).toEqual(
        isGone
          ? ['BusinessRegistered', 'BusinessClosed', 'TakenBackBusinessUsed']
          : ['BusinessRegistered'],
      );
      expect((await on.usesShown(batchId)).total).toBe(1);
    }
  });
});
