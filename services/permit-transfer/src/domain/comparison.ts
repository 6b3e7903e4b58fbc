import type { ConversionProof, ConversionRoute, Day, OperatorIdentity } from '@tisheng/contracts';
import type { ComparedField } from './transfer-case.ts';

/** 许可证载明的事项: name and code of its holder, and the key fields of its type. */
export type PermitContent = {
  holderName: string;
  creditCode: string | null;
  fields: Record<string, string>;
};

/** 转企登记的结果, as the registrar told it. */
export type Conversion = {
  route: ConversionRoute;
  proof: ConversionProof;
  certificateNo: string;
  convertedOn: Day;
  nameAfter: string;
  creditCodeAfter: string | null;
  premisesAfter: string;
  scopeBefore: string | null;
  scopeAfter: string | null;
  operatorBefore: OperatorIdentity | null;
  legalRepresentative: OperatorIdentity | null;
  sameOperator: boolean;
};

type KeyField = { key: string; label: string };

/** What the applicant says the new permit is to hold, where the register does not know it. */
export type Declared = Record<string, string>;

const holderFields = ['name', 'creditCode'];
/** 经营者、法定代表人、负责人: one question under several names. */
const operatorFields = ['operator', 'responsiblePerson', 'legalRepresentative'];

export const isOperatorField = (key: string): boolean => operatorFields.includes(key);

/**
 * 举措21：关键信息未变的沿用. Old permit against new licence, field by field; only name and credit code may differ.
 */
export function compareFields(
  permit: PermitContent,
  keyFields: readonly KeyField[],
  conversion: Conversion,
  declared: Declared,
): ComparedField[] {
  const holder = [
    compared('name', '名称', permit.holderName, conversion.nameAfter),
    compared(
      'creditCode',
      '统一社会信用代码',
      permit.creditCode ?? '',
      conversion.creditCodeAfter ?? '',
    ),
  ].map((field) => ({ ...field, mayDiffer: true }));
  const others = keyFields.filter(({ key }) => !holderFields.includes(key));
  return [
    ...holder,
    ...others.map((field) => compareKeyField(field, permit, conversion, declared)),
  ];
}

/** The fields that take a case out of the seven-day track. */
export function differences(comparison: readonly ComparedField[]): ComparedField[] {
  return comparison.filter(({ same, mayDiffer }) => !same && !mayDiffer);
}

function compareKeyField(
  { key, label }: KeyField,
  permit: PermitContent,
  conversion: Conversion,
  declared: Declared,
): ComparedField {
  const old = permit.fields[key] ?? '';
  if (isOperatorField(key)) return compareOperator(key, label, old, conversion);
  const told = declared[key];
  if (old === '') return { field: key, label, old, new: told ?? '', same: true, mayDiffer: false };
  if (told !== undefined) return compared(key, label, old, told);
  if (key === 'premises') return compared(key, label, old, conversion.premisesAfter);
  if (key === 'scope') return compareScope(label, old, conversion);
  return compared(key, label, old, old);
}

/** 经营者 becomes 法定代表人: unchanged when it is the same person, whatever the title. */
function compareOperator(
  field: string,
  label: string,
  old: string,
  { operatorBefore, legalRepresentative, sameOperator }: Conversion,
): ComparedField {
  const refs = [operatorBefore?.operatorRef, legalRepresentative?.operatorRef];
  const same = sameOperator || (refs[0] !== undefined && refs[0] === refs[1]);
  const after = legalRepresentative?.maskedName ?? '';
  return { field, label, old, new: same ? after || old : after, same, mayDiffer: false };
}

/** What the old permit does not say cannot have changed; that it is missing is a finding of its own. */
export function unstated(comparison: readonly ComparedField[]): ComparedField[] {
  return comparison.filter(({ old, mayDiffer }) => old === '' && !mayDiffer);
}

/** A licence words its scope otherwise than a permit: what counts is whether the conversion changed it. */
function compareScope(label: string, old: string, conversion: Conversion): ComparedField {
  const { scopeBefore, scopeAfter } = conversion;
  const unchanged =
    scopeAfter === null || scopeBefore === null || sameText(scopeBefore, scopeAfter);
  const after = unchanged ? old : scopeAfter;
  return {
    field: 'scope',
    label,
    old,
    new: after,
    same: unchanged || sameText(old, after),
    mayDiffer: false,
  };
}

function compared(field: string, label: string, old: string, after: string): ComparedField {
  return { field, label, old, new: after, same: sameText(old, after), mayDiffer: false };
}

/** Full-width signs and spaces are ways of writing, not changes. */
function sameText(one: string, other: string): boolean {
  return plain(one) === plain(other);
}

const plain = (text: string) => text.normalize('NFKC').replaceAll(/\s/g, '').toUpperCase();
