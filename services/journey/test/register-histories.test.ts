import { anyOrderEndsTheSame } from '@tisheng/test-kit';
import { expect, test } from 'vitest';
import { createApp } from '#app.ts';

const rowsOf = (table: string) => ({
  rows: `select * from projection_a.${table} where business_id = any($1::uuid[])`,
});
const except = { id: 'names the fact that made the row' };
const hours = 3_600_000;

test(
  'any order of the register ends in the same projections',
  async () => {
    await expect(
      anyOrderEndsTheSame({
        service: 'journey',
        createApp,
        startsAt: '2026-06-15T01:00:00Z',
        tables: {
          journeys: rowsOf('journeys'),
          codes: rowsOf('codes'),
          tasks: { ...rowsOf('tasks'), except },
          cases: rowsOf('cases'),
          counted: { ...rowsOf('counted'), except },
        },
      }),
    ).resolves.toBeUndefined();
  },
  hours,
);
