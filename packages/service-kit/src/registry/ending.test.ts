import { expect, test } from 'vitest';
import { endingOf } from './ending.ts';

const goesOn = { closedOn: null, closedManner: null, voided: false, mergedOn: null };
const closed = { ...goesOn, closedOn: '2026-03-02', closedManner: 'revoked' as const };

test.each([
  ['goes on', goesOn, null],
  ['was revoked', closed, '已吊销'],
  ['was absorbed', { ...goesOn, mergedOn: '2026-03-01' }, '已并入其他主体'],
  [
    'was absorbed the day before its closing',
    { ...closed, mergedOn: '2026-03-01' },
    '已并入其他主体',
  ],
  ['was absorbed on the day of its closing', { ...closed, mergedOn: '2026-03-02' }, '已吊销'],
  ['never was', { ...closed, voided: true, mergedOn: '2026-03-01' }, '误导入，已随导入撤回'],
])('a business that %s', (_case, business, reason) => {
  expect(endingOf(business)?.reason ?? null).toBe(reason);
});
