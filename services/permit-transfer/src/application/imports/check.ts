import type { EntityManager } from '@mikro-orm/postgresql';
import type { Actor, PermitType } from '@tisheng/contracts';
import { loadReference } from '@tisheng/service-kit/reference';
import { v7 as newId } from 'uuid';
import type { Holder } from '#persistence/holders.ts';
import {
  type FiledOn,
  holdersByCode,
  permitsByNumber,
  underWay,
} from '#persistence/import-matches.ts';
import type { ImportRowState, RowProblem } from '#persistence/import-rows.ts';
import type { PermitContent, PermitRow } from '#persistence/permit-row.ts';
import { contentOf, notServing } from '../permits.ts';
import type { ReadPermit, ReadRow } from './read-rows.ts';

export type CheckedRow = Omit<ReadRow, 'permit'> & {
  state: ImportRowState;
  permit: PermitContent | null;
};

/** Short names in daily use, by the row of the catalogue they mean. */
const dailyNames: Record<string, string> = {
  排水许可证: 'drainage',
  排污许可证: 'pollutant-discharge',
  卫生许可证: 'public-place-hygiene',
  特种行业许可证: 'special-trade',
  药品经营许可证: 'drug-retail',
  医疗器械经营许可证: 'medical-device-business',
};

type Known = {
  actor: Actor;
  types: Map<string, PermitType>;
  holders: Map<string, Holder>;
  filed: Map<string, FiledOn>;
  busy: Set<string>;
};

/** Checks all rows against the register's copy, the catalogue and the permits on file. */
export async function checkRows(
  tx: EntityManager,
  actor: Actor,
  today: string,
  rows: ReadRow[],
): Promise<CheckedRow[]> {
  const reference = await loadReference(tx);
  const permits = rows.flatMap(({ permit }) => (permit ? [permit] : []));
  const filed = await permitsByNumber(
    tx,
    permits.map(({ number }) => number),
  );
  const known: Known = {
    actor,
    types: namedTypes(reference.permitTypes(today)),
    holders: await holdersByCode(
      tx,
      permits.map(({ creditCode }) => creditCode),
    ),
    filed,
    busy: await underWay(
      tx,
      [...filed.values()].map(({ id }) => id),
    ),
  };
  const seen = new Map<string, number>();
  return rows.map((row) => checkRow(row, known, seen));
}

function namedTypes(types: PermitType[]): Map<string, PermitType> {
  const byId = new Map(types.map((type) => [type.permitTypeId, type]));
  const named = new Map(types.map((type) => [plain(type.name), type]));
  for (const [name, id] of Object.entries(dailyNames)) {
    const type = byId.get(id);
    if (type) named.set(name, type);
  }
  return named;
}

const plain = (name: string) => name.normalize('NFKC').replaceAll(/\s/g, '');

function checkRow(row: ReadRow, known: Known, seen: Map<string, number>): CheckedRow {
  if (!row.permit) return { ...row, state: 'error', permit: null };
  const found = matches(row.permit, known);
  if ('problem' in found) {
    const problems = [...row.problems, found.problem];
    return { ...row, problems, state: 'error', permit: null };
  }
  const { type, holder } = found;
  const key = `${type.permitTypeId}/${row.permit.number}`;
  const earlier = seen.get(key);
  if (earlier !== undefined) {
    const message = `与第 ${earlier} 行是同一许可证，只导入第一次出现的`;
    const problems = [...row.problems, problem('许可证编号', message, 'warning')];
    return { ...row, problems, state: 'duplicate', permit: null };
  }
  seen.set(key, row.rowNumber);
  return against(row, staged(row.permit, type, holder), known);
}

function matches(
  permit: ReadPermit,
  { actor, types, holders }: Known,
): { type: PermitType; holder: Holder } | { problem: RowProblem } {
  const type = types.get(plain(permit.typeName));
  if (!type)
    return {
      problem: problem('许可证名称', `许可事项目录中没有“${permit.typeName}”，请改为目录中的名称`),
    };
  const foreign = notServing(actor, type.issuer);
  if (foreign) return { problem: problem('许可证名称', foreign) };
  const holder = holders.get(permit.creditCode);
  if (!holder)
    return { problem: problem('统一社会信用代码', '主体登记中没有这个代码，请核对或先登记主体') };
  if (!actor.districts.includes(holder.district))
    return { problem: problem('统一社会信用代码', '该主体不在您负责的区，请由所在区导入') };
  return { type, holder };
}

function staged(permit: ReadPermit, type: PermitType, holder: Holder): PermitContent {
  const { premises, scope, responsiblePerson, number, validFrom, validTo } = permit;
  const fields = { premises, scope, items: scope, responsiblePerson };
  const { businessId } = holder;
  const { permitTypeId } = type;
  const command = { businessId, permitTypeId, number, validFrom, validTo, fields };
  return { id: newId(), ...contentOf(holder, type, command) };
}

/** New, the same as on file, or another content of the same number. */
function against(row: ReadRow, read: PermitContent, { filed, busy }: Known): CheckedRow {
  const old = filed.get(`${read.permitTypeId}/${read.number}`);
  if (!old) return { ...row, state: 'new', permit: read };
  // Filed on one that was absorbed, it stays there and is held by the one that goes on.
  const permit = old.heldBy === read.businessId ? { ...read, businessId: old.businessId } : read;
  if (contentText(old) === contentText(permit)) return { ...row, state: 'unchanged', permit: null };
  if (!busy.has(old.id)) return { ...row, state: 'changed', permit: { ...permit, id: old.id } };
  const message = '该证正在办理沿用，不能以导入更改，请办结后再导入';
  return {
    ...row,
    problems: [...row.problems, problem('许可证编号', message)],
    state: 'error',
    permit: null,
  };
}

const contentText = ({ businessId, fields, validFrom, validTo }: PermitContent | PermitRow) =>
  JSON.stringify([
    businessId,
    validFrom,
    validTo ?? null,
    ...Object.keys(fields)
      .toSorted((one, other) => (one < other ? -1 : 1))
      .map((key) => [key, fields[key]]),
  ]);

function problem(
  column: string,
  message: string,
  level: RowProblem['level'] = 'error',
): RowProblem {
  return { column, level, message };
}
