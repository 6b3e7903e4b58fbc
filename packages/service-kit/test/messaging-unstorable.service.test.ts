import { sqlRows } from '@tisheng/test-kit';
import { describe, expect, test } from 'vitest';
import { run } from '../src/messaging/index.ts';
import { kitchen, repaired } from './messaging/kitchen.ts';
import { fixedId, message, one } from './messaging/trial.ts';

const { scene, begin, bowlsOf, outcomesOf } = kitchen();

const page = (key: string) => ({ limit: 50, offset: 0, key });

/** As JSON writes them; a template keeps the backslash. */
const zero = String.raw`\u0000`;
const half = String.raw`\ud83d`;

/** The JSON text of a message with something put in place of the word `HERE`. */
function raw(shop: string, sequence: number, changes: Record<string, unknown>, here: string) {
  const { key, value } = message(shop, sequence, changes);
  return { key, value: value.replaceAll('HERE', here) };
}

describe('a message that cannot be stored is parked at once, and the rest flows', () => {
  test.each([
    ['a zero in its subject', 'zero-subject', { subject: 'shop/HERE' }, zero],
    ['a zero in its source', 'zero-source', { source: 'HERE' }, zero],
    ['a zero in its type', 'zero-type', { type: 'HERE' }, zero],
    ['a zero in its partition key', 'zero-key', { partitionkey: 'HERE' }, zero],
    ['half a surrogate pair in its subject', 'half-subject', { subject: 'shop/HERE' }, half],
    ['a sequence beyond integer', 'far-sequence', { sequence: 2 ** 31 }, ''],
    ['a sequence of text', 'text-sequence', { sequence: 'one' }, ''],
    ['a broken id', 'broken-id', { id: 'no-id' }, ''],
    ['an id of 100,000 characters', 'huge-id', { id: 'x'.repeat(100_000) }, ''],
    ['a subject of 100,000 characters', 'huge-subject', { subject: `shop/${'x'.repeat(1e5)}` }, ''],
  ])('%s', async (_, shop, changes, here) => {
    const { deliver, operate } = await begin();
    await deliver(raw(shop, 1, changes, here), message(`${shop}-bystander`, 1));
    await deliver(message(shop, 2), message(`${shop}-bystander`, 2));

    expect(await bowlsOf(`${shop}-bystander`)).toEqual([1, 2]);
    const { total, facts } = await operate().parked(page(shop));
    expect(total).toBe(1);
    expect(facts[0]).toMatchObject({ eventId: null, heldBehind: 1, attempts: 1 });
  });

  test.each([
    ['a zero', 'zero-data', zero],
    ['half a surrogate pair', 'half-data', half],
  ])('%s in the data of a fact that is handled, known by its id', async (_, shop, here) => {
    const { deliver, operate } = await begin();
    await deliver(raw(shop, 1, { data: { bowl: 1, note: 'HERE' } }, here), message(shop, 2));

    expect(await outcomesOf(shop, 1, 2)).toEqual(['dead', 'held']);
    expect((await operate().parked(page(shop))).facts[0]).toMatchObject({
      eventId: fixedId(shop, 1),
      reason: 'holds text that cannot be stored',
    });
  });

  test('a whole surrogate pair, escaped, is text as any other', async () => {
    const { deliver } = await begin();
    await deliver(raw('pair', 1, { data: { bowl: 1, note: 'HERE' } }, String.raw`\ud83d\ude00`));

    expect(await bowlsOf('pair')).toEqual([1]);
  });

  test.each([
    ['22P05', 'untranslatable_character'],
    ['22021', 'character_not_in_repertoire'],
    ['22003', 'numeric_value_out_of_range'],
    ['22P02', 'invalid_text_representation'],
    ['54000', 'program_limit_exceeded'],
    ['23514', 'check_violation'],
    ['25P02', 'in_failed_sql_transaction'],
  ])('what the database refuses in a handler with %s', async (code, condition) => {
    const shop = `refused-${code.toLowerCase()}`;
    const { deliver } = await begin({
      subscriptions: {
        async BowlServed(context, fact) {
          const { bowl } = fact.data as { bowl: number };
          const raised = `do $$ begin raise ${condition}; end $$`;
          if (bowl === 2) await run(context.tx, raised);
          await repaired.BowlServed(context, fact);
        },
      },
    });
    await deliver(message(shop, 1), message(shop, 2), message(shop, 3));

    expect(await bowlsOf(shop)).toEqual([1]);
    expect(await outcomesOf(shop, 1, 2, 3)).toEqual(['done', 'dead', 'held']);
  });

  test.each([
    ['inbox', `new.type = 'Unenterable'`, null],
    ['subject_progress', `new.subject = 'shop/unenterable-subject_progress'`, 'id'],
  ])('what the database refuses while entering %s', async (table, condition, known) => {
    await sqlRows(
      scene().migratorUrl,
      `create function refuse_${table}() returns trigger language plpgsql as $$
         begin if ${condition} then raise program_limit_exceeded; end if; return new; end $$;
       create trigger refuse before insert on ${table} for each row execute function refuse_${table}()`,
    );
    const shop = `unenterable-${table}`;
    const { deliver, operate } = await begin();
    await deliver(message(shop, 1, { type: 'Unenterable' }), message('enterable', 1));
    await sqlRows(scene().migratorUrl, `drop trigger refuse on ${table}`);

    expect(await bowlsOf('enterable')).toEqual([1]);
    const { facts } = await operate().parked(page(shop));
    expect(facts).toMatchObject([
      { reason: 'cannot be stored: 54000', eventId: known && fixedId(shop, 1) },
    ]);
    expect(await operate().retry()).toMatchObject([{ outcome: 'applied' }]);
  });

  test('data 100,000 levels deep', async () => {
    const { deliver, operate } = await begin();
    const { key, value } = message('deep', 1, { data: { bowl: 1, note: 'DEEP' } });
    const deep = `${'['.repeat(100_000)}"${half}"${']'.repeat(100_000)}`;
    await deliver({ key, value: value.replace('"DEEP"', deep) }, message('deep-bystander', 1));

    expect(await bowlsOf('deep-bystander')).toEqual([1]);
    expect((await operate().parked(page('deep'))).facts).toMatchObject([
      { reason: 'holds text that cannot be stored', eventId: fixedId('deep', 1) },
    ]);
  });

  test('a key longer than an index row may be', async () => {
    const { deliver, operate } = await begin();
    const key = '店'.repeat(20_000);
    await deliver({ key, value: 'torn' }, { key, value: message('long-key', 1).value });

    const { facts } = await operate().parked({ limit: 50, offset: 0 });
    const ours = facts.filter((fact) => fact.key.startsWith('店'));
    expect(ours).toMatchObject([{ reason: 'not JSON', heldBehind: 1 }]);
  });

  test('bytes that are no text are kept as they came', async () => {
    const { topic, deliverBytes, operate } = await begin();
    const bytes = Buffer.concat([
      Buffer.from(message('bytes', 1).value),
      Buffer.from([0xff, 0x00]),
    ]);
    await deliverBytes('bytes', bytes);

    const { raw: kept } = await one<{ raw: Buffer }>(
      scene().appUrl,
      'select raw from dead_letters where topic = $1',
      [topic],
    );
    expect(kept.equals(bytes)).toBe(true);
    expect((await operate().parked(page('bytes'))).facts).toMatchObject([
      { reason: 'not readable as text' },
    ]);
    expect(await operate().retry()).toMatchObject([{ outcome: 'parked-again' }]);
  });
});

describe('a letter', () => {
  test('is not taken for another that stood at the same place of a topic since made anew', async () => {
    const { deliverAt, operate } = await begin();
    await deliverAt('0', { key: 'first-life', value: 'torn' });
    await deliverAt('0', { key: 'second-life', value: 'torn otherwise' });
    await deliverAt('0', message('second-life', 1, { data: { bowl: 'many' } }));

    const { facts } = await operate().parked({ limit: 50, offset: 0 });
    const lives = facts.filter(({ key }) => key.endsWith('-life')).map(({ key }) => key);
    expect(lives).toEqual(['first-life', 'second-life']);
    expect(await outcomesOf('second-life', 1)).toEqual(['held']);
  });

  test('is one, however often its message comes', async () => {
    const { deliverAt, operate } = await begin();
    await deliverAt('0', { key: 'again', value: 'torn' });
    await deliverAt('0', { key: 'again', value: 'torn' });

    expect((await operate().parked(page('again'))).total).toBe(1);
  });
});
