import { describe, expect, test } from 'vitest';
import { createLogger } from './logger.ts';

const secret = 'must-not-be-read';

/** What one call leaves in the log, as it is written. */
function written(log: (logger: ReturnType<typeof createLogger>) => void, level = 'info'): string {
  let text = '';
  log(createLogger('subsidy-ledger', level, { write: (line) => void (text += line) }));
  return text;
}

describe('createLogger', () => {
  test('says which service speaks, in one line of JSON', () => {
    const line = JSON.parse(written((logger) => logger.info({ topics: 6 }, 'topics exist')));
    expect(line).toMatchObject({ service: 'subsidy-ledger', msg: 'topics exist', topics: 6 });
  });

  test('keeps silent below its level', () => {
    expect(written((logger) => logger.info('a detail'), 'warn')).toBe('');
  });

  test.each([
    'operatorName',
    'idNumber',
    'phone',
    'account',
    'accountNo',
    'password',
    'authorization',
    'cookie',
  ])('never writes %s, at the top or two steps inside', (member) => {
    const personal = { [member]: secret };
    const text = written((logger) => {
      logger.info(personal, 'at the top');
      logger.info({ body: personal }, 'one step inside');
      logger.info({ request: { headers: personal } }, 'two steps inside');
    });
    expect(text).not.toContain(secret);
    expect(text.match(/"\*\*\*"/g)).toHaveLength(3);
  });

  test('tells which constraint a row broke, and not what stands in the row', () => {
    const error = Object.assign(
      new Error('new row violates check constraint "fund_not_negative"'),
      {
        code: '23514',
        detail: `Failing row contains (1, ${secret}).`,
        where: `PL/pgSQL function f(${secret})`,
      },
    );
    const text = written((logger) => logger.error({ err: error }, 'failed'));
    expect(text).toContain('fund_not_negative');
    expect(text).toContain('23514');
    expect(text).not.toContain(secret);
  });

  test('hides personal data from its children too', () => {
    const text = written((logger) =>
      logger.child({ traceId: '7' }).warn({ phone: secret }, 'told'),
    );
    expect(text).toContain('"traceId":"7"');
    expect(text).not.toContain(secret);
  });
});
