import type { Day } from '@tisheng/contracts';
import {
  addWorkdays,
  type Calendar,
  countWorkdays,
  type Due,
  type ExplainedDay,
  type Pause,
} from '@tisheng/workdays';
import type { Suspension, TransferCase } from './transfer-case.ts';

export const clockKinds = ['acceptance', 'promise', 'statutory'] as const;
export type ClockName = (typeof clockKinds)[number];

/** What a clock needs to know of a case. */
export type Timed = Pick<
  TransferCase,
  'terms' | 'track' | 'receivedOn' | 'correction' | 'acceptedOn' | 'suspensions' | 'extension'
>;

/** One clock projected on a calendar; `dueOn` is null while it has not started or stands still. */
export type Projection = {
  dueOn: Day | null;
  provisional: boolean;
  /** The first day on which no more than `nearingWorkdays` are left. */
  nearingOn: Day | null;
};
export type Projections = Record<ClockName, Projection>;

type Run = { startsOn: Day; workdays: number; pauses: Pause[] };

const standing: Projection = { dueOn: null, provisional: false, nearingOn: null };

/**
 * 受理、承诺、法定三个时钟. Pure: the same case and calendar give the same days, whatever happened in between.
 * 民法典 第201条: the first day is not counted; 行政许可法 第82条: working days; 第45条: pauses are not counted.
 */
export function projectClocks(transfer: Timed, calendar: Calendar): Projections {
  const project = (name: ClockName): Projection => {
    const run = runOf(transfer, name);
    return run ? projectRun(run, transfer.terms.nearingWorkdays, calendar) : standing;
  };
  return {
    acceptance: project('acceptance'),
    promise: project('promise'),
    statutory: project('statutory'),
  };
}

/** The day on which the file was complete: that of receipt, or of the full supplement; null while it is awaited. */
export function completeOn({ receivedOn, correction }: Timed): Day | null {
  return correction ? correction.suppliedOn : receivedOn;
}

/** From when, how long and with which pauses a clock runs; null when it has not started. */
export function runOf(transfer: Timed, name: ClockName): Run | null {
  const { terms, acceptedOn, extension, suspensions, track } = transfer;
  switch (name) {
    case 'acceptance':
      return runFrom(completeOn(transfer), terms.acceptanceWorkdays, []);
    case 'promise': {
      if (track === 'ordinary') return null;
      const startsOn = terms.promiseStartsAt === 'receipt' ? completeOn(transfer) : acceptedOn;
      const stops = terms.suspensionStopsPromise ? suspensions : [];
      return runFrom(startsOn, terms.promiseWorkdays, stops);
    }
    case 'statutory':
      return runFrom(acceptedOn, terms.statutoryWorkdays + (extension?.workdays ?? 0), suspensions);
  }
}

function runFrom(startsOn: Day | null, workdays: number, stops: Suspension[]): Run | null {
  return startsOn === null ? null : { startsOn, workdays, pauses: stops.map(pauseOf) };
}

const pauseOf = ({ suspendedOn, resumedOn }: Suspension): Pause => ({
  from: suspendedOn,
  to: resumedOn,
});

function projectRun(run: Run, nearingWorkdays: number, calendar: Calendar): Projection {
  const due = addWorkdays(calendar, run.startsOn, run.workdays, { pauses: run.pauses });
  if (due.waiting) return { ...standing, provisional: due.provisional };
  const nearing = run.workdays - nearingWorkdays;
  const nearingOn = due.days.find(({ ordinal }) => ordinal === nearing)?.day ?? run.startsOn;
  return { dueOn: due.day, provisional: due.provisional, nearingOn };
}

export type ClockProof = {
  startsOn: Day;
  workdays: number;
  dueOn: Day | null;
  provisional: boolean;
  /** The day on which it stopped for good: accepted, or the case closed; null while it runs. */
  endedOn: Day | null;
  days: ExplainedDay[];
  law: string;
};

/** 逐日说明: every day, counted or not, and by which text. */
export function proveClock(
  transfer: Timed & Pick<TransferCase, 'closedOn'>,
  name: ClockName,
  calendar: Calendar,
  today: Day,
): ClockProof | null {
  const run = runOf(transfer, name);
  if (!run) return null;
  const { startsOn, workdays, pauses } = run;
  const endedOn = (name === 'acceptance' ? transfer.acceptedOn : null) ?? transfer.closedOn;
  const due: Due = addWorkdays(calendar, startsOn, workdays, { pauses, through: today });
  const law = lawOf(transfer, name);
  const { day: dueOn, provisional, days } = due;
  return { startsOn, workdays, dueOn, provisional, endedOn, days, law };
}

function lawOf({ terms, extension }: Timed, name: ClockName): string {
  switch (name) {
    case 'acceptance':
      return '行政许可法 第32条：材料不齐的应当当场或者在五日内一次告知，逾期不告知的，自收到申请材料之日起即为受理';
    case 'promise':
      return `${terms.ground.citation}：承诺 ${terms.promiseWorkdays} 个工作日，首日不计（民法典 第201条）`;
    case 'statutory': {
      const limit =
        terms.statutoryWorkdays === 0
          ? `法律规定当场办理，承诺的 ${terms.promiseWorkdays} 个工作日只是最长期限`
          : `法定 ${terms.statutoryWorkdays} 个工作日`;
      const longer = extension ? `；经负责人批准延长 ${extension.workdays} 个工作日（第42条）` : '';
      return `${terms.legalBasis}：${limit}${longer}；不计特别程序所需时间（行政许可法 第45条），期限以工作日计（行政许可法 第82条）`;
    }
  }
}

/** 部门用时、申请人用时、依法扣除, in working days; together they are the whole way from receipt. */
export type TimeSpent = {
  departmentWorkdays: number;
  applicantWorkdays: number;
  deductedWorkdays: number;
};

export function timeSpent(transfer: Timed, until: Day, calendar: Calendar): TimeSpent {
  const { receivedOn, correction, suspensions } = transfer;
  const lawful = suspensions.map(pauseOf);
  const applicant = correction ? [{ from: correction.requestedOn, to: correction.suppliedOn }] : [];
  const count = (pauses: Pause[]) => countWorkdays(calendar, receivedOn, until, pauses).count;
  const [whole, withoutLawful, department] = [
    count([]),
    count(lawful),
    count([...lawful, ...applicant]),
  ];
  return {
    departmentWorkdays: department,
    applicantWorkdays: withoutLawful - department,
    deductedWorkdays: whole - withoutLawful,
  };
}
