import type { District } from '@tisheng/contracts';
import type { Entry, Readers } from './entry.ts';
import type { Opening, TaskBook, TaskKind } from './task.ts';

const all: TaskKind[] = ['candidate-judgement', 'candidate-assignment', 'candidate-follow-up'];

/** 待研判、待指派、待跟进 of a candidate for conversion. */
export function poolTasks(book: TaskBook): Readers<void> {
  const officers = new Map<string, string>();

  const followUp = (entry: Entry & About, dueOn: string | null) => {
    const { businessId } = entry.data;
    book.close(entry, businessId, ['candidate-follow-up']);
    const assignedTo = officers.get(businessId) ?? null;
    const task = opening(entry, 'candidate-follow-up', '走访跟进');
    if (dueOn) book.open(entry, businessId, { ...task, dueOn, assignedTo });
  };
  const end = (entry: Entry, businessId: string) => {
    book.close(entry, businessId, all);
    officers.delete(businessId);
  };
  const endOwn = (entry: Entry & About) => end(entry, entry.data.businessId);

  return {
    CandidateSuggested: (entry) => {
      const task = opening(entry, 'candidate-judgement', '研判筛查名单');
      book.open(entry, entry.data.businessId, task);
    },
    CandidateAdmitted: (entry) => {
      const { businessId } = entry.data;
      book.close(entry, businessId, ['candidate-judgement']);
      const task = opening(entry, 'candidate-assignment', '指派培育责任人');
      if (!officers.has(businessId)) book.open(entry, businessId, task);
    },
    OfficerAssigned: (entry) => {
      const { businessId, officer, nextFollowUpOn } = entry.data;
      officers.set(businessId, officer.id);
      book.close(entry, businessId, ['candidate-assignment']);
      followUp(entry, nextFollowUpOn);
    },
    VisitRecorded: (entry) => followUp(entry, entry.data.nextFollowUpOn),
    // 迁到他区: the new district names an officer of its own.
    RegistrationChanged: ({ data: { businessId, changes } }) => {
      if (changes.district) officers.delete(businessId);
    },
    CandidateReleased: endOwn,
    CandidateGraduated: endOwn,
    BusinessConverted: endOwn,
    BusinessClosed: (entry) => end(entry, entry.data.businessId),
    // A household that went into another is cultivated no more; the pool says so too, by its own way.
    BusinessesMerged: (entry) => end(entry, entry.data.absorbedBusinessId),
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
