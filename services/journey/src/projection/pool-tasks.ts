import type { District } from '@tisheng/contracts';
import type { Entry, Readers } from './entry.ts';
import type { Opening, TaskBook, TaskKind } from './task.ts';

const all: TaskKind[] = ['candidate-judgement', 'candidate-assignment', 'candidate-follow-up'];

/** 待研判、待指派、待跟进 of a candidate for conversion. */
export function poolTasks(book: TaskBook): Readers<void> {
  let officer: { id: string } | null = null;

  const followUp = (entry: Entry & About, dueOn: string | null) => {
    book.close(entry, 'candidate', ['candidate-follow-up']);
    const assignedTo = officer?.id ?? null;
    const task = opening(entry, 'candidate-follow-up', '走访跟进');
    if (dueOn) book.open(entry, 'candidate', { ...task, dueOn, assignedTo });
  };
  const end = (entry: Entry) => {
    book.close(entry, 'candidate', all);
    officer = null;
  };

  return {
    CandidateSuggested: (entry) =>
      book.open(entry, 'candidate', opening(entry, 'candidate-judgement', '研判筛查名单')),
    CandidateAdmitted: (entry) => {
      book.close(entry, 'candidate', ['candidate-judgement']);
      const task = opening(entry, 'candidate-assignment', '指派培育责任人');
      if (!officer) book.open(entry, 'candidate', task);
    },
    OfficerAssigned: (entry) => {
      officer = entry.data.officer;
      book.close(entry, 'candidate', ['candidate-assignment']);
      followUp(entry, entry.data.nextFollowUpOn);
    },
    VisitRecorded: (entry) => followUp(entry, entry.data.nextFollowUpOn),
    CandidateReleased: end,
    CandidateGraduated: end,
    BusinessConverted: end,
  };
}

type About = { data: { businessId: string; district: District } };

function opening({ data }: About, kind: TaskKind, title: string): Opening {
  return {
    kind,
    title,
    subject: `candidate/${data.businessId}`,
    bureau: 'district-government',
    role: 'cultivation-officer',
    district: data.district,
    link: `/entities/${data.businessId}`,
  };
}
