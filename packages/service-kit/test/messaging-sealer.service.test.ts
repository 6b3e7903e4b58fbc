import { eventually, sqlRows } from '@tisheng/test-kit';
import { Client } from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { sealer } from '../src/messaging/sealer.ts';
import { trialScene } from './messaging/scene.ts';
import { one, serve } from './messaging/trial.ts';

const scene = trialScene();
let client: Client;

beforeAll(async () => {
  client = new Client({ connectionString: scene().appUrl });
  await client.connect();
});
afterAll(() => client.end());

const positionOf = async (id: string | undefined) => {
  const sql = 'select position from journal where id = $1';
  return BigInt((await one<{ position: string }>(scene().appUrl, sql, [id])).position);
};
const sealedUpTo = async () =>
  BigInt(
    (await sqlRows(scene().appUrl, 'select max(last_position) as up from seals'))[0]?.['up'] ?? 0,
  );

/** Transaction ids are those of the whole server: whatever else runs there holds a seal back too. */
const patient = { timeoutMs: 50_000 };

/** As the relay does when it has sent a fact: its pointer goes, in a transaction of its own; then all is quiet. */
async function publish(seals: ReturnType<typeof sealer>, position: bigint) {
  const { rows } = await client.query<{ xid: string }>(
    'delete from outbox where position = $1 returning pg_current_xact_id()::text as xid',
    [position],
  );
  const xid = rows[0]?.xid ?? '';
  seals.published(String(position), xid);
  await eventually(async () => {
    const sql = 'select pg_snapshot_xmin(pg_current_snapshot()) > $1::xid8 as quiet';
    expect(await one(scene().appUrl, sql, [xid])).toEqual({ quiet: true });
  }, patient);
}

test('what is owed is not sealed, however quiet the database is; what is owed once more holds back no seal', async () => {
  const seals = sealer('sha256');
  const [first] = await serve(scene().orm, 'sealed', 1);
  await publish(seals, await positionOf(first));
  await seals.seal(client);
  expect(await sealedUpTo()).toBe(await positionOf(first));

  const [owed] = await serve(scene().orm, 'owed', 1);
  const [sent] = await serve(scene().orm, 'sent', 1);
  await publish(seals, await positionOf(sent));
  for (let round = 0; round < 3; round += 1) await seals.seal(client);
  expect(await sealedUpTo()).toBe(await positionOf(first));

  await publish(seals, await positionOf(owed));
  await client.query('insert into outbox values ($1)', [await positionOf(first)]);
  for (let round = 0; round < 3; round += 1) await seals.seal(client);
  expect(await sealedUpTo()).toBe(await positionOf(sent));
});
