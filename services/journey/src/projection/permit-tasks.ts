import type { Bureau, District, DueDay } from '@tisheng/contracts';
import type { Entry, EntryOf, Readers } from './entry.ts';
import type { Opening, Task, TaskBook, TaskKind } from './task.ts';

const all: TaskKind[] = [
  'permit-acceptance',
  'permit-correction',
  'permit-decision',
  'permit-suspension-overrun',
  'permit-overdue',
];

const ofOfficers: TaskKind[] = [
  'permit-acceptance',
  'permit-correction',
  'permit-decision',
  'permit-taken-back',
];

type Limits = { promise: DueDay; statutory: DueDay };

/** 待受理、待补正、待办结 of each permit case: one department, one clock (举措21). */
export function permitTasks(book: TaskBook): Readers<void> {
  const cases = caseBook(book);
  const end = (entry: Entry & About) => book.close(entry, entry.data.caseId, all);

  return {
    ...untilAccepted(cases),
    ...whileTheClockRuns(cases),
    TransferReassigned: ({ data }) => cases.assign(data.caseId, data.officerId),
    TransferCompleted: end,
    TransferRefused: end,
    /** 主体从未存在: the department lost its case, and tells whoever applied; the signed receipt ends that. */
    TransferWithdrawn: (entry) => {
      end(entry);
      if (entry.data.cause)
        cases.open(
          entry,
          'permit-taken-back',
          '登记已撤回，此件已终止，请告知申请人并上传送达回证',
          {},
        );
    },
    ScanAdded: (entry) => {
      if (entry.data.kind === 'delivery-receipt') cases.close(entry, ['permit-taken-back']);
    },
  };
}

function untilAccepted(cases: CaseBook): Readers<void> {
  const accept = (entry: EntryOf<'TransferReceived'> | EntryOf<'CorrectionSupplied'>) =>
    cases.open(entry, 'permit-acceptance', '审查材料并受理', dueDay(entry.data.acceptanceDue));
  const decide = (entry: EntryOf<'TransferAccepted'> | EntryOf<'TransferDeemedAccepted'>) => {
    cases.close(entry, ['permit-acceptance', 'permit-correction']);
    const { caseId, promise, statutory } = entry.data;
    cases.open(entry, 'permit-decision', '审查办结', cases.limit(caseId, { promise, statutory }));
  };

  return {
    TransferReceived: (entry) => {
      cases.name(entry.data);
      accept(entry);
    },
    CorrectionRequested: (entry) => {
      cases.close(entry, ['permit-acceptance']);
      cases.open(entry, 'permit-correction', '等待申请人补正', { paused: true });
    },
    CorrectionSupplied: (entry) => {
      cases.close(entry, ['permit-correction']);
      accept(entry);
    },
    TransferAccepted: decide,
    TransferDeemedAccepted: decide,
  };
}

function whileTheClockRuns(cases: CaseBook): Readers<void> {
  const move = (caseId: string, limits: Partial<Limits>, pause: { paused?: boolean } = {}) =>
    cases.change(caseId, 'permit-decision', { ...cases.limit(caseId, limits), ...pause });

  return {
    ClockSuspended: ({ data }) => move(data.caseId, data, { paused: true }),
    ClockResumed: (entry) => {
      move(entry.data.caseId, entry.data, { paused: false });
      cases.close(entry, ['permit-suspension-overrun']);
    },
    TransferRerouted: ({ data }) => move(data.caseId, data),
    LimitExtended: ({ data }) => move(data.caseId, { statutory: data.statutory }),
    DueDayMoved: ({ data: { caseId, clock, to } }) => {
      if (clock === 'acceptance') cases.change(caseId, 'permit-acceptance', dueDay(to));
      else move(caseId, { [clock]: to });
    },
    SuspensionOverran: (entry) => {
      const head = { role: 'permit-head' as const, dueOn: entry.data.expectedUntil };
      cases.open(entry, 'permit-suspension-overrun', '特别程序超时，督促恢复', head);
    },
    /** 红牌 once the law's own limit is over: the head sees it beside the officer, and first. */
    DueDayPassed: (entry) => {
      const { clock, dueOn } = entry.data;
      const what = clock === 'statutory' ? '法定时限已过（红牌）' : '承诺时限已过';
      const head = { role: 'permit-head' as const, dueOn };
      cases.open(entry, 'permit-overdue', `${what}，督促办结`, head);
    },
  };
}

/** What is remembered of each case besides its tasks: its permit, its officer, its limits. */
function caseBook(book: TaskBook) {
  const names = new Map<string, string>();
  const officers = new Map<string, string>();
  const limitsOf = new Map<string, Limits>();

  return {
    name: ({ caseId, permitTypeName }: { caseId: string; permitTypeName: string }) =>
      void names.set(caseId, permitTypeName),
    /** 转办: the open tasks of the officers go along, and so do those to come. */
    assign: (caseId: string, assignedTo: string) => {
      officers.set(caseId, assignedTo);
      book.change(caseId, ofOfficers, { assignedTo });
    },
    open: (entry: Entry & About, kind: TaskKind, what: string, more: Partial<Opening>) => {
      const { caseId } = entry.data;
      const task = opening(entry, kind, what, names.get(caseId));
      const assignedTo = ofOfficers.includes(kind) ? (officers.get(caseId) ?? null) : null;
      book.open(entry, caseId, { ...task, assignedTo, ...more });
    },
    close: (entry: Entry & About, kinds: TaskKind[]) => book.close(entry, entry.data.caseId, kinds),
    change: (caseId: string, kind: TaskKind, to: Partial<Task>) =>
      void book.change(caseId, [kind], to),
    /** The limits as the last fact told them; answers the day that is worked to. */
    limit: (caseId: string, told: Partial<Limits>) => {
      const before = limitsOf.get(caseId) ?? standing;
      const limits = {
        promise: told.promise ?? before.promise,
        statutory: told.statutory ?? before.statutory,
      };
      limitsOf.set(caseId, limits);
      return binding(limits);
    },
  };
}

type CaseBook = ReturnType<typeof caseBook>;

const standing: Limits = {
  promise: { dueOn: null, provisional: false },
  statutory: { dueOn: null, provisional: false },
};
const dueDay = ({ dueOn, provisional }: DueDay) => ({ dueOn, provisional });

/** The promise is what the officer works to; on the ordinary track there is only the statutory limit. */
const binding = ({ promise, statutory }: Limits) =>
  dueDay(promise.dueOn === null ? statutory : promise);

type About = { data: { caseId: string; number: string; department: Bureau; district: District } };

function opening({ data }: About, kind: TaskKind, what: string, name?: string): Opening {
  return {
    kind,
    title: name ? `${name}：${what}` : what,
    subject: data.number,
    bureau: data.department,
    role: 'permit-officer',
    district: data.district,
    link: `/permits/${data.caseId}`,
  };
}
