import type { Bureau, District, DueDay } from '@tisheng/contracts';
import type { Entry, EntryOf, Readers } from './entry.ts';
import type { Opening, TaskBook, TaskKind } from './task.ts';

const all: TaskKind[] = [
  'permit-acceptance',
  'permit-correction',
  'permit-decision',
  'permit-suspension-overrun',
];

type Limits = { promise: DueDay; statutory: DueDay };

/** 待受理、待补正、待办结 of each permit case: one department, one clock (举措21). */
export function permitTasks(book: TaskBook): Readers<void> {
  const { limitsOf, limit } = limitBook(book);
  const names = new Map<string, string>();

  const accept = (entry: EntryOf<'TransferReceived'> | EntryOf<'CorrectionSupplied'>) => {
    const received = opening(entry, 'permit-acceptance', '审查材料并受理', names);
    book.open(entry, entry.data.caseId, { ...received, ...dueDay(entry.data.acceptanceDue) });
  };
  const correct = (entry: EntryOf<'CorrectionRequested'>) => {
    book.close(entry, entry.data.caseId, ['permit-acceptance']);
    const waiting = opening(entry, 'permit-correction', '等待申请人补正', names);
    book.open(entry, entry.data.caseId, { ...waiting, paused: true });
  };
  const decide = (entry: EntryOf<'TransferAccepted'> | EntryOf<'TransferDeemedAccepted'>) => {
    const { caseId, promise, statutory } = entry.data;
    limitsOf.set(caseId, { promise, statutory });
    book.close(entry, caseId, ['permit-acceptance', 'permit-correction']);
    const task = opening(entry, 'permit-decision', '审查办结', names);
    book.open(entry, caseId, { ...task, ...binding({ promise, statutory }) });
  };
  const overrun = (entry: EntryOf<'SuspensionOverran'>) => {
    const task = opening(entry, 'permit-suspension-overrun', '特别程序超时，督促恢复', names);
    const { caseId, expectedUntil: dueOn } = entry.data;
    book.open(entry, caseId, { ...task, role: 'permit-head', dueOn });
  };
  const end = (entry: Entry & About) => book.close(entry, entry.data.caseId, all);

  return {
    TransferReceived: (entry) => {
      names.set(entry.data.caseId, entry.data.permitTypeName);
      accept(entry);
    },
    CorrectionRequested: correct,
    CorrectionSupplied: (entry) => {
      book.close(entry, entry.data.caseId, ['permit-correction']);
      accept(entry);
    },
    TransferAccepted: decide,
    TransferDeemedAccepted: decide,
    ClockSuspended: ({ data }) => limit(data.caseId, data, true),
    ClockResumed: (entry) => {
      limit(entry.data.caseId, entry.data, false);
      book.close(entry, entry.data.caseId, ['permit-suspension-overrun']);
    },
    TransferRerouted: ({ data }) => limit(data.caseId, data),
    LimitExtended: ({ data }) => limit(data.caseId, data),
    DueDayMoved: ({ data: { caseId, clock, to } }) => {
      if (clock === 'acceptance') book.change(caseId, ['permit-acceptance'], dueDay(to));
      else limit(caseId, { [clock]: to });
    },
    SuspensionOverran: overrun,
    TransferCompleted: end,
    TransferRefused: end,
    TransferWithdrawn: end,
  };
}

/** The limits of each case as the last fact told them, and what follows for its task. */
function limitBook(book: TaskBook) {
  const limitsOf = new Map<string, Limits>();
  const limit = (caseId: string, told: Partial<Limits>, paused?: boolean) => {
    const before = limitsOf.get(caseId) ?? standing;
    const limits = {
      promise: told.promise ?? before.promise,
      statutory: told.statutory ?? before.statutory,
    };
    limitsOf.set(caseId, limits);
    const pause = paused === undefined ? {} : { paused };
    book.change(caseId, ['permit-decision'], { ...binding(limits), ...pause });
  };
  return { limitsOf, limit };
}

const standing: Limits = {
  promise: { dueOn: null, provisional: false },
  statutory: { dueOn: null, provisional: false },
};
const dueDay = ({ dueOn, provisional }: DueDay) => ({ dueOn, provisional });

/** The promise is what the officer works to; on the ordinary track there is only the statutory limit. */
const binding = ({ promise, statutory }: Limits) =>
  dueDay(promise.dueOn === null ? statutory : promise);

type About = { data: { caseId: string; number: string; department: Bureau; district: District } };

function opening(
  { data }: About,
  kind: TaskKind,
  what: string,
  names: Map<string, string>,
): Opening {
  const name = names.get(data.caseId);
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
