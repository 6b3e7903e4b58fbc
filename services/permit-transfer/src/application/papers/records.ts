import { clockNames, materialStateNames } from '@tisheng/contracts/words';
import type { ExplainedDay } from '@tisheng/workdays';
import { type ClockName, clockKinds, proveClock } from '#domain/clock.ts';
import type { CaseRow } from '#persistence/case-row.ts';
import { toCase } from '#persistence/cases.ts';
import {
  aboutCase,
  dueText,
  type Given,
  limits,
  type Paper,
  type Row,
  type Section,
  trackName,
} from './paper.ts';

/** 第44条 speaks of 准予 alone; by when a refusal is delivered, no text says. */
const deliveryPeriod = '自作出决定之日起十日内送达（行政许可法 第44条）。';

export const deliveryReceipt: Paper = {
  title: () => '送达回证',
  isReady: ({ status }) => status === 'completed' || status === 'refused',
  write: (row) => ({
    number: row.number,
    fields: [
      ...aboutCase(row),
      ['送达文书', delivered(row)],
      ['送达方式', ''],
      ['受送达人签收', ''],
      ['签收日期', '　　年　　月　　日'],
    ],
    paragraphs: row.status === 'completed' ? [deliveryPeriod] : [],
    day: row.closedOn ?? row.receivedOn,
  }),
};

/** Room to write by hand, and whose word it is on which day. */
const signature = '\n\n　　　　签字：　　　　　　　年　　月　　日';

export const approvalForm: Paper = {
  isInternal: true,
  title: (row) => `${row.permitTypeName}${trackName(row)}审批表`,
  isReady: () => true,
  write: (row, { today }) => ({
    number: row.number,
    fields: [
      ...aboutCase(row),
      ...limits(row),
      ...row.comparison.map(
        (each): Row => [
          each.label,
          each.same ? `${each.new || each.old}（未变）` : `${each.old} → ${each.new}`,
        ],
      ),
      [
        '材料',
        row.materials.map(({ name, state }) => `${name}：${materialStateNames[state]}`).join('；'),
      ],
      ['承办意见', signature],
      ['审核意见', signature],
      ['批准意见', signature],
    ],
    paragraphs: [],
    day: row.closedOn ?? today,
  }),
};

export const clockStatement: Paper = {
  isInternal: true,
  title: () => '期限计算说明',
  isReady: () => true,
  write: (row, given) => ({
    number: row.number,
    fields: [...aboutCase(row), ...limits(row)],
    paragraphs: [],
    sections: clockKinds.flatMap((name) => proofSection(row, name, given)),
    day: row.closedOn ?? given.today,
  }),
};

function delivered({ status, permitTypeName, newPermitNumber }: CaseRow): string {
  return status === 'refused' ? '不予变更决定书' : `${permitTypeName}（${newPermitNumber ?? ''}）`;
}

/** The day-by-day proof, the same as on the screen: each day, counted or not, and why. */
function proofSection(row: CaseRow, name: ClockName, { calendar, today }: Given): Section[] {
  const proof = proveClock(toCase(row), name, calendar, today);
  if (!proof) return [];
  const { startsOn, workdays, dueOn, provisional, endedOn, days, law } = proof;
  const due = dueOn ? `，${dueText(dueOn, provisional)} 届满` : '，暂停计时';
  const ended = endedOn ? `，${endedOn} ${name === 'acceptance' ? '受理' : '办结'}` : '';
  return [
    {
      heading: `${clockNames[name]}：自 ${startsOn} 起 ${workdays} 个工作日${due}${ended}`,
      rows: [[startsOn, '起算日，首日不计（民法典 第201条）'], ...days.map(explained)],
      note: law,
    },
  ];
}

function explained({ day, ordinal, reason, label, provisional }: ExplainedDay): Row {
  const why = reason === 'workday' ? '' : `（${label}）`;
  const told = ordinal === null ? `不计：${label}` : `第 ${ordinal} 个工作日${why}`;
  return [day, `${told}${provisional ? '，暂估' : ''}`];
}
