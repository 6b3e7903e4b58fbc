import { eventually, sqlRows } from '@tisheng/test-kit';
import { describe, expect, test } from 'vitest';
import { kitchen, repaired } from './messaging/kitchen.ts';
import { fixedId, message, one } from './messaging/trial.ts';
import { poisonBowl } from './messaging/trial-consumer.ts';

const { scene, begin, bowlsOf, outcomesOf } = kitchen();

const asker = { id: 'u1', name: '示例甲' };
const confirmer = { id: 'u2', name: '示例乙' };
const page = (key: string) => ({ limit: 50, offset: 0, key });
const poison = { data: { bowl: poisonBowl } };

describe('parked facts', () => {
  test('are listed page by page, with what waits behind them and nothing personal', async () => {
    const { deliver, operate } = await begin();
    await deliver(
      message('listed', 1, poison),
      message('listed', 2),
      message('listed', 3),
      message('listed-too', 1, { data: { bowl: '六碗', phone: '13900000000' } }),
    );

    const { total, facts } = await operate().parked({ limit: 1, offset: 0 });
    expect(total).toBe(2);
    expect(facts).toMatchObject([
      { key: 'listed', heldBehind: 2, subject: 'shop/listed', type: 'BowlServed', skip: null },
    ]);
    const [second] = (await operate().parked({ limit: 1, offset: 1 })).facts;
    expect(second?.payload).toMatchObject({
      id: fixedId('listed-too', 1),
      occurredOn: '2026-11-23',
      actor: { name: '示***' },
      data: { bowl: '六***', phone: '1***' },
    });
    const { parked, held } = await operate().counts();
    expect([parked, held]).toEqual([2, 2]);
    await operate({ subscriptions: repaired }).retry();
  });

  test('can be tried again one by one', async () => {
    const { deliver, operate } = await begin();
    await deliver(message('one', 1, poison), message('other', 1, poison));
    const [first] = (await operate().parked(page('one'))).facts;

    const mended = operate({ subscriptions: repaired });
    expect(await mended.retry({ ids: [first?.id ?? ''] })).toEqual([
      { id: first?.id, outcome: 'applied' },
    ]);

    expect(await bowlsOf('one')).toEqual([poisonBowl]);
    expect(await bowlsOf('other')).toEqual([]);
    expect(await mended.retry({ ids: [first?.id ?? ''] })).toEqual([]);
    await mended.retry();
  });

  test('tell when their effect was there before, or somebody was quicker', async () => {
    const { deliver, operate } = await begin();
    await deliver(message('raced', 1, poison));
    const mended = operate({ subscriptions: repaired });
    const both = await Promise.all([mended.retry(), mended.retry()]);

    expect(await bowlsOf('raced')).toEqual([poisonBowl]);
    expect(
      both
        .flat()
        .map(({ outcome }) => outcome)
        .toSorted()[0],
    ).toBe('applied');
    await sqlRows(
      scene().appUrl,
      `update dead_letters set replayed_at = null where event_id = $1`,
      [fixedId('raced', 1)],
    );
    expect(await mended.retry()).toMatchObject([{ outcome: 'already-done' }]);
    expect(await bowlsOf('raced')).toEqual([poisonBowl]);
  });

  test('wait in their order when an earlier letter of their key is still open', async () => {
    const { deliver, operate, confirmSkip } = await begin();
    await deliver({ key: 'behind', value: 'torn' }, { key: 'behind', value: 'torn too' });
    await deliver(message('behind', 1));
    const { facts } = await operate().parked(page('behind'));
    for (const { id } of facts.slice(1)) {
      await operate().askToSkip(id, asker, '无法读取');
      await confirmSkip(id, confirmer);
    }

    expect(await outcomesOf('behind', 1)).toEqual(['held']);
    const [first] = facts;
    await operate().askToSkip(first?.id ?? '', asker, '无法读取');
    await confirmSkip(first?.id ?? '', confirmer);
    expect(await bowlsOf('behind')).toEqual([1]);
  });
});

