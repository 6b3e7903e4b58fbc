import { fieldName, firstPart, inReadingOrder, pathName, pathValueText } from './fields.ts';

type Change = { path: string; before: unknown; after: unknown };
type ChangeInWords = { what: string; before: string; after: string };

const isAbsent = (value: unknown): boolean => value === null || value === undefined;
/** `/classes/零售业` of the field by which that row is called. */
const rowOf = (path: string): string | null =>
  /^(\/[^/]+\/[^/]+)\/(name|label)$/.exec(path)?.[1] ?? null;

/** What a draft changes, as people read it: a row that comes or goes is said once, not field by field. */
export function changesInWords(changes: readonly Change[]): ChangeInWords[] {
  const rows = new Map<string, 'comes' | 'goes'>();
  for (const { path, before, after } of changes) {
    const row = rowOf(path);
    if (row !== null && isAbsent(before)) rows.set(row, 'comes');
    else if (row !== null && isAbsent(after)) rows.set(row, 'goes');
  }
  const rowAround = ({ path }: Change) =>
    [...rows.keys()].find((row) => path.startsWith(`${row}/`));
  const told = changes.filter((change) => {
    const row = rowAround(change);
    return row === undefined || rowOf(change.path) === row;
  });
  return inReadingOrder(told, ({ path }) => firstPart(path)).map((change) => {
    const row = rowAround(change);
    if (row === undefined) return fieldInWords(change);
    const inside = changes.filter(({ path }) => path.startsWith(`${row}/`));
    const side = rows.get(row) === 'comes' ? 'after' : 'before';
    const text = rowText(inside, side);
    return side === 'after'
      ? { what: pathName(row), before: '没有', after: text }
      : { what: pathName(row), before: text, after: '删去' };
  });
}

const fieldInWords = ({ path, before, after }: Change): ChangeInWords => ({
  what: pathName(path),
  before: pathValueText(path, before),
  after: pathValueText(path, after),
});

const lastPart = (path: string): string => path.split('/').at(-1) ?? '';

const rowText = (inside: readonly Change[], side: 'before' | 'after'): string =>
  inReadingOrder(inside, ({ path }) => lastPart(path))
    .map(
      (change) => `${fieldName(lastPart(change.path))} ${pathValueText(change.path, change[side])}`,
    )
    .join('；');
