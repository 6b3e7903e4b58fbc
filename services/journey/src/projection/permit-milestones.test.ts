import { describe, expect, test } from 'vitest';
import { entriesOf } from '../../test/entries.ts';
import { registered, type StoryFact, shop } from '../../test/noodle-shop/index.ts';
import { applicationId } from '../../test/noodle-shop/permits.ts';
import { about, fact, uuid } from '../../test/noodle-shop/shop.ts';
import { foldJourney } from './journey.ts';

type Outcome = 'completed' | 'refused' | 'withdrawn';
const applied = (on: string, id = applicationId): StoryFact =>
  fact('ApplicationReceived', on, `application/${id}`, {
    ...about,
    applicationId: id,
    receivedOn: on,
    permitIds: [uuid('b0')],
    awaitingCertificate: false,
  });
const ended = (on: string, outcomes: Outcome[], id = applicationId): StoryFact =>
  fact('ApplicationCompleted', on, `application/${id}`, {
    ...about,
    applicationId: id,
    completedOn: on,
    cases: outcomes.map((outcome, n) => ({ caseId: uuid(`c${n}`), outcome })),
  });
const journeyOf = (...facts: StoryFact[]) => foldJourney(shop, entriesOf([registered(), ...facts]));
const again = uuid('a2');

describe('an application for permits', () => {
  test.each<[string, Outcome[], string]>([
    ['every case withdrawn', ['withdrawn', 'withdrawn'], 'registered'],
    ['no case, withdrawn while it waited for its certificate', [], 'registered'],
    ['every case refused', ['refused', 'refused'], 'permits-applied'],
    ['cases refused and withdrawn', ['withdrawn', 'refused'], 'permits-applied'],
    ['one case completed', ['refused', 'completed', 'withdrawn'], 'permits-completed'],
  ])('with %s ends as it should', (_what, outcomes, stage) => {
    expect(journeyOf(applied('2026-03-03'), ended('2026-03-10', outcomes)).stage).toBe(stage);
  });

  test('whose permits the registrar changed with the licence is completed without a case', () => {
    const byRegistrar = ended('2026-03-03', []);
    const told = { ...byRegistrar, data: { ...byRegistrar.data, outcome: 'completed' } };
    expect(journeyOf(applied('2026-03-03'), told).stage).toBe('permits-completed');
  });

  test('that was withdrawn leaves the next one to count, from its own day', () => {
    const { milestones } = journeyOf(
      applied('2026-03-03'),
      ended('2026-03-10', ['withdrawn']),
      applied('2026-04-01', again),
      ended('2026-04-08', ['completed'], again),
    );
    expect(milestones).toMatchObject({
      'permits-applied': '2026-04-01',
      'permits-completed': '2026-04-08',
    });
  });

  test('that was refused whole ends its span on that day, until another is open', () => {
    const refused = [applied('2026-03-03'), ended('2026-03-10', ['refused'])];
    expect(journeyOf(...refused).permitsEndedOn).toBe('2026-03-10');
    expect(journeyOf(...refused, applied('2026-04-01', again)).permitsEndedOn).toBeNull();
  });
});
