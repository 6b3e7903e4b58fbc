import { describe, expect, test } from 'vitest';
import { entriesOf } from '../../test/entries.ts';
import {
  acceptance,
  cultivation,
  handling,
  matured,
  publicised,
  received,
  registered,
  type StoryFact,
  shop,
  subsidy,
  suspension,
  upscale,
  wholeStory,
} from '../../test/noodle-shop/index.ts';
import { turns } from '../../test/noodle-shop/turns.ts';
import type { Task } from './task.ts';
import { tasksOf } from './worklist.ts';

const after = (...facts: StoryFact[]) => tasksOf(shop, entriesOf(facts));
const open = (...facts: StoryFact[]) => after(...facts).filter((task) => task.closedOn === null);
const brief = ({ kind, role, bureau, dueOn }: Task) =>
  [kind, role, bureau, dueOn].filter((part) => part !== null).join(' ');

/** The facts of a story up to and with the first of a type. */
function upTo(type: string, facts: StoryFact[]): StoryFact[] {
  return facts.slice(0, facts.findIndex((fact) => fact.type === type) + 1);
}

/** A turn that the story did not take. */
function turn(type: string): StoryFact {
  const found = turns.find((fact) => fact.type === type);
  if (!found) throw new Error(`no turn is called ${type}`);
  return found;
}

describe('the worklist of the conversion pool', () => {
  test.each([
    ['CandidateSuggested', 'candidate-judgement cultivation-officer district-government'],
    ['CandidateAdmitted', 'candidate-assignment cultivation-officer district-government'],
    ['OfficerAssigned', 'candidate-follow-up cultivation-officer district-government 2026-02-20'],
    ['VisitRecorded', 'candidate-follow-up cultivation-officer district-government 2026-03-05'],
  ])('asks for the next step after %s', (type, expected) => {
    expect(open(...upTo(type, cultivation)).map(brief)).toEqual([expected]);
  });

  test('gives the follow-up to the officer in charge', () => {
    expect(open(...cultivation)[0]?.assignedTo).toBe('officer-1');
  });

  test('remembers when and by whom a task was done', () => {
    const [judged] = after(...upTo('CandidateAdmitted', cultivation));
    expect(judged).toMatchObject({ closedOn: '2026-02-11', closedBy: 'officer-1' });
  });
});

