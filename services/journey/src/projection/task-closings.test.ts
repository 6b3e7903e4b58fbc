import type { EventType } from '@tisheng/contracts';
import { describe, expect, test } from 'vitest';
import { entriesOf } from '../../test/entries.ts';
import { type StoryFact, shop, wholeStory } from '../../test/noodle-shop/index.ts';
import { health } from '../../test/noodle-shop/permits.ts';
import {
  merged,
  otherHousehold,
  otherSuggested,
  turns,
  usedAfterwards,
} from '../../test/noodle-shop/turns.ts';
import type { TaskKind } from './task.ts';
import { tasksOf } from './worklist.ts';

type Life = { opened: EventType[]; closed: EventType[] };

const endOfCultivation: EventType[] = [
  'CandidateReleased',
  'CandidateGraduated',
  'BusinessConverted',
  'BusinessClosed',
];
const endOfCase: EventType[] = ['TransferCompleted', 'TransferRefused', 'TransferWithdrawn'];
const endOfClaim: EventType[] = ['ClaimRefused', 'SubsidyPaid', 'SubsidyRecovered'];
const endOfGrowth: EventType[] = ['FirmListed', 'FirmReleased'];

/** By which facts each kind of task begins, and by which one of them it ends. */
const lives: Record<Exclude<TaskKind, 'fund-change'>, Life> = {
  'candidate-judgement': {
    opened: ['CandidateSuggested'],
    closed: ['CandidateAdmitted', ...endOfCultivation],
  },
  'candidate-assignment': {
    opened: ['CandidateAdmitted'],
    closed: ['OfficerAssigned', ...endOfCultivation],
  },
  'candidate-follow-up': {
    opened: ['OfficerAssigned'],
    closed: ['VisitRecorded', ...endOfCultivation],
  },
  'permit-acceptance': {
    opened: ['TransferReceived'],
    closed: ['TransferAccepted', 'TransferDeemedAccepted', 'CorrectionRequested', ...endOfCase],
  },
  'permit-correction': {
    opened: ['TransferReceived', 'CorrectionRequested'],
    closed: ['CorrectionSupplied', 'TransferAccepted', 'TransferDeemedAccepted', ...endOfCase],
  },
  'permit-decision': { opened: ['TransferReceived', 'TransferAccepted'], closed: endOfCase },
  'permit-suspension-overrun': {
    opened: ['TransferAccepted', 'ClockSuspended', 'SuspensionOverran'],
    closed: ['ClockResumed', ...endOfCase],
  },
  'permit-overdue': {
    opened: ['TransferReceived', 'TransferAccepted', 'DueDayPassed'],
    closed: endOfCase,
  },
  'claim-lodging': { opened: ['EntitlementMatured'], closed: ['ClaimLodged', 'EntitlementLost'] },
  'claim-verification': { opened: ['ClaimLodged'], closed: ['ClaimVerified', ...endOfClaim] },
  'claim-publication': { opened: ['ClaimVerified'], closed: ['ClaimPublicised', ...endOfClaim] },
  'claim-approval': {
    opened: ['ClaimPublicised'],
    closed: ['ClaimApproved', 'ClaimQueued', ...endOfClaim],
  },
  'claim-objection': {
    opened: ['ClaimPublicised', 'ObjectionRaised'],
    closed: ['ClaimApproved', ...endOfClaim],
  },
  'claim-funds': { opened: ['ClaimQueued'], closed: ['ClaimApproved', ...endOfClaim] },
  'payment-instruction': {
    opened: ['ClaimApproved'],
    closed: ['PaymentPrepared', 'PaymentInstructed', ...endOfClaim],
  },
  'payment-confirmation': {
    opened: ['PaymentPrepared'],
    closed: ['PaymentSetAside', 'PaymentInstructed', ...endOfClaim],
  },
  'account-correction': { opened: ['AccountCorrectionMoved'], closed: endOfClaim },
  'payment-receipt': { opened: ['PaymentInstructed'], closed: ['PaymentReturned', ...endOfClaim] },
  'payment-correction': {
    opened: ['PaymentReturned'],
    closed: ['PaymentInstructed', ...endOfClaim],
  },
  'payment-question': {
    opened: ['PaymentQuestioned'],
    closed: ['PaymentUpheld', 'SubsidyRecovered', 'PaymentReturned', 'ClaimRefused'],
  },
  'firm-judgement': {
    opened: ['FirmSuggested'],
    closed: ['FirmAdmitted', 'ThresholdReached', ...endOfGrowth],
  },
  'firm-filing': { opened: ['ThresholdReached'], closed: ['FilingSubmitted', ...endOfGrowth] },
  'firm-filing-correction': {
    opened: ['FilingReturned'],
    closed: ['FilingSubmitted', ...endOfGrowth],
  },
  'permit-taken-back': { opened: ['TransferWithdrawn'], closed: ['ScanAdded'] },
  'taken-back-use': { opened: ['TakenBackBusinessUsed'], closed: ['TakenBackUseEnded'] },
  'firm-roster': { opened: ['FilingSubmitted'], closed: ['FilingReturned', ...endOfGrowth] },
};

const known = [...wholeStory, ...turns, ...usedAfterwards];

/** How these are told where a business never was. */
const ofTakingBack: Partial<Record<EventType, object>> = {
  TransferWithdrawn: { cause: 'voided' },
  ScanAdded: { kind: 'delivery-receipt' },
};

/** One fact of a type as it would be told of the health case, the claim and the firm of the shop. */
function factOf(type: EventType): StoryFact {
  const found = known.find((fact) => fact.type === type);
  if (!found) throw new Error(`neither the story nor its turns tell ${type}`);
  const data = {
    ...found.data,
    ...('caseId' in found.data ? health : {}),
    ...ofTakingBack[type],
  };
  return { ...found, data: type === 'VisitRecorded' ? { ...data, nextFollowUpOn: null } : data };
}

const tasksAfter = (types: readonly EventType[]) => tasksOf(shop, entriesOf(types.map(factOf)));
const openOf = (kind: TaskKind, types: readonly EventType[]) =>
  tasksAfter(types).filter((task) => task.kind === kind && task.closedOn === null);

const cases = Object.entries(lives).flatMap(([kind, { opened, closed }]) =>
  closed.map((by) => [kind as TaskKind, by, opened] as const),
);

describe('every task', () => {
  test.each(cases)('%s is closed by %s', (kind, by, opened) => {
    expect(openOf(kind, opened)).toHaveLength(1);
    expect(openOf(kind, [...opened, by])).toEqual([]);
    const { occurredOn } = factOf(by);
    const closed = tasksAfter([...opened, by]).filter((task) => task.kind === kind);
    expect(closed).toMatchObject([{ closedOn: occurredOn, closedBy: 'officer-1' }]);
  });

  test('of a household is closed when it goes into another, and of that one alone', () => {
    const both = [factOf('CandidateSuggested'), otherSuggested];
    const open = tasksOf(shop, entriesOf([...both, merged])).filter(({ closedOn }) => !closedOn);
    expect(open.map(({ subject }) => subject)).toEqual([`candidate/${shop}`]);
    const before = tasksOf(shop, entriesOf(both));
    expect(before.map(({ subject }) => subject)).toContain(`candidate/${otherHousehold}`);
  });
});
