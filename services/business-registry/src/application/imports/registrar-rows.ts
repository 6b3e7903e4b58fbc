import {
  type Day,
  type District,
  days,
  districtNames,
  hasValidLegacyNumber,
} from '@tisheng/contracts';
import { maskPersonName } from '@tisheng/formats';
import {
  optional,
  parseCreditCode,
  parseDay,
  parseText,
  type TableRow,
} from '@tisheng/service-kit/imports';
import { findIndustryCode } from '#domain/industry.ts';
import {
  districtNamedIn,
  isCityOffice,
  kindNamedIn,
  type RegisterStatus,
  statusNamedIn,
} from '#domain/register-words.ts';
import type { StagedRow } from '#persistence/imports/staging.ts';
import type { OperatorSecrets } from '#persistence/operator-secrets.ts';
import { type RegistrarKey, registrarLabels } from './registrar-file.ts';
import { RowReader } from './row-problems.ts';

export type CheckedBy = {
  batchId: string;
  districts: readonly District[];
  today: Day;
  secrets: OperatorSecrets;
};

type Reader = RowReader<RegistrarKey>;

/** One line of the registrar's export, read cell by cell. */
export function readRegistrarRow(row: TableRow<RegistrarKey>, by: CheckedBy): StagedRow {
  const reader = new RowReader(row.cells, registrarLabels);
  const premises = reader.read('premises', (text) => parseText(text, 'premises'));
  const operator = reader.read('operator', (text) =>
    optional(text, (given) => parseText(given, 'personName')),
  );
  const foundedOn = readFoundingDay(reader, by.today);
  const staged = {
    row_number: row.rowNumber,
    ...readNumbers(reader),
    name: reader.read('name', (text) => parseText(text, 'name')),
    ...readKind(reader),
    founded_on: foundedOn,
    district: readDistrict(reader, premises ?? '', by.districts),
    street: reader.read('street', (text) =>
      optional(text, (given) => parseText(given, 'category')),
    ),
    premises,
    industry_code: readIndustry(reader),
    industry_name: reader.read('industryName', (text) =>
      optional(text, (given) => parseText(given, 'category')),
    ),
    business_scope: reader.read('businessScope', (text) =>
      optional(text, (given) => parseText(given, 'scope')),
    ),
    ...readEnd(reader, foundedOn, by.today),
    ...sealedOperator(operator, premises ?? '', by),
  };
  const state = reader.isFaulty ? ('error' as const) : ('pending' as const);
  const cells = reader.problems.length > 0 ? shownCells(row.cells) : null;
  return { ...staged, state, problems: reader.problems, cells };
}

function readNumbers(reader: Reader) {
  const creditCode = reader.read('creditCode', (text) => optional(text, parseCreditCode));
  const legacy = reader.cells.legacyNumber.normalize('NFKC').replaceAll(/\s/g, '');
  if (legacy !== '' && !/^\d{13,15}$/.test(legacy))
    reader.error('legacyNumber', '注册号应为 15 位数字，请按营业执照核对');
  else if (legacy !== '' && !hasValidLegacyNumber(legacy))
    reader.warn('legacyNumber', '注册号校验位不符，请按营业执照核对');
  if (reader.cells.creditCode.trim() === '' && legacy === '')
    reader.error('creditCode', '代码与注册号都为空，请至少填写一项');
  return { credit_code: creditCode, legacy_number: legacy === '' ? null : legacy };
}

function readKind(reader: Reader) {
  const legalForm = reader.read('legalForm', (text) => parseText(text, 'category'));
  const kind = legalForm === null ? null : kindNamedIn(legalForm);
  if (legalForm !== null && kind === null)
    reader.error('legalForm', `不认识类型“${legalForm}”，请改为营业执照上的类型`);
  return { legal_form: legalForm, kind };
}

function readFoundingDay(reader: Reader, today: Day): Day | null {
  const day = reader.read('foundedOn', (text) => parseDay(text, days.founding()));
  if (day !== null && day > today) reader.error('foundedOn', `成立日期 ${day} 晚于今天，请核对`);
  return day;
}

