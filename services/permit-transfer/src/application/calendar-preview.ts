import type { CalendarOverlay, CalendarYear, DueDay } from '@tisheng/contracts';
import type { PersonContext, QueryContext } from '@tisheng/service-kit/http';
import type { Calendar } from '@tisheng/workdays';
import { type ClockName, type Projection, projectClocks } from '#domain/clock.ts';
import { dueDay } from '#domain/due-day.ts';
import { groupOpenCases, namedCases, type SameDays } from '#persistence/calendar-preview.ts';
import { runningClocks } from '#persistence/cases.ts';
import { latestReprojection, type Reprojection } from '#persistence/reprojection.ts';

/** As many as a publisher looks through before saying yes. */
const shownMax = 50;

export type AffectedCase = {
  caseId: string;
  number: string;
  businessName: string;
  permitTypeName: string;
  department: string;
  clock: ClockName;
  from: DueDay;
  to: DueDay;
};

type Moved = { clock: ClockName; from: DueDay; to: DueDay };

/** 发布前预览: which open cases would get another due day under a calendar that is not published yet. */
export async function previewCalendar(
  { tx }: PersonContext,
  given: { years: CalendarYear[]; overlays: CalendarOverlay[] },
): Promise<{ affected: number; cases: AffectedCase[] }> {
  const groups = await groupOpenCases(tx);
  const affected = groups.flatMap((group) => {
    const moved = movedDays(group, given);
    return moved.length > 0 ? [{ group, moved }] : [];
  });
  const shown = affected.flatMap(({ group, moved }) => group.ids.map((id) => ({ id, moved })));
  const firstShown = shown.slice(0, shownMax);
  const names = await namedCases(
    tx,
    firstShown.map(({ id }) => id),
  );
  const cases = firstShown.flatMap(({ id, moved }) => {
    const named = names.get(id);
    return named ? moved.map((each): AffectedCase => ({ ...named, ...each })) : [];
  });
  return { affected: affected.reduce((sum, { group }) => sum + group.count, 0), cases };
}

function movedDays({ timed, stored }: SameDays, calendar: Calendar): Moved[] {
  const differs = ([clock, { dueOn, provisional }]: [ClockName, Projection]) =>
    stored[clock].dueOn !== dueOn || stored[clock].provisional !== provisional;
  return runningClocks(timed, projectClocks(timed, calendar))
    .filter(differs)
    .map(([clock, to]) => ({ clock, from: dueDay(stored[clock]), to: dueDay(to) }));
}

export async function readReprojection({ em }: QueryContext): Promise<{
  latest: (Omit<Reprojection, 'startedAt' | 'finishedAt'> & Finished) | null;
}> {
  const row = await latestReprojection(em);
  if (!row) return { latest: null };
  const { startedAt, finishedAt, ...rest } = row;
  const finished = finishedAt ? new Date(finishedAt).toISOString() : null;
  return {
    latest: { ...rest, startedAt: new Date(startedAt).toISOString(), finishedAt: finished },
  };
}

type Finished = { startedAt: string; finishedAt: string | null };