describe('the worklist of a permit department', () => {
  test('asks each department to accept its own case by the fifth working day', () => {
    expect(open(...received).map(brief)).toEqual([
      'permit-acceptance permit-officer market-regulation 2026-03-10',
      'permit-acceptance permit-officer health 2026-03-10',
      'permit-acceptance permit-officer tobacco 2026-03-10',
    ]);
  });

  test('asks for the decision by the promised day, and waits for a correction', () => {
    const tasks = open(...received, ...acceptance);
    expect(tasks.map(brief)).toEqual([
      'permit-decision permit-officer market-regulation 2026-03-13',
      'permit-decision permit-officer health 2026-03-13',
      'permit-correction permit-officer tobacco',
    ]);
    expect(tasks.map(({ paused }) => paused)).toEqual([false, false, true]);
    expect(tasks[0]?.title).toBe('食品经营许可：审查办结');
  });

  test('stands still while the clock is suspended', () => {
    const [, health] = open(...received, ...acceptance, suspension);
    expect(health).toMatchObject({ kind: 'permit-decision', dueOn: null, paused: true });
  });

  test('asks the head to look when a suspension has overrun', () => {
    const overrun = open(...received, ...acceptance, ...upTo('SuspensionOverran', handling));
    expect(overrun.map(brief)).toContain('permit-suspension-overrun permit-head health 2026-03-15');
  });

  test('goes to the head as well once the promise is over, and again once the law is', () => {
    const passed = turn('DueDayPassed');
    const promise = open(...received, ...acceptance, passed);
    expect(promise.map(brief)).toContain('permit-overdue permit-head health 2026-03-13');
    expect(promise.map(brief)).toContain('permit-decision permit-officer health 2026-03-13');
    const statutory = {
      ...passed,
      data: { ...passed.data, clock: 'statutory', dueOn: '2026-04-01' },
    };
    const tasks = open(...received, ...acceptance, passed, statutory);
    expect(tasks.filter(({ kind }) => kind === 'permit-overdue')).toMatchObject([
      { dueOn: '2026-04-01', title: expect.stringContaining('红牌') },
    ]);
  });

  test('counts on to the new day when the clock is resumed', () => {
    const resumed = open(...received, ...acceptance, ...upTo('ClockResumed', handling));
    expect(resumed.find(({ bureau }) => bureau === 'health')).toMatchObject({
      kind: 'permit-decision',
      dueOn: '2026-03-24',
      paused: false,
    });
    expect(resumed.some(({ kind }) => kind === 'permit-suspension-overrun')).toBe(false);
  });

  test('moves with a newly published calendar', () => {
    const [accepted] = acceptance;
    const moved = {
      type: 'DueDayMoved',
      occurredOn: '2026-03-05',
      subject: accepted?.subject ?? '',
      data: {
        ...accepted?.data,
        clock: 'promise',
        from: { dueOn: '2026-03-13', provisional: true },
        to: { dueOn: '2026-03-16', provisional: false },
        notice: '国办通知',
      },
    };
    expect(open(...received, ...acceptance, moved)[0]?.dueOn).toBe('2026-03-16');
  });

  test('counts to the statutory limit once a case was rerouted', () => {
    const [accepted] = acceptance;
    const rerouted = handling.find(({ type }) => type === 'TransferRerouted');
    if (!accepted || !rerouted) throw new Error('the story accepts and reroutes');
    const ofFood = { ...rerouted, data: { ...rerouted.data, caseId: accepted.data['caseId'] } };
    expect(open(accepted)[0]?.dueOn).toBe('2026-03-13');
    expect(open(accepted, ofFood)[0]?.dueOn).toBe('2026-04-15');
  });

  test('keeps the promise when the statutory limit is extended', () => {
    const extended = open(...received, ...acceptance, turn('LimitExtended'));
    expect(extended.find(({ bureau }) => bureau === 'health')?.dueOn).toBe('2026-03-13');
  });

  test('gives what is open and what comes to the officer a case was passed to', () => {
    const passed = open(...received, turn('TransferReassigned'));
    expect(passed.map(({ assignedTo }) => assignedTo)).toEqual(['officer-7', null, null]);
    const accepted = open(...received, turn('TransferReassigned'), ...acceptance);
    expect(accepted[0]).toMatchObject({ kind: 'permit-decision', assignedTo: 'officer-7' });
  });

  test('is empty once every case is done', () => {
    expect(open(...received, ...acceptance, ...handling)).toEqual([]);
  });
});

