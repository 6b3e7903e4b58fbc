/** `path` is a JSON pointer; a row of a list stands there by its name. Null = the field is not there. */
export type FieldChange = { path: string; before: unknown; after: unknown };

type Json = Record<string, unknown>;

/** Every field that differs. Lists of words are one field; rows are compared by name, wherever they stand. */
export function compareFields(before: Json, after: Json): FieldChange[] {
  const [was, becomes] = [leaves(before), leaves(after)];
  const paths = [...new Set([...was.keys(), ...becomes.keys()])].toSorted();
  // A list that is empty on one side has nothing to say beside the rows of the other.
  const isRowsOfOther = (path: string) => paths.some((other) => other.startsWith(`${path}/`));
  return paths
    .filter((path) => !isRowsOfOther(path))
    .map((path) => ({ path, before: was.get(path) ?? null, after: becomes.get(path) ?? null }))
    .filter((change) => JSON.stringify(change.before) !== JSON.stringify(change.after));
}

function leaves(value: unknown, path = '', found = new Map<string, unknown>()) {
  if (typeof value !== 'object' || value === null || isWords(value)) return found.set(path, value);
  const entries = Array.isArray(value) ? rowsByName(value) : Object.entries(value);
  for (const [key, inner] of entries) leaves(inner, `${path}/${key}`, found);
  return found;
}

const isWords = (value: object): boolean =>
  Array.isArray(value) && value.every((item) => typeof item !== 'object');

const isText = (value: unknown): value is string => typeof value === 'string';

/** By what people call them, if that tells them apart; else by their place, counted as people count. */
function rowsByName(rows: readonly Json[]): [string, unknown][] {
  const names = rows.map(
    ({ name, label }) => [name, label].find(isText)?.replaceAll('/', '／') ?? '',
  );
  const telling = !names.includes('') && new Set(names).size === names.length;
  return rows.map((row, index) => [telling ? (names[index] ?? '') : `${index + 1}`, row]);
}