describe('giving up a parked fact', () => {
  const parkedOne = async (shop: string) => {
    const kit = await begin();
    await kit.deliver(message(shop, 1), message(shop, 2, poison), message(shop, 3));
    const [letter] = (await kit.operate().parked(page(shop))).facts;
    return { ...kit, operations: kit.operate(), letter: letter?.id ?? '' };
  };

  test('takes two people and a reason; the sequence goes on, and all of it is kept', async () => {
    const { operations, letter, deliver, confirmSkip } = await parkedOne('given-up');
    await operations.askToSkip(letter, asker, '对方已更正');
    expect((await operations.parked(page('given-up'))).facts).toMatchObject([
      { skip: { reason: '对方已更正', askedBy: asker } },
    ]);
    await confirmSkip(letter, confirmer);
    await deliver(message('given-up', 4));

    expect(await bowlsOf('given-up')).toEqual([1, 3, 4]);
    expect(await outcomesOf('given-up', 2, 3)).toEqual(['skipped', 'done']);
    expect(
      await one(
        scene().appUrl,
        `select outcome, skip_reason, skip_asked_by, skip_confirmed_by, skip_confirmed_name
         from dead_letters where id = $1`,
        [letter],
      ),
    ).toEqual({
      outcome: 'skipped',
      skip_reason: '对方已更正',
      skip_asked_by: 'u1',
      skip_confirmed_by: 'u2',
      skip_confirmed_name: '示例乙',
    });
  });

  test('is refused to one alone, unasked, asked twice, or too late', async () => {
    const { operations, letter, confirmSkip } = await parkedOne('kept');
    const refusal = (code: string) => expect.objectContaining({ code });
    await expect(confirmSkip(letter, confirmer)).rejects.toEqual(refusal('skip-not-asked'));
    await operations.askToSkip(letter, asker, '对方已更正');
    await expect(operations.askToSkip(letter, confirmer, '同上')).rejects.toEqual(
      refusal('skip-already-asked'),
    );
    await expect(confirmSkip(letter, asker)).rejects.toEqual(refusal('second-person-required'));
    expect(await outcomesOf('kept', 2, 3)).toEqual(['dead', 'held']);
    await operations.withdrawSkip(letter);
    await operations.askToSkip(letter, confirmer, '改由我提出');
    await confirmSkip(letter, asker);
    await expect(confirmSkip(letter, asker)).rejects.toEqual(refusal('letter-closed'));
    await expect(operations.askToSkip(letter, asker, '再次')).rejects.toEqual(
      refusal('letter-closed'),
    );
  });

  test('is confirmed only as it was seen: another reason, asker or outcome is looked at again', async () => {
    const { operations, letter, revisionOf } = await parkedOne('seen');
    const changed = expect.objectContaining({ code: 'skip-changed' });
    await operations.askToSkip(letter, asker, '对方已更正');
    const seen = await revisionOf(letter);
    await operations.withdrawSkip(letter);
    await operations.askToSkip(letter, asker, '改为另一理由');
    await expect(operations.confirmSkip(letter, confirmer, seen)).rejects.toEqual(changed);

    const seenAgain = await revisionOf(letter);
    const mended = JSON.stringify({ mended: 'by hand' });
    await sqlRows(scene().adminUrl, 'update dead_letters set payload = $2 where id = $1', [
      letter,
      mended,
    ]);
    await expect(operations.confirmSkip(letter, confirmer, seenAgain)).rejects.toEqual(changed);
    expect(await outcomesOf('seen', 2, 3)).toEqual(['dead', 'held']);

    await operations.retry({ ids: [letter] });
    await operations.confirmSkip(letter, confirmer, await revisionOf(letter));
    expect((await operations.parked(page('seen'))).total).toBe(0);
  });

  test('frees the place of a message whose envelope can be read only in part', async () => {
    const { deliver, operate, confirmSkip } = await begin();
    await deliver(message('partly', 1, { time: 'yesterday' }), message('partly', 2));
    const [letter] = (await operate().parked(page('partly'))).facts;
    await operate().askToSkip(letter?.id ?? '', asker, '信封有误');
    await confirmSkip(letter?.id ?? '', confirmer);

    expect(await bowlsOf('partly')).toEqual([2]);
  });
});

test('a gap is listed with the fact that is missing, and gone once it has come', async () => {
  const { deliver, operate, topic } = await begin();
  await deliver(message('gappy', 1), message('gappy', 3), message('gappy', 4));
  const ours = async () => (await operate().gaps()).filter((gap) => gap.topic === topic);

  expect(await ours()).toMatchObject([{ subject: 'shop/gappy', missing: 2, held: 2 }]);
  await deliver(message('gappy', 2));
  expect(await ours()).toEqual([]);
});

test('a fact that comes while a replay is open is neither lost nor held for ever', async () => {
  const { promise: held, resolve: release } = Promise.withResolvers<void>();
  const { promise: inside, resolve: entered } = Promise.withResolvers<void>();
  const { deliver, publish, caughtUp, operate } = await begin();
  await deliver(message('traffic', 1, poison), message('traffic', 2));
  const slow = operate({
    subscriptions: {
      async BowlServed(context, fact) {
        await repaired.BowlServed(context, fact);
        entered();
        await held;
      },
    },
  });
  const replaying = slow.retry();
  await inside;
  await publish([message('traffic', 3)]);
  const waits = eventually(async () => {
    const waiting = await sqlRows(
      scene().adminUrl,
      `select from pg_locks where locktype = 'advisory' and not granted
         and database = (select oid from pg_database where datname = current_database())`,
    );
    expect(waiting).toHaveLength(1);
  });
  await waits.finally(release);
  expect(await replaying).toMatchObject([{ outcome: 'applied' }]);
  await caughtUp();

  expect(await bowlsOf('traffic')).toEqual([poisonBowl, 2, 3]);
  expect(await outcomesOf('traffic', 1, 2, 3)).toEqual(['done', 'done', 'done']);
});
