import { Client } from 'pg';

/** Texts of one process that are worth a name. Those that differ by the length of a list would fill it: they go without. */
const namesMax = 1_000;
const names = new Map<string, string>();

function nameOf(sql: string): string | undefined {
  const known = names.get(sql);
  if (known !== undefined || names.size >= namesMax) return known;
  const name = `s${names.size}`;
  names.set(sql, name);
  return name;
}

/**
 * A connection that lets the server parse and plan each statement with parameters once and remember it: a service says the
 * same few dozen sentences all day. Whoever writes the SQL has nothing to think of.
 */
export class PreparingClient extends Client {
  override query(...given: unknown[]): never {
    const [sql, values] = given;
    const isPlain = typeof sql === 'string' && Array.isArray(values) && values.length > 0;
    const name = isPlain ? nameOf(sql) : undefined;
    const args = name === undefined ? given : [{ name, text: sql, values }, ...given.slice(2)];
    return Reflect.apply(super.query, this, args) as never;
  }
}
