import { expect, test } from 'vitest';
import { createLogger } from './logger.ts';

function logged(write: (logger: ReturnType<typeof createLogger>) => void): string {
  const lines: string[] = [];
  write(createLogger('journey', 'info', { write: (line) => void lines.push(line) }));
  return lines.join('');
}

test.each([
  'operatorName',
  'idNumber',
  'phone',
  'account',
  'accountNo',
  'password',
  'authorization',
  'cookie',
])('%s never reaches a log, however it is wrapped', (name) => {
  const personal = { [name]: 'only-for-the-office' };
  const text = logged((logger) => {
    logger.info(personal, 'bare');
    logger.info({ body: personal }, 'within');
    logger.info({ request: { headers: personal } }, 'deeper');
  });
  expect(text).toContain('***');
  expect(text).not.toContain('only-for-the-office');
});

test('a line names its service and keeps what is not personal', () => {
  const text = logged((logger) => logger.info({ claimId: 'c-1' }, 'lodged'));
  expect(JSON.parse(text)).toMatchObject({ service: 'journey', claimId: 'c-1', msg: 'lodged' });
});

test('what lies below the level is not written', () => {
  expect(logged((logger) => logger.debug('detail'))).toBe('');
});

test('an error of the database names the constraint, and not what stands in the row', () => {
  const error = Object.assign(new Error('new row violates check constraint "fund_not_negative"'), {
    code: '23514',
    detail: 'Failing row contains (1, only-for-the-office).',
    where: 'PL/pgSQL function checked(only-for-the-office)',
  });
  const text = logged((logger) => logger.error({ err: error }, 'failed'));
  expect(text).toContain('fund_not_negative');
  expect(text).toContain('23514');
  expect(text).not.toContain('only-for-the-office');
});
