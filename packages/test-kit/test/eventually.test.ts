import { describe, expect, test } from 'vitest';
import { eventually } from '../src/index.ts';

describe('eventually', () => {
  test('waits until the assertion holds and gives its value', async () => {
    let tries = 0;
    const value = await eventually(() => {
      tries += 1;
      expect(tries).toBeGreaterThan(2);
      return 'held';
    });
    expect(value).toBe('held');
  });

  test('fails with the last failure of the assertion', async () => {
    const never = eventually(() => expect(1).toBe(2), { timeoutMs: 30 });
    await expect(never).rejects.toThrow(/expected 1 to be 2/);
  });
});
