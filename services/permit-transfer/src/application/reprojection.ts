import { type PermitTransferFact, permitTransfer } from '@tisheng/contracts';
import { announceMany, type CommandContext } from '@tisheng/service-kit/messaging';
import { loadReference } from '@tisheng/service-kit/reference';
import { allChanged, type Portion } from '@tisheng/service-kit/service';
import type { Calendar } from '@tisheng/workdays';
import { type ClockName, type Projection, type Projections, projectClocks } from '#domain/clock.ts';
import { dueDay } from '#domain/due-day.ts';
import { leadingClock } from '#domain/lamp.ts';
import { runningClocks } from '#persistence/cases.ts';
import {
  beginReprojection,
  countReprojected,
  type OldCases,
  takeOldCases,
  writeProjections,
} from '#persistence/reprojection.ts';
import { caseSubject } from './open-cases.ts';

/** At most five thousand a transaction: short locks, and after a stop it goes on where it was. */
const portion = 5_000;

/**
 * 放假安排公布后，未办结件重新推算; a closed case keeps the days it had, and nothing but days changes.
 * Progress is a column of the case, its calendar version: no list to lose.
 */
export async function reprojectPortion(context: CommandContext): Promise<Portion> {
  const { tx, cause } = context;
  const { calendar } = await loadReference(tx);
  const { version, notice } = calendar;
  const old = await takeOldCases(tx, version, portion);
  if (old.length === 0) return allChanged(0);
  await beginReprojection(tx, calendar, cause.now);
  const renewed = old.map((cases) => renew(cases, calendar));
  const written = await writeProjections(tx, version, renewed);
  const moved = written.flatMap(({ group, ...about }) => {
    const days = renewed[group]?.moved ?? [];
    if (days.length === 0) return [];
    const facts = days.map((each) => ({
      type: 'DueDayMoved' as const,
      data: { ...about, ...each, calendarVersion: version, notice },
    }));
    return [{ ...caseSubject({ id: about.caseId, businessId: about.businessId }), facts }];
  });
  await announceMany(context, permitTransfer, moved);
  await countReprojected(tx, version, written.length, moved.length, cause.now);
  const found = old.reduce((sum, { ids }) => sum + ids.length, 0);
  return { found, changed: written.length };
}

/** The clocks of a group on the new calendar, and which of its days are others than were told. */
function renew({ ids, timed, stored }: OldCases, calendar: Calendar) {
  const clocks = runningClocks(timed, projectClocks(timed, calendar));
  return { ids, clocks, leading: leadingClock(timed), moved: movedDays(stored, clocks) };
}

type MovedDays = Pick<
  Extract<PermitTransferFact, { type: 'DueDayMoved' }>['data'],
  'clock' | 'from' | 'to'
>;

function movedDays(stored: Projections, clocks: [ClockName, Projection][]): MovedDays[] {
  const changed = clocks.filter(
    ([name, { dueOn, provisional }]) =>
      stored[name].dueOn !== dueOn || stored[name].provisional !== provisional,
  );
  return changed.map(([clock, to]) => ({ clock, from: dueDay(stored[clock]), to: dueDay(to) }));
}
