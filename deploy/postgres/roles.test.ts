import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { rolesSql } from './roles-sql.ts';

test('roles.sql for production says what the launcher and the tests do', () => {
  expect(readFileSync(new URL('roles.sql', import.meta.url), 'utf8')).toBe(rolesSql());
});
