import {
  type Bureau,
  type District,
  type Role,
  type UpscalePool,
  upscalePoolNames,
} from '@tisheng/contracts';
import { addDays } from '@tisheng/workdays';
import type { Readers } from './entry.ts';
import type { Opening, TaskBook, TaskKind } from './task.ts';

const all: TaskKind[] = ['firm-judgement', 'firm-filing', 'firm-filing-correction', 'firm-roster'];

/** 牵头部门 of a pool, until the admission names another (举措24). */
const leadBureaus: Record<UpscalePool, Bureau> = {
  'scale-industry': 'industry',
  'qualified-construction': 'housing',
  'quota-trade': 'commerce',
  'scale-services': 'industry',
};

/** 待研判、待申报、待入库 of a firm that grows towards 四上. */
export function upscaleTasks(book: TaskBook): Readers<void> {
  const leads = new Map<string, Bureau | null>();
  const opening = (entry: About, kind: TaskKind, what: string): Opening => {
    const { pool } = entry.data;
    return { ...firm(entry, kind, what), bureau: leads.get(memberOf(entry)) ?? leadBureaus[pool] };
  };

  return {
    FirmSuggested: (entry) =>
      book.open(entry, memberOf(entry), opening(entry, 'firm-judgement', '研判线索')),
    FirmAdmitted: (entry) => {
      leads.set(memberOf(entry), entry.data.leadBureau);
      book.close(entry, memberOf(entry), ['firm-judgement']);
    },
    ThresholdReached: (entry) => {
      const { nextWindowOpensOn: opens } = entry.data;
      const waitsUntil = opens ? addDays(opens, -1) : null;
      book.close(entry, memberOf(entry), ['firm-judgement']);
      book.open(entry, memberOf(entry), {
        ...opening(entry, 'firm-filing', '组织申报纳统'),
        waitsUntil,
      });
    },
    ThresholdLost: (entry) =>
      book.close(entry, memberOf(entry), ['firm-filing', 'firm-filing-correction']),
    FilingSubmitted: (entry) => {
      const { windowClosesOn: dueOn } = entry.data;
      book.close(entry, memberOf(entry), ['firm-filing', 'firm-filing-correction']);
      book.open(entry, memberOf(entry), { ...awaited(entry), dueOn });
    },
    FilingReturned: (entry) => {
      book.close(entry, memberOf(entry), ['firm-roster']);
      const task = opening(entry, 'firm-filing-correction', '申报退回，补充材料');
      book.open(entry, memberOf(entry), task);
    },
    FirmListed: (entry) => book.close(entry, memberOf(entry), all),
    FirmReleased: (entry) => book.close(entry, memberOf(entry), all),
  };
}

type About = { data: { businessId: string; district: District; pool: UpscalePool } };

const memberOf = ({ data }: About) => `${data.businessId} ${data.pool}`;

const awaited = (entry: About): Opening => ({
  ...firm(entry, 'firm-roster', '等待名录结果'),
  bureau: 'statistics',
  role: 'statistics-clerk',
});

function firm({ data }: About, kind: TaskKind, what: string): Omit<Opening, 'bureau'> {
  return {
    kind,
    title: `${upscalePoolNames[data.pool]}：${what}`,
    subject: `member/${data.businessId}`,
    role: 'sector-officer' satisfies Role,
    district: data.district,
    link: `/entities/${data.businessId}`,
  };
}
