import { streams } from '@tisheng/contracts';
import { expect, test } from 'vitest';
import { entriesOf } from '../../../test/entries.ts';
import { suspension, wholeStory } from '../../../test/noodle-shop/index.ts';
import {
  merged,
  permitFiled,
  takenBack,
  turns,
  usedAfterwards,
} from '../../../test/noodle-shop/turns.ts';
import { tell, texts } from './index.ts';

test('every event of every stream has a title', () => {
  const types = Object.values(streams).flatMap(({ events }) => Object.keys(events));
  expect(Object.keys(texts).toSorted()).toEqual(types.toSorted());
});

test('every fact of the story and of its other turns is told in one whole sentence', () => {
  const told = [...wholeStory, ...turns, merged, permitFiled, takenBack, ...usedAfterwards];
  for (const entry of entriesOf(told)) {
    const { title, detail } = tell(entry);
    expect(title).toMatch(/\p{Script=Han}/u);
    expect(detail).not.toMatch(/undefined|null|\[object|NaN/);
    expect(detail.length).toBeGreaterThan(1);
  }
});

test('a decision names the policy it rests on, a special procedure the law', () => {
  const told = entriesOf(wholeStory).map((entry) => [entry.type, tell(entry).ground]);
  expect(told).toContainEqual(['TransferAccepted', '举措21']);
  expect(told).toContainEqual(['ClaimApproved', '举措22']);
  expect(entriesOf([suspension]).map((entry) => tell(entry).ground)).toEqual(['行政许可法 第45条']);
});
