import { text } from '@tisheng/contracts';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import type { CommandContext } from './context.ts';
import { journalRows } from './journal-rows.ts';

const stream = {
  topic: 'shops.events.v1',
  events: {
    ShopNamed: { version: 1, data: z.object({ name: text.personName(), bowls: z.int() }) },
  },
} as const;

const cook = { id: 'u1', name: '示例甲', bureau: 'system' as const, roles: [] };
async function told(data: { name: string; bowls: number }, actor = cook) {
  const now = new Date('2026-12-01T02:00:00Z');
  const id = '01979c5a-4c00-7000-8000-000000000001';
  const cause = { source: 'shops', now, actor, correlationId: id, causationId: null };
  const context = { cause, today: '2026-12-01', announced: [] } as unknown as CommandContext;
  const about = { subject: 'shop/1', partitionkey: '1' };
  const facts = [{ type: 'ShopNamed' as const, data }];
  const [row] = await journalRows(context, stream, [{ ...about, facts }], 10)();
  return JSON.parse(`{${row?.rest}`);
}

/** Fifty are allowed today. */
const longName = '甲'.repeat(60);

describe('a fact', () => {
  test('repeats what was stored before it had a bound', async () => {
    expect((await told({ name: longName, bowls: 3 })).data).toEqual({ name: longName, bowls: 3 });
  });

  test('is told tidily, and without signs that nobody sees', async () => {
    expect((await told({ name: ' 示例\u200B乙 ', bowls: 3 })).data.name).toBe('示例乙');
  });

  test('may be by somebody whose name is older than its bound', async () => {
    expect((await told({ name: '乙', bowls: 3 }, { ...cook, name: longName })).actor.name).toBe(
      longName,
    );
  });

  test('of another shape breaks its contract, however long its name', async () => {
    await expect(told({ name: longName, bowls: 0.5 })).rejects.toThrow('ShopNamed breaks');
  });
});
