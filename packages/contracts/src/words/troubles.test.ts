import { expect, test } from 'vitest';
import { troublesInWords } from './troubles.ts';

const since = '2026-11-30T02:00:00.000Z';

test('what a service tries in vain is said with what becomes of it, and since when', () => {
  const sweep = { sweep: 'end-publicities', since };
  const told = troublesInWords({
    troubles: [
      { topic: 'portal.events.v1', partition: 3, failures: 7, error: 'error 40001', since },
    ],
    sweepTroubles: [
      { ...sweep, kind: 'failed', found: null },
      { ...sweep, kind: 'stalled', found: 4 },
    ],
  });
  expect(told.map(({ text }) => text)).toEqual([
    'portal.events.v1 第 3 分区连续 7 次未能处理（error 40001），会自动再试',
    '定时检查 end-publicities 失败，请查看日志',
    '定时检查 end-publicities 发现 4 件到期事项无法处理，请查看日志',
  ]);
  expect(told.every((each) => each.since === since)).toBe(true);
});
