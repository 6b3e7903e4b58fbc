import type { CaseFact } from '#domain/transfer-case.ts';
import type { CaseRow } from '#persistence/case-row.ts';
import type { DatedCalendar } from '#persistence/cases.ts';
import type { FactData } from '../history.ts';

export type Row = [label: string, text: string];
/** A part with a heading of its own, below the fields. */
export type Section = { heading: string; rows: Row[]; note: string };
export type Written = {
  number: string;
  fields: Row[];
  paragraphs: string[];
  sections?: Section[];
  day: string;
};
export type Given = {
  today: string;
  calendar: DatedCalendar;
  /** The last fact of a type that this case has told. */
  told: <Type extends CaseFact['type']>(type: Type) => FactData<Type> | null;
};

/** 文书 of a case: its title, whether the case has come so far, and what it says. */
export type Paper = {
  /** For the file, not for the applicant: it is addressed to nobody. */
  isInternal?: true;
  title: (row: CaseRow) => string;
  isReady: (row: CaseRow) => boolean;
  write: (row: CaseRow, given: Given) => Written | null | undefined;
};

export const trackName = ({ track }: Pick<CaseRow, 'track'>) =>
  track === 'transfer' ? '沿用变更' : '变更';

export const applied = (row: Pick<CaseRow, 'permitTypeName' | 'track'>) =>
  `你单位提交的${row.permitTypeName}${trackName(row)}申请`;

type About = Pick<
  CaseRow,
  'number' | 'businessName' | 'creditCode' | 'permitTypeName' | 'receivedOn'
>;

export function aboutCase(row: About): Row[] {
  return [
    ['申请单位', row.businessName],
    ['统一社会信用代码', row.creditCode ?? '—'],
    ['许可事项', row.permitTypeName],
    ['收件日期', row.receivedOn],
  ];
}

export const dueText = (dueOn: string | null | undefined, provisional: boolean) =>
  dueOn ? `${dueOn}${provisional ? '（暂估）' : ''}` : '—';

export function limits({ promiseDueOn, statutoryDueOn, ...row }: CaseRow): Row[] {
  const told = (dueOn: string | null | undefined, provisional: boolean) =>
    row.status === 'suspended' && !dueOn ? '暂停计时' : dueText(dueOn, provisional);
  return [
    ['承诺办结日', told(promiseDueOn, row.promiseProvisional)],
    ['法定办结日', told(statutoryDueOn, row.statutoryProvisional)],
  ];
}
