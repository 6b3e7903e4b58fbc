import { type Day, days } from '@tisheng/contracts';
import { maskPersonName } from '@tisheng/formats';
import {
  type FileColumns,
  fileProblem,
  labelsOf,
  leftOutOf,
  optional,
  type Parsed,
  parseCreditCode,
  parseDay,
  parseText,
  readTable,
  type TableRow,
  tableOptionsOf,
} from '@tisheng/service-kit/imports';
import type { RowProblem } from '#persistence/import-rows.ts';

export type PermitColumn =
  | 'typeName'
  | 'number'
  | 'holderName'
  | 'creditCode'
  | 'premises'
  | 'scope'
  | 'responsiblePerson'
  | 'issuer'
  | 'validFrom'
  | 'validTo';

const validityHint = '写作 2024-08-09';

/** 许可证台账, with the headings that departments write. */
export const permitFile: FileColumns<PermitColumn> = {
  typeName: {
    heading: '许可证名称',
    aliases: ['许可证类型', '许可事项', '证照名称'],
    required: true,
    hint: '许可事项目录中的名称',
  },
  number: {
    heading: '许可证编号',
    aliases: ['许可证号', '证书编号', '编号'],
    required: true,
    hint: '与证面一致，写在一行内',
  },
  holderName: {
    heading: '持证主体名称',
    aliases: ['持证主体', '主体名称', '单位名称', '名称'],
    hint: '用于人工核对；按代码找主体',
  },
  creditCode: {
    heading: '统一社会信用代码',
    aliases: ['信用代码', '统一社会信用代码/注册号'],
    required: true,
    hint: '18 位；转企以前的旧代码也可以',
  },
  premises: { heading: '经营场所', aliases: ['经营地址', '地址', '住所'], hint: '可留空' },
  scope: { heading: '许可范围', aliases: ['许可项目', '经营项目', '经营范围'], hint: '可分行' },
  responsiblePerson: {
    heading: '负责人',
    aliases: ['法定代表人（负责人）', '经营者', '法定代表人'],
    hint: '完整姓名，不填带星号的姓名；可留空',
  },
  issuer: { heading: '发证机关', aliases: ['核发机关'], hint: '可留空' },
  validFrom: {
    heading: '有效期自',
    aliases: ['有效期起', '发证日期', '有效期开始'],
    required: true,
    hint: validityHint,
  },
  validTo: {
    heading: '有效期至',
    aliases: ['有效期止', '有效期届满', '有效期结束'],
    required: true,
    hint: `${validityHint}；长期有效的写“长期”，不能留空`,
  },
};

const labels = labelsOf(permitFile);
export const columnLabels = Object.values(labels);

export type ReadPermit = {
  typeName: string;
  number: string;
  creditCode: string;
  validFrom: Day;
  validTo: Day | null;
  premises: string;
  scope: string;
  responsiblePerson: string;
};

export type ReadRow = {
  rowNumber: number;
  /** By column label; the person's name is masked before anything is kept. */
  cells: Record<string, string>;
  problems: RowProblem[];
  permit: ReadPermit | null;
};

const longTerm = /^(长期|长期有效|永久|永久有效|无固定期限)$/;
const validity = (text: string) => parseDay(text, days.validity());

/** A blank end is unknown, never 长期: who means that writes it. */
function parseEnd(text: string): Parsed<Day | null> {
  const plain = text.trim();
  if (longTerm.test(plain)) return { ok: true, value: null };
  if (plain !== '') return validity(text);
  return { ok: false, problem: '有效期至为空，请填写日期；长期有效的请写“长期”' };
}

/** One department's file; larger ones are split, so that a check answers while one waits. */
const rowsMax = 20_000;

/** `problem` says why the file as a whole is of no use. */
export type ReadFile = { problem: string | null; leftOut: string[]; rows: ReadRow[] };

/** The whole of an office's file, row by row. Runs in a thread. */
export async function readPermitFile(bytes: Uint8Array): Promise<ReadFile> {
  const table = await readTable(bytes, { ...tableOptionsOf(permitFile), maxRows: rowsMax });
  const problem = fileProblem(table, labels);
  return { problem, leftOut: leftOutOf(table), rows: problem ? [] : table.rows.map(readRow) };
}

/** What the cells of one row say by themselves; holder and type are found later, for all rows at once. */
function readRow({ rowNumber, cells }: TableRow<PermitColumn>): ReadRow {
  const problems: RowProblem[] = [];
  const read = <Value>(key: PermitColumn, parse: (text: string) => Parsed<Value>): Value | null => {
    const parsed = parse(cells[key]);
    const note = (level: RowProblem['level'], message: string) =>
      problems.push({ column: labels[key], level, message });
    if (!parsed.ok) note('error', parsed.problem);
    else if (parsed.warning) note('warning', parsed.warning);
    return parsed.ok ? parsed.value : null;
  };
  const typeName = read('typeName', (text) => parseText(text, 'name'));
  const number = read('number', (text) => parseText(text, 'documentNo'));
  const creditCode = read('creditCode', parseCreditCode);
  const validFrom = read('validFrom', validity);
  const validTo = read('validTo', parseEnd);
  const texts = {
    premises:
      read('premises', (text) => optional(text, (said) => parseText(said, 'fieldValue'))) ?? '',
    scope: read('scope', (text) => optional(text, (said) => parseText(said, 'fieldValue'))) ?? '',
  };
  read('responsiblePerson', (text) => optional(text, (said) => parseText(said, 'personName')));
  if (validFrom && validTo && validTo < validFrom) {
    const message = `有效期至 ${validTo} 早于有效期自 ${validFrom}，请按许可证核对`;
    problems.push({ column: labels.validTo, level: 'error', message });
  }
  const masked = maskPersonName(cells.responsiblePerson);
  const shown = Object.entries({ ...cells, responsiblePerson: masked }).map(([key, text]) => [
    labels[key as PermitColumn],
    text.trim(),
  ]);
  const permit =
    typeName &&
    number &&
    creditCode &&
    validFrom &&
    problems.every(({ level }) => level !== 'error')
      ? { typeName, number, creditCode, validFrom, validTo, ...texts, responsiblePerson: masked }
      : null;
  return {
    rowNumber,
    cells: Object.fromEntries(shown) as Record<string, string>,
    problems,
    permit,
  };
}
