import { officialCalendar } from '@tisheng/workdays';
import { expect, test } from 'vitest';
import { entriesOf } from '../../test/entries.ts';
import { shop, wholeStory } from '../../test/noodle-shop/index.ts';
import { foldJourney } from './journey.ts';
import { stagesOf } from './stages.ts';

test('working days are counted for each span, the open one up to today', () => {
  const calendar = { years: [] };
  const milestones = { converted: '2026-03-02', 'permits-applied': '2026-03-03' } as const;
  const counted = stagesOf({ milestones, permitsEndedOn: null }, calendar, '2026-03-06');
  expect(counted.map(({ key, to, workdays }) => [key, to, workdays])).toEqual([
    ['permits', null, 3],
    ['steady', null, 4],
  ]);
  expect(counted.every(({ provisional }) => provisional)).toBe(true);
});

test('holidays and make-up days are counted as the published calendar says', () => {
  const milestones = { 'permits-applied': '2026-02-13', 'permits-completed': '2026-02-28' };
  expect(stagesOf({ milestones, permitsEndedOn: null }, officialCalendar, '2026-03-06')).toEqual([
    {
      key: 'permits',
      label: '许可变更',
      from: '2026-02-13',
      to: '2026-02-28',
      // 春节 2026-02-15 至 23 休；2 月 14 日、28 日上班。
      workdays: 6,
      provisional: false,
    },
  ]);
});

test('the story has five spans; those beyond the published calendar are estimates', () => {
  const journey = foldJourney(shop, entriesOf(wholeStory));
  const stages = stagesOf(journey, officialCalendar, '2028-07-03');
  expect(stages.map(({ key, provisional }) => [key, provisional])).toEqual([
    ['cultivation', false],
    ['permits', false],
    ['steady', true],
    ['subsidy', true],
    ['upscale', true],
  ]);
  expect(stages.every(({ to }) => to !== null)).toBe(true);
});

test('a span whose end came before its beginning has taken no working day', () => {
  const milestones = { 'permits-applied': '2026-03-09', 'permits-completed': '2026-03-04' };
  const reached = { milestones, permitsEndedOn: null };
  expect(stagesOf(reached, officialCalendar, '2026-03-10')[0]?.workdays).toBe(0);
});
