import { type CaseFacts, type ClockName, clocks, type Told } from './case-facts.ts';
import type { Query } from './check.ts';

type Due = { dueOn: string | null };
type Days = Partial<Record<ClockName, string | null>>;

/** The last due day that the facts of a case tell, for each clock that they name. */
function lastTold(facts: readonly Told[]): Days {
  const days: Days = {};
  for (const { type, data } of facts) {
    const { acceptanceDue, promise, statutory } = data as Record<string, Due | undefined>;
    if (acceptanceDue) days.acceptance = acceptanceDue.dueOn;
    if (promise) days.promise = promise.dueOn;
    if (statutory) days.statutory = statutory.dueOn;
    // 一次补正告知: until the applicant supplies what is missing, no day runs.
    if (type === 'CorrectionRequested') days.acceptance = null;
    if (type === 'DueDayMoved') days[data['clock'] as ClockName] = (data['to'] as Due).dueOn;
  }
  return days;
}

export function dueDaysAsTold(cases: readonly CaseFacts[]): string[] {
  return cases.flatMap(({ id, row, facts }) => {
    const told = lastTold(facts);
    return clocks
      .filter((clock) => told[clock] !== undefined && told[clock] !== row[`${clock}_due_on`])
      .map((clock) => `${id}: ${clock} told ${told[clock]}, stored ${row[`${clock}_due_on`]}`);
  });
}

type Pause = { from: string; to: string | null };

/** What the facts say of the time of a case. */
type Course = {
  receivedOn: string;
  correctedOn: string | null | undefined;
  acceptedOn: string | null;
  isOrdinary: boolean;
  extension: number;
  pauses: Pause[];
};

function courseOf(facts: readonly Told[]): Course {
  const course: Course = {
    receivedOn: '',
    correctedOn: undefined,
    acceptedOn: null,
    isOrdinary: false,
    extension: 0,
    pauses: [],
  };
  for (const { type, data } of facts) {
    const day = (name: string) => String(data[name]);
    if (type === 'TransferReceived') course.receivedOn = day('receivedOn');
    if (type === 'CorrectionRequested') course.correctedOn = null;
    if (type === 'CorrectionSupplied') course.correctedOn = day('suppliedOn');
    if (type === 'TransferAccepted' || type === 'TransferDeemedAccepted')
      course.acceptedOn = day('acceptedOn');
    if (type === 'TransferRerouted') course.isOrdinary = true;
    if (type === 'LimitExtended') course.extension = Number(data['workdays']);
    if (type === 'ClockSuspended') course.pauses.push({ from: day('suspendedOn'), to: null });
    const last = course.pauses.at(-1);
    if (type === 'ClockResumed' && last) last.to = day('resumedOn');
    if (type === 'TransferWithdrawn' && last && last.to === null) last.to = day('withdrawnOn');
  }
  return course;
}

export async function dueDaysByCalendar(
  cases: readonly CaseFacts[],
  query: Query,
): Promise<string[]> {
  const calendars = await query<{ calendar_version: number; calendar: Calendar }>(
    'select calendar_version, calendar from reference_calendars',
  );
  const known = new Map(calendars.map((row) => [row.calendar_version, row.calendar]));
  return cases.flatMap(({ id, row, facts }) => {
    const calendar = known.get(row.calendar_version);
    if (!calendar) return [`${id}: calendar ${row.calendar_version} is unknown`];
    const due = dueDays(courseOf(facts), row.terms, calendar);
    return clocks
      .filter((clock) => due[clock] !== row[`${clock}_due_on`])
      .map((clock) => `${id}: ${clock} is ${due[clock]}, stored ${row[`${clock}_due_on`]}`);
  });
}

function dueDays(course: Course, terms: CaseFacts['row']['terms'], calendar: Calendar): Days {
  const { correctedOn, receivedOn, acceptedOn, pauses } = course;
  const completeOn = correctedOn === undefined ? receivedOn : correctedOn;
  const promised = terms.promiseStartsAt === 'receipt' ? completeOn : acceptedOn;
  const from = (start: string | null, days: number, stops: readonly Pause[]) =>
    start === null ? null : nthWorkday(calendar, start, days, stops);
  return {
    acceptance: from(completeOn, terms.acceptanceWorkdays, []),
    promise: course.isOrdinary
      ? null
      : from(promised, terms.promiseWorkdays, terms.suspensionStopsPromise ? pauses : []),
    statutory: from(acceptedOn, terms.statutoryWorkdays + course.extension, pauses),
  };
}

type Year = { offDays: Record<string, string>; makeupWorkdays: string[] };
type Calendar = { years: Year[]; overlays?: Year[] };

/** 民法典 第201条: the day itself is not counted. A pause holds its first day and not its last. */
function nthWorkday(
  { years, overlays = [] }: Calendar,
  start: string,
  count: number,
  pauses: readonly Pause[],
): string | null {
  const notices = [...years, ...overlays].toReversed();
  let day = start;
  for (let counted = 0; counted < count; ) {
    day = new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);
    const stopped = pauses.find(({ from, to }) => from <= day && (to === null || day < to));
    if (stopped?.to === null) return null;
    const word = notices.find((one) => day in one.offDays || one.makeupWorkdays.includes(day));
    const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
    const works = word ? !(day in word.offDays) : weekday !== 0 && weekday !== 6;
    if (works && !stopped) counted += 1;
  }
  return day;
}
