import { permitTransfer } from '@tisheng/contracts';
import {
  type Announcement,
  announceMany,
  type CommandContext,
} from '@tisheng/service-kit/messaging';
import { loadReference } from '@tisheng/service-kit/reference';
import { type ClockName, type Projection, type Projections, projectClocks } from '#domain/clock.ts';
import { dueDay } from '#domain/due-day.ts';
import { leadingClock } from '#domain/lamp.ts';
import { runningClocks } from '#persistence/cases.ts';
import {
  beginReprojection,
  countReprojected,
  type OldProjection,
  takeOldProjections,
  writeProjections,
} from '#persistence/reprojection.ts';
import { caseSubject } from './open-cases.ts';

/** At most two thousand a transaction: short locks, and after a stop it goes on where it was. */
const portion = 2_000;

/**
 * 放假安排公布后，未办结件重新推算; a closed case keeps the days it had, and nothing but days changes.
 * Progress is a column of the case, its calendar version: no list to lose.
 */
export async function reprojectPortion(context: CommandContext): Promise<number> {
  const { tx, cause } = context;
  const { calendar } = await loadReference(tx);
  const old = await takeOldProjections(tx, calendar.version, portion);
  if (old.length === 0) return 0;
  await beginReprojection(tx, calendar, cause.now);
  const memory = new Map<string, Projections>();
  const project = (row: OldProjection) => {
    const key = JSON.stringify(row.timed);
    const known = memory.get(key) ?? projectClocks(row.timed, calendar);
    memory.set(key, known);
    return known;
  };
  const renewed = old.map((row) => ({ row, clocks: runningClocks(row.timed, project(row)) }));
  await writeProjections(
    tx,
    calendar.version,
    renewed.map(({ row, clocks }) => ({
      id: row.about.caseId,
      clocks,
      leading: leadingClock(row.timed),
    })),
  );
  const announcements = renewed.map(({ row, clocks }) => movedDays(row, clocks, calendar));
  const moved = announcements.filter(({ facts }) => facts.length > 0);
  await announceMany(context, permitTransfer, moved);
  await countReprojected(tx, calendar.version, old.length, moved.length, cause.now);
  return old.length;
}

function movedDays(
  { about, stored }: OldProjection,
  clocks: [ClockName, Projection][],
  { version, notice }: { version: number; notice: string },
): Announcement<typeof permitTransfer> {
  const changed = clocks.filter(
    ([name, { dueOn, provisional }]) =>
      stored[name].dueOn !== dueOn || stored[name].provisional !== provisional,
  );
  return {
    ...caseSubject({ id: about.caseId, businessId: about.businessId }),
    facts: changed.map(([clock, to]) => ({
      type: 'DueDayMoved' as const,
      data: {
        ...about,
        clock,
        from: dueDay(stored[clock]),
        to: dueDay(to),
        calendarVersion: version,
        notice,
      },
    })),
  };
}
