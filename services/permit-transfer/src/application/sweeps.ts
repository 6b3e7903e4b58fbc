import { LockMode } from '@mikro-orm/core';
import { permitTransfer } from '@tisheng/contracts';
import {
  type Announcement,
  announceMany,
  type CommandContext,
} from '@tisheng/service-kit/messaging';
import { loadReference } from '@tisheng/service-kit/reference';
import { allChanged, type Portion, type Sweep } from '@tisheng/service-kit/service';
import { addDays } from '@tisheng/workdays';
import { type ClockName, clockKinds } from '#domain/clock.ts';
import { evolve } from '#domain/evolve.ts';
import { deemAccepted } from '#domain/intake.ts';
import { mergeTallies } from '#persistence/case-counts.ts';
import { CaseRow } from '#persistence/case-row.ts';
import { toCase, writeCase } from '#persistence/cases.ts';
import {
  type DueCase,
  type LimitClock,
  raiseNearing,
  raiseOverrun,
  raisePassed,
} from '#persistence/due-cases.ts';
import { caseSubject } from './open-cases.ts';
import { reprojectPortion } from './reprojection.ts';
import { resumeNoted } from './waiting-applications.ts';

const deemedPerPortion = 500;

/** Days first, then what follows from them. Each portion is one transaction. */
export const sweeps: Sweep[] = [
  { name: 'permit-transfer-reprojection', run: reprojectPortion },
  resumeNoted,
  { name: 'permit-transfer-deemed-acceptance', run: deemAcceptedPortion },
  ...clockKinds.map(
    (clock): Sweep => ({
      name: `permit-transfer-${clock}-nearing`,
      run: (context) => sayNearing(context, clock),
    }),
  ),
  ...(['promise', 'statutory'] as const).map(
    (clock): Sweep => ({
      name: `permit-transfer-${clock}-passed`,
      run: (context) => sayPassed(context, clock),
    }),
  ),
  { name: 'permit-transfer-suspension-overran', run: sayOverran },
  { name: 'permit-transfer-tallies', run: async ({ tx }) => allChanged(await mergeTallies(tx)) },
];

/** 行政许可法 第32条, also after days of downtime: the acceptance day is that of receipt, by law. */
async function deemAcceptedPortion(context: CommandContext): Promise<Portion> {
  const { tx, today } = context;
  const { calendar } = await loadReference(tx);
  const rows = await tx.find(
    CaseRow,
    {
      status: 'received',
      acceptanceProvisional: false,
      acceptanceDueOn: { $lt: today },
      calendarVersion: calendar.version,
    },
    {
      limit: deemedPerPortion,
      orderBy: { acceptanceDueOn: 'asc' },
      lockMode: LockMode.PESSIMISTIC_WRITE,
    },
  );
  const announcements = rows.map((row): Announcement<typeof permitTransfer> => {
    const facts = deemAccepted(toCase(row), calendar, today);
    writeCase(row, facts.reduce(evolve, toCase(row)), calendar);
    row.version += 1;
    row.lastActor = context.cause.actor.name;
    return { ...caseSubject(row), facts };
  });
  await announceMany(context, permitTransfer, announcements);
  const changed = announcements.filter(({ facts }) => facts.length > 0).length;
  return { found: rows.length, changed };
}

async function sayNearing(context: CommandContext, clock: ClockName): Promise<Portion> {
  const { tx, today } = context;
  const due = await raiseNearing(tx, clock, today);
  return say(context, due, ({ dueOn, ...about }) => ({
    ...caseSubject({ id: about.caseId, businessId: about.businessId }),
    facts: [{ type: 'DueDayNearing', data: { ...about, clock, dueOn, noticedOn: today } }],
  }));
}

async function sayPassed(context: CommandContext, clock: LimitClock): Promise<Portion> {
  const { tx, today } = context;
  const due = await raisePassed(tx, clock, today);
  return say(context, due, ({ dueOn, ...about }) => ({
    ...caseSubject({ id: about.caseId, businessId: about.businessId }),
    occurredOn: addDays(dueOn, 1),
    facts: [{ type: 'DueDayPassed', data: { ...about, clock, dueOn, noticedOn: today } }],
  }));
}

async function sayOverran(context: CommandContext): Promise<Portion> {
  const { tx, today } = context;
  const due = await raiseOverrun(tx, today);
  return say(context, due, ({ dueOn: expectedUntil, ...about }) => ({
    ...caseSubject({ id: about.caseId, businessId: about.businessId }),
    occurredOn: addDays(expectedUntil, 1),
    facts: [{ type: 'SuspensionOverran', data: { ...about, expectedUntil, noticedOn: today } }],
  }));
}

async function say(
  context: CommandContext,
  due: DueCase[],
  announcement: (due: DueCase) => Announcement<typeof permitTransfer>,
): Promise<Portion> {
  await announceMany(context, permitTransfer, due.map(announcement));
  return allChanged(due.length);
}
