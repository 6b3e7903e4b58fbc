import { expect, test } from 'vitest';
import { entriesOf } from '../../test/entries.ts';
import {
  cultivation,
  matured,
  received,
  registered,
  registration,
  type StoryFact,
  shop,
  subsidy,
  upscale,
} from '../../test/noodle-shop/index.ts';
import { fact } from '../../test/noodle-shop/shop.ts';
import {
  merged,
  otherHousehold,
  otherSuggested,
  takenBack,
  usedAfterwards,
} from '../../test/noodle-shop/turns.ts';
import { tasksOf } from './worklist.ts';

const moved = (district: string): StoryFact =>
  fact('RegistrationChanged', '2026-03-05', `business/${shop}`, {
    businessId: shop,
    changedOn: '2026-03-05',
    registrationId: registration().registrationId,
    changes: { district },
  });
const open = (...facts: StoryFact[]) =>
  tasksOf(shop, entriesOf([registered(), ...facts]))
    .filter(({ closedOn }) => closedOn === null)
    .map(({ kind, district, assignedTo }) => [kind, district, assignedTo]);

test('a candidate that moves is followed up by its new district, which names an officer of its own', () => {
  expect(open(...cultivation)).toEqual([['candidate-follow-up', 'haibowan', 'officer-1']]);
  expect(open(...cultivation, moved('wuda'))).toEqual([['candidate-follow-up', 'wuda', null]]);
  const [, , , visited] = cultivation;
  if (!visited) throw new Error('the story visits the shop');
  expect(open(...cultivation, moved('wuda'), visited)).toEqual([
    ['candidate-follow-up', 'wuda', null],
  ]);
});

test('a firm that moves goes along, even where its pool still names the old district', () => {
  expect(open(...upscale.slice(0, 3), moved('hainan'))).toEqual([['firm-filing', 'hainan', null]]);
  expect(open(moved('hainan'), ...upscale.slice(0, 3))).toEqual([['firm-filing', 'hainan', null]]);
});

test('an open permit case stays with its department and its receiving district, a claim with its own', () => {
  const lodged = subsidy.slice(0, subsidy.findIndex(({ type }) => type === 'ClaimLodged') + 1);
  const before = open(...received, ...lodged);
  expect(before.map(([kind]) => kind)).toContain('permit-acceptance');
  expect(before.map(([kind]) => kind)).toContain('claim-verification');
  expect(open(...received, ...lodged, moved('wuda'))).toEqual(before);
});

test('what followed a household follows the one that took it in', () => {
  const firm = upscale.slice(0, 1).map((one) => ({
    ...one,
    subject: `member/${otherHousehold}`,
    data: { ...one.data, businessId: otherHousehold },
  }));
  expect(open(otherSuggested, ...firm, moved('wuda'), merged)).toEqual([
    ['firm-judgement', 'wuda', null],
  ]);
  expect(open(...firm, merged, moved('wuda'))).toEqual([['firm-judgement', 'wuda', null]]);
});

test('a business that was taken back has nothing left to do, and gets nothing new', () => {
  expect(open(...cultivation, ...received, matured, takenBack)).toEqual([]);
  expect(open(takenBack, ...cultivation, ...received)).toEqual([]);
});

test('a use of a business that was taken back is a task of the registrar until it has ended', () => {
  const [used, ended] = usedAfterwards;
  if (!used || !ended) throw new Error('a use begins and ends');
  const tasks = tasksOf(shop, entriesOf([registered(), takenBack, used]));
  expect(tasks).toMatchObject([
    {
      kind: 'taken-back-use',
      role: 'registrar',
      district: 'haibowan',
      title: expect.stringContaining('许可转移仍在使用（许可变更申请）'),
      closedOn: null,
    },
  ]);
  expect(open(takenBack, used, ended)).toEqual([]);
});