describe('the worklist of the subsidy', () => {
  test.each([
    ['EntitlementMatured', 'claim-lodging cultivation-officer district-government'],
    ['ClaimLodged', 'claim-verification cultivation-officer district-government'],
    ['ClaimVerified', 'claim-publication cultivation-officer district-government'],
    ['ClaimPublicised', 'claim-approval finance-reviewer finance'],
    ['ClaimApproved', 'payment-instruction finance-payer finance'],
    ['PaymentInstructed', 'payment-receipt finance-payer finance'],
    ['PaymentReturned', 'payment-correction finance-payer finance'],
  ])('asks for the next step after %s', (type, expected) => {
    expect(open(...upTo(type, subsidy)).map(brief)).toEqual([expected]);
  });

  test('waits until the last day of the publicity', () => {
    expect(open(matured, publicised).at(-1)).toMatchObject({
      kind: 'claim-approval',
      waitsUntil: '2028-03-14',
      provisional: true,
    });
  });

  test('moves the last day of a publicity announced again, as one and the same task', () => {
    const data = { ...publicised.data, lastDay: '2028-03-16', provisional: false };
    const again = { ...publicised, occurredOn: '2028-03-09', data };
    const tasks = after(matured, publicised, again).filter(({ kind }) => kind === 'claim-approval');
    expect(tasks).toMatchObject([{ waitsUntil: '2028-03-16', provisional: false, closedOn: null }]);
    const objected = open(publicised, turn('ObjectionRaised'), again).map(({ kind }) => kind);
    expect(objected).toEqual(['claim-approval', 'claim-objection']);
  });

  test('stands still while the entitlement is suspended', () => {
    const suspended = [matured, turn('EntitlementSuspended')];
    expect(open(...suspended)[0]?.paused).toBe(true);
    expect(open(...suspended, turn('EntitlementResumed'))[0]?.paused).toBe(false);
  });

  test('stands still while the fund of the district is empty', () => {
    const queued = open(...upTo('ClaimPublicised', subsidy), turn('ClaimQueued'));
    expect(queued.map(brief)).toEqual(['claim-funds finance-reviewer finance']);
    expect(queued[0]?.paused).toBe(true);
  });

  test('tells the second payer of a batch, and the first again when it is set aside', () => {
    const approved = upTo('ClaimApproved', subsidy);
    const prepared = open(...approved, turn('PaymentPrepared'));
    expect(prepared.map(brief)).toEqual(['payment-confirmation finance-payer finance']);
    expect(prepared[0]?.link).toMatch(/^\/subsidies\/batches\//);
    const aside = open(...approved, turn('PaymentPrepared'), turn('PaymentSetAside'));
    expect(aside.map(brief)).toEqual(['payment-instruction finance-payer finance']);
  });

  test('asks the second person for a corrected account, and then the approver', () => {
    const proposed = turn('AccountCorrectionMoved');
    const stage = (name: string) => ({ ...proposed, data: { ...proposed.data, stage: name } });
    const kinds = (...facts: StoryFact[]) =>
      open(...facts)
        .filter(({ kind }) => kind === 'account-correction')
        .map(brief);
    const approved = upTo('ClaimApproved', subsidy);
    expect(kinds(...approved, proposed)).toEqual(['account-correction finance-payer finance']);
    const seen = [...approved, proposed, stage('confirmed')];
    expect(kinds(...seen)).toEqual(['account-correction finance-reviewer finance']);
    expect(kinds(...seen, stage('settled'))).toEqual([]);
    expect(kinds(...seen, stage('rejected'))).toEqual([]);
  });

  test('waits for the bank again when a receipt was taken back', () => {
    const waiting = open(...subsidy, turn('ReceiptWithdrawn'));
    expect(waiting.map(brief)).toEqual(['payment-receipt finance-payer finance']);
  });

  test('is empty once the money has arrived', () => {
    expect(open(...subsidy)).toEqual([]);
  });
});

describe('the worklist of the upscale pools', () => {
  test.each([
    ['FirmSuggested', 'firm-judgement sector-officer commerce'],
    ['ThresholdReached', 'firm-filing sector-officer commerce'],
    ['FilingSubmitted', 'firm-roster statistics-clerk statistics 2028-06-20'],
  ])('asks for the next step after %s', (type, expected) => {
    expect(open(...upTo(type, upscale)).map(brief)).toEqual([expected]);
  });

  test('asks the lead bureau of the pool to mend a filing that came back', () => {
    const returned = open(...upTo('FilingSubmitted', upscale), turn('FilingReturned'));
    expect(returned.map(brief)).toEqual(['firm-filing-correction sector-officer commerce']);
  });

  test('waits for the filing window to open', () => {
    expect(open(...upTo('ThresholdReached', upscale))[0]?.waitsUntil).toBe('2028-06-09');
  });
});

test('the whole story leaves nothing to do, and each task has an id of its own', () => {
  const tasks = after(...wholeStory);
  expect(tasks.filter(({ closedOn }) => closedOn === null)).toEqual([]);
  expect(new Set(tasks.map(({ id }) => id)).size).toBe(tasks.length);
  expect(after(registered())).toEqual([]);
});
