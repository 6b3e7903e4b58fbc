import { officialCalendar } from '@tisheng/workdays';
import { expect, test } from 'vitest';
import { lampOf, nearUntil } from './lamp.ts';

const calendar = officialCalendar;
const today = '2026-03-04';
const near = nearUntil(calendar, today, 3);
const task = { provisional: false, paused: false, waitsUntil: null, closedOn: null };
const lit = (dueOn: string | null, more: object = {}) =>
  lampOf({ ...task, dueOn, ...more }, today, calendar, near);

test('three working days from a Wednesday reach over the weekend, up to the Monday', () => {
  expect(near).toBe('2026-03-09');
});

test.each([
  ['2026-03-10', 'normal', '剩 4 个工作日 · 3月10日到期'],
  ['2026-03-09', 'nearing', '剩 3 个工作日 · 3月9日到期'],
  ['2026-03-04', 'nearing', '今日到期 · 3月4日到期'],
  ['2026-03-03', 'overdue', '超 1 个工作日 · 3月3日到期'],
  ['2026-03-01', 'overdue', '超 3 个工作日 · 3月1日到期'],
])('a task due on %s is %s', (dueOn, state, text) => {
  expect(lit(dueOn)).toMatchObject({ state, text });
});

test('a task without a day, one that waits, one that stands still and one that is done say so', () => {
  expect(lit(null).state).toBe('none');
  expect(lit('2026-03-03', { paused: true }).state).toBe('paused');
  expect(lit(null, { waitsUntil: today })).toMatchObject({
    state: 'paused',
    text: '等待至 3月4日',
  });
  expect(lit(null, { waitsUntil: '2026-03-03' }).state).toBe('none');
  expect(lit('2026-03-03', { closedOn: '2026-03-02' }).state).toBe('completed');
});

test('a day beyond the published calendar is an estimate', () => {
  expect(lit('2026-03-20', { provisional: true }).text).toContain('（暂估）');
});
