import { describe, expect, test } from 'vitest';
import { commands, helpText, readOptions, WrongUse } from './options.ts';

const refused = (...args: string[]) => {
  try {
    readOptions(args);
  } catch (problem) {
    return problem instanceof WrongUse ? problem.message : String(problem);
  }
  return 'taken';
};

describe('npm run ops', () => {
  test('looks at all services unless one is named', () => {
    expect(readOptions(['status'])).toMatchObject({ command: 'status', services: { length: 8 } });
    expect(readOptions(['parked', '--service', 'journey', '--limit', '5'])).toMatchObject({
      services: ['journey'],
      limit: 5,
    });
  });

  test('names every command in its help, which is what it says to no words at all', () => {
    expect(readOptions([])).toBe('help');
    for (const name of Object.keys(commands)) expect(helpText()).toContain(name);
  });

  test.each([
    [['mend'], '没有这个命令'],
    [['retry'], '--service'],
    [['parked', '--service', 'nobody'], '--service 应为'],
    [['parked', '--limit', 'many'], '--limit'],
    [['retry', '--service', 'journey', '--letter', '1 or 1=1'], '--letter'],
    [['fill-topic', '--service', 'journey', '--from', '2026-13-01'], '--from'],
    [['status', '--colour'], '无法识别的参数'],
    [['skip', '--service', 'journey', '--reason', '演示数据有误'], '--letter'],
    [['skip', '--service', 'journey', '--letter', '3'], '--confirm'],
    [
      'skip --service journey --letter 3 --confirm 0123456789abcdef --reason 演示数据有误'.split(
        ' ',
      ),
      '选一个',
    ],
    [['skip', '--service', 'journey', '--letter', '3', '--confirm', 'yes'], '核对码'],
  ])('says of %s what is wrong', (args, words) => {
    expect(refused(...args)).toContain(words);
  });
});
