import type { Bureau, District, Role } from '@tisheng/contracts';
import type { Entry } from './entry.ts';

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
  'firm-judgement',
  'firm-filing',
  'firm-filing-correction',
  'firm-roster',
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
  businessId: string;
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

/** The tasks of one lineage while its facts are folded; at most one open task of a kind for each thing. */
export function taskBook(businessId: string) {
  const tasks: Task[] = [];
  const openOf = new Map<string, Task>();
  const placeOf = (kind: TaskKind, thing: string) => `${kind} ${thing}`;

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
    const task: Task = {
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
    tasks.push(task);
    openOf.set(placeOf(opening.kind, thing), task);
  }

  /** Changes the open tasks of these kinds, and answers whether there was one; a closed one stays as it was. */
  function change(thing: string, kinds: readonly TaskKind[], to: Partial<Task>): boolean {
    const found = kinds.flatMap((kind) => openOf.get(placeOf(kind, thing)) ?? []);
    for (const task of found) Object.assign(task, to);
    return found.length > 0;
  }

  return { tasks, open, close, change };
}

export type TaskBook = ReturnType<typeof taskBook>;
