import type { Bureau, District, Role } from '@tisheng/contracts';
import type { Entry } from './entry.ts';
import { homeBook } from './homes.ts';

/** 待办事项的种类，by what is to be done. */
export const taskKinds = [
  'candidate-judgement',
  'candidate-assignment',
  'candidate-follow-up',
  'permit-acceptance',
  'permit-correction',
  'permit-decision',
  'permit-suspension-overrun',
  'permit-overdue',
  'permit-taken-back',
  'claim-lodging',
  'claim-verification',
  'claim-publication',
  'claim-approval',
  'claim-objection',
  'claim-funds',
  'account-correction',
  'payment-instruction',
  'payment-confirmation',
  'payment-receipt',
  'payment-correction',
  'payment-question',
  'fund-change',
  'firm-judgement',
  'firm-filing',
  'firm-filing-correction',
  'firm-roster',
  'taken-back-use',
] as const;
export type TaskKind = (typeof taskKinds)[number];

/** 一件待办: opened by one fact, closed by another; the lamp is for whoever reads it. */
export type Task = {
  /** `<kind>/<id of the fact that opened it>` */
  id: string;
  kind: TaskKind;
  /** The number of a case or claim, else its aggregate. */
  subject: string;
  title: string;
  /** Null where it is about a whole fund. */
  businessId: string | null;
  bureau: Bureau;
  role: Role;
  district: District;
  dueOn: string | null;
  provisional: boolean;
  /** The clock stands still, or others must move first. */
  paused: boolean;
  /** Nothing can be done up to this day: a publicity period, a window not yet open. */
  waitsUntil: string | null;
  assignedTo: string | null;
  link: string;
  openedOn: string;
  closedOn: string | null;
  closedBy: string | null;
};

export type Opening = Pick<
  Task,
  'kind' | 'subject' | 'title' | 'bureau' | 'role' | 'district' | 'link'
> &
  Partial<Pick<Task, 'dueOn' | 'provisional' | 'paused' | 'waitsUntil' | 'assignedTo'>>;

/** 误导入撤回 leaves these to be done, and nothing else. */
const ofTakingBack: readonly TaskKind[] = ['taken-back-use', 'permit-taken-back'];

/** 属地: candidate and member move with their business; a permit case and a claim stay where they were received. */
const moving = /^(candidate|firm)-/;

/** The tasks of one lineage, or of one fund, while its facts are folded; at most one open task of a kind for each thing. */
export function taskBook(businessId: string | null) {
  const tasks: Task[] = [];
  const openOf = new Map<string, Task>();
  const placeOf = (kind: TaskKind, thing: string) => `${kind} ${thing}`;
  const homes = homeBook();
  let hasEnded = false;

  function close(entry: Entry, thing: string, kinds: readonly TaskKind[]): void {
    for (const place of kinds.map((kind) => placeOf(kind, thing))) {
      const task = openOf.get(place);
      if (!task) continue;
      task.closedOn = entry.occurredOn;
      task.closedBy = entry.actor.id;
      openOf.delete(place);
    }
  }

  function open(entry: Entry, thing: string, opening: Opening): void {
    close(entry, thing, [opening.kind]);
    if (hasEnded && !ofTakingBack.includes(opening.kind)) return;
    const owner = entry.businessId ?? businessId ?? '';
    const home = moving.test(opening.kind) ? homes.of(owner) : undefined;
    const task = begun(entry, businessId, { ...opening, district: home ?? opening.district });
    tasks.push(task);
    openOf.set(placeOf(opening.kind, thing), task);
    if (moving.test(opening.kind)) homes.follow(task, owner);
  }

  /** Changes the open tasks of these kinds, and answers whether there was one; a closed one stays as it was. */
  function change(thing: string, kinds: readonly TaskKind[], to: Partial<Task>): boolean {
    const found = kinds.flatMap((kind) => openOf.get(placeOf(kind, thing)) ?? []);
    for (const task of found) Object.assign(task, to);
    return found.length > 0;
  }

  /** 导入撤回: the business never was, so nothing is left to be done, nor will there be. */
  function end(entry: Entry): void {
    for (const task of openOf.values())
      Object.assign(task, { closedOn: entry.occurredOn, closedBy: entry.actor.id });
    openOf.clear();
    hasEnded = true;
  }

  return {
    businessId,
    tasks,
    open,
    close,
    change,
    end,
    settle: homes.settle,
    join: homes.join,
  };
}

function begun(entry: Entry, businessId: string | null, opening: Opening): Task {
  return {
    dueOn: null,
    provisional: false,
    paused: false,
    waitsUntil: null,
    assignedTo: null,
    ...opening,
    id: `${opening.kind}/${entry.id}`,
    businessId,
    openedOn: entry.occurredOn,
    closedOn: null,
    closedBy: null,
  };
}

export type TaskBook = ReturnType<typeof taskBook>;
