import { formatDayLong } from '@tisheng/formats';
import type { Day } from '@tisheng/workdays';
import type { Content, TDocumentDefinitions } from 'pdfmake/interfaces.js';

type FormRow = readonly [label: string, text: string];

/** One page of an office: 受理通知书, 一次性告知书, 准予变更决定书 and their like. */
export type OfficialForm = {
  /** The office in whose name it goes out; also signs it. */
  office: string;
  title: string;
  /** 文号, such as `乌海许受〔2026〕12号`; omitted while none is given. */
  number?: string;
  /** 主送, without the colon. */
  addressee?: string;
  /** Rows of the table, label and text, in this order. */
  fields?: readonly FormRow[];
  paragraphs: readonly string[];
  /** Tables with a heading of their own, below the paragraphs. */
  sections?: readonly { heading: string; rows: readonly FormRow[]; note: string }[];
  day: Day;
  /** Small print at the foot, such as where to complain. */
  footnote?: string;
};

const MM = 72 / 25.4;

/** GB/T 9704: A4 with margins of 37, 35, 28 and 26 mm; the date stands under the office's name. */
export function officialForm(form: OfficialForm): TDocumentDefinitions {
  const { number, addressee, fields = [], sections = [], footnote } = form;
  return {
    pageSize: 'A4',
    pageMargins: [28 * MM, 37 * MM, 26 * MM, 35 * MM],
    info: { title: form.title, author: form.office },
    defaultStyle: { fontSize: 12, lineHeight: 1.5 },
    content: [
      { text: form.title, fontSize: 20, bold: true, alignment: 'center', margin: [0, 0, 0, 8] },
      ...(number === undefined ? [] : [{ text: number, alignment: 'center' as const }]),
      ...(addressee === undefined ? [] : [paragraph(`${addressee}：`, 0)]),
      ...(fields.length === 0 ? [] : [fieldTable(fields)]),
      ...form.paragraphs.map((text) => paragraph(text, 24)),
      ...sections.flatMap(sectionContent),
      signature(form.office, form.day),
    ],
    ...(footnote === undefined
      ? {}
      : { footer: { text: footnote, fontSize: 9, margin: [28 * MM, 24, 26 * MM, 0] } }),
  };
}

function paragraph(text: string, leadingIndent: number): Content {
  return { text, leadingIndent, margin: [0, 6, 0, 0] };
}

function sectionContent({ heading, rows, note }: NonNullable<OfficialForm['sections']>[number]) {
  const title: Content = { text: heading, bold: true, margin: [0, 12, 0, 0] };
  return [title, fieldTable(rows), paragraph(note, 0)];
}

function fieldTable(fields: readonly FormRow[]): Content {
  return {
    margin: [0, 12, 0, 6],
    table: {
      widths: [110, '*'],
      dontBreakRows: true,
      body: fields.map(([label, text]) => [{ text: label, bold: true }, { text }]),
    },
    layout: {
      paddingTop: () => 2,
      paddingBottom: () => 2,
      hLineWidth: () => 0.5,
      vLineWidth: () => 0.5,
    },
  };
}

/** The seal is pressed over the office's name and the date, so both stay together. */
function signature(office: string, day: Day): Content {
  return {
    unbreakable: true,
    alignment: 'right',
    margin: [0, 40, 24, 0],
    stack: [{ text: office }, { text: '（印章）', color: '#767676' }, { text: formatDayLong(day) }],
  };
}
