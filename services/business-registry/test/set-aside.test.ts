import { sqlRows } from '@tisheng/test-kit';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { batchOf, decide, exportOf, settled, upload, uploadAndCheck } from './imports.ts';
import { codeOf, openRegistry, type Registry, registrar, registrarOf } from './registry.ts';

let registry: Registry;
beforeEach(async () => {
  registry = await openRegistry();
});
afterEach(() => registry.close());

const asMigrator = (sql: string) => sqlRows(registry.database.migratorUrl, sql);
const bad = '乌海市海勃湾区演示异常商店';

/** What nobody foresaw: the database takes some row from no statement. */
async function breakOn(table: string, { when = 'true', code = 'XX001' } = {}): Promise<void> {
  await asMigrator(`create or replace function unforeseen() returns trigger language plpgsql as $$
    begin raise exception 'unforeseen' using errcode = '${code}'; end $$`);
  await asMigrator(`create trigger unforeseen before insert or update on ${table}
    for each row when (${when}) execute function unforeseen()`);
}
const badRow = { when: `new.name = '${bad}'` };
const mend = (table: string) => asMigrator(`drop trigger unforeseen on ${table}`);

const confirm = (batchId: string) =>
  registry.post(`/imports/${batchId}/confirmation`, { as: registrarOf() });
const known = async (code: string) =>
  (await registry.get(`/businesses/by-code/${code}`, { as: registrar })).status;

describe('an import that fails for a reason nobody foresaw', () => {
  test('is set aside with its reason, and those behind it go on', async () => {
    await breakOn('businesses', badRow);
    const first = await uploadAndCheck(registry, exportOf({ code: codeOf(1), name: bad }));
    const second = await uploadAndCheck(registry, exportOf({ code: codeOf(2) }));
    await confirm(first.batchId);
    await confirm(second.batchId);

    expect(await settled(registry, second.batchId)).toMatchObject({ status: 'confirmed' });
    const aside = await settled(registry, first.batchId);
    expect(aside).toMatchObject({ status: 'checked', processed: 0 });
    expect(aside.message).toContain('XX001');
    expect(aside.message).toContain('尚未改动任何数据');
    expect(await known(codeOf(1))).toBe(404);
    expect(await known(codeOf(2))).toBe(200);

    await mend('businesses');
    expect((await decide(registry, first.batchId, 'confirmation')).batch).toMatchObject({
      status: 'confirmed',
      message: null,
    });
    expect(await known(codeOf(1))).toBe(200);
  });

  test('keeps what was taken in before, and a second upload goes on from there', async () => {
    const lines = Array.from({ length: 2_001 }, (_, n) => ({
      code: codeOf(n),
      ...(n === 2_000 ? { name: bad } : {}),
    }));
    await breakOn('businesses', badRow);
    const checked = await uploadAndCheck(registry, exportOf(...lines));
    const { batch } = await decide(registry, checked.batchId, 'confirmation');

    expect(batch).toMatchObject({ status: 'confirmed', processed: 2_000 });
    expect(batch.message).toContain('已导入 2000 行，其余未导入');
    await mend('businesses');
    const again = await uploadAndCheck(registry, exportOf(...lines));
    const { batch: rest } = await decide(registry, again.batchId, 'confirmation');
    expect(rest).toMatchObject({ status: 'confirmed', processed: 1 });
    expect(await known(codeOf(2_000))).toBe(200);
  });

  test('says so at its check, and when it is taken back', async () => {
    const confirmed = await uploadAndCheck(registry, exportOf({ code: codeOf(3) }));
    await decide(registry, confirmed.batchId, 'confirmation');
    await breakOn('import_rows');
    const { body } = await upload(registry, exportOf({ code: codeOf(4) }));
    const unread = await settled(registry, body.batchId);
    expect(unread).toMatchObject({ status: 'failed' });
    expect(unread.message).toContain('排除后请重新上传');
    const { batch } = await decide(registry, confirmed.batchId, 'withdrawal');
    expect(batch).toMatchObject({ status: 'confirmed' });
    expect(batch.message).toContain('可再次撤回');
    expect(await known(codeOf(3))).toBe(200);

    await mend('import_rows');
    expect((await decide(registry, confirmed.batchId, 'withdrawal')).batch.status).toBe(
      'withdrawn',
    );
    expect(await known(codeOf(3))).toBe(404);
  });

  test('is not counted while the database has no room: it goes on when there is some', async () => {
    await breakOn('businesses', { code: '53100' });
    const checked = await uploadAndCheck(registry, exportOf({ code: codeOf(5) }));
    await confirm(checked.batchId);
    for (let times = 0; times < 4; times += 1) await registry.app.runDue().catch(() => {});
    expect(await batchOf(registry, checked.batchId)).toMatchObject({ status: 'confirming' });

    await mend('businesses');
    expect(await settled(registry, checked.batchId)).toMatchObject({ status: 'confirmed' });
  });
});
