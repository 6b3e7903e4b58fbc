import type { StagedRow } from '#persistence/imports/staging.ts';

/** The first row of a business counts: the same again is a duplicate, another with its number an error. */
export function markDuplicates(rows: readonly StagedRow[]): StagedRow[] {
  const firstOf = new Map<string, StagedRow>();
  return rows.map((row) => {
    if (row.state === 'error') return row;
    const numbers = [row.credit_code, row.legacy_number].filter(
      (number) => typeof number === 'string',
    );
    const first = numbers.map((number) => firstOf.get(number)).find((known) => known !== undefined);
    if (first)
      return isSameContent(first, row) ? duplicateOf(first, row) : contradicting(first, row);
    for (const number of numbers) firstOf.set(number, row);
    return row;
  });
}

function duplicateOf(first: StagedRow, row: StagedRow): StagedRow {
  const message = `与第 ${first.row_number} 行相同，已按第 ${first.row_number} 行处理`;
  const problem = { column: '', level: 'warning' as const, message };
  return { ...row, state: 'duplicate', problems: [...row.problems, problem] };
}

function contradicting(first: StagedRow, row: StagedRow): StagedRow {
  const message = `与第 ${first.row_number} 行的代码或注册号相同而内容不同，请核对后只留一行`;
  const problem = { column: '', level: 'error' as const, message };
  return { ...row, state: 'error', problems: [...row.problems, problem] };
}

function isSameContent(a: StagedRow, b: StagedRow): boolean {
  const content = (row: StagedRow) =>
    JSON.stringify({ ...row, row_number: 0, problems: [], name_sealed: null, cells: null });
  return content(a) === content(b);
}