/** The office decides, then the premises; the digits in a code only tell where it was once issued. */
function readDistrict(reader: Reader, premises: string, own: readonly District[]): District | null {
  const office = reader.cells.office.trim();
  const fromOffice = districtNamedIn(office);
  if (office !== '' && fromOffice === null && !isCityOffice(office)) {
    reader.error('office', `登记机关“${office}”不是本市机关，请从文件中删除外市主体`);
    return null;
  }
  const fromPremises = districtNamedIn(premises);
  const district = fromOffice ?? fromPremises;
  if (district === null) {
    reader.error('premises', '登记机关与住所都看不出在哪个区，请补全住所中的区');
    return null;
  }
  if (fromPremises !== null && fromPremises !== district)
    reader.warn(
      'premises',
      `住所在${districtNames[fromPremises]}，登记机关在${districtNames[district]}，已按登记机关归区`,
    );
  if (!own.includes(district))
    reader.error('office', `${districtNames[district]}不在您负责的区，请由该区登记员导入`);
  return district;
}

function readIndustry(reader: Reader): string | null {
  const text = reader.cells.industryCode.normalize('NFKC').trim();
  if (text === '') return null;
  const code = findIndustryCode(text);
  if (code === null)
    reader.warn('industryCode', `行业代码“${text}”不在国民经济行业分类中，已留空，请核对后更正`);
  return code;
}

function readEnd(
  reader: Reader,
  foundedOn: Day | null,
  today: Day,
): { registered: RegisterStatus | null; ended_on: Day | null } {
  const registered = readStatus(reader);
  const endedOn = reader.read('endedOn', (text) =>
    optional(text, (given) => parseDay(given, days.register('注销（吊销）日期'))),
  );
  if (endedOn !== null && endedOn > today)
    reader.error('endedOn', `注销（吊销）日期 ${endedOn} 晚于今天，请核对`);
  if (endedOn !== null && foundedOn !== null && endedOn < foundedOn)
    reader.error('endedOn', `注销（吊销）日期 ${endedOn} 早于成立日期 ${foundedOn}，请核对`);
  if (registered === null || registered === 'in-business') {
    if (endedOn !== null)
      reader.error('endedOn', '登记状态不是注销或吊销，却有注销（吊销）日期，请核对');
    return { registered, ended_on: null };
  }
  if (endedOn === null)
    reader.warn('endedOn', '没有注销（吊销）日期，将按导入当日记，请补上日期后导入，或确认后更正');
  return { registered, ended_on: endedOn };
}

function readStatus(reader: Reader): RegisterStatus | null {
  const text = reader.cells.status.trim();
  if (text === '') return 'in-business';
  const status = statusNamedIn(text);
  if (status === null) reader.error('status', `不认识登记状态“${text}”，请改为存续、注销或吊销`);
  return status;
}

function sealedOperator(name: string | null, premises: string, { secrets, batchId }: CheckedBy) {
  if (name === null)
    return { operator_ref: null, operator_masked: null, name_ref: null, name_sealed: null };
  const sealed = secrets.seal({ name, idNumber: null }, batchId, premises);
  return {
    operator_ref: sealed.operatorRef,
    operator_masked: sealed.maskedName,
    name_ref: sealed.nameRef,
    name_sealed: sealed.nameSealed,
  };
}

/** As much as a cell of a spreadsheet holds: a faulty row goes back whole, to be put right and sent again. */
const cellLengthMax = 32_767;

/** What people see of a faulty row; persons stay masked, and a masked name is refused when it comes back. */
function shownCells(cells: Record<RegistrarKey, string>): Record<string, string> {
  const shown = { ...cells, operator: maskPersonName(cells.operator) };
  return Object.fromEntries(
    Object.entries(shown).map(([key, text]) => [key, text.slice(0, cellLengthMax).toWellFormed()]),
  );
}
