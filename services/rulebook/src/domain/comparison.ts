/** `path` is a JSON pointer into the parameters; null = the field is not there. */
export type FieldChange = { path: string; before: unknown; after: unknown };

type Json = Record<string, unknown>;

/** Every leaf that differs; lists are compared by place. */
export function compareParameters(before: Json, after: Json): FieldChange[] {
  const [was, becomes] = [leaves(before), leaves(after)];
  const paths = [...new Set([...was.keys(), ...becomes.keys()])].toSorted();
  return paths
    .filter((path) => was.get(path) !== becomes.get(path))
    .map((path) => ({ path, before: was.get(path) ?? null, after: becomes.get(path) ?? null }))
    .filter(({ before: a, after: b }) => a !== b);
}

function leaves(value: unknown, path = '', found = new Map<string, unknown>()) {
  if (typeof value !== 'object' || value === null) return found.set(path, value);
  for (const [key, inner] of Object.entries(value)) leaves(inner, `${path}/${key}`, found);
  return found;
}
