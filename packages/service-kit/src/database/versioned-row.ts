import { type EntityName, type EntityProperty, OptimisticLockError } from '@mikro-orm/core';
import type { EntityManager } from '@mikro-orm/postgresql';
import { defer, run } from '../messaging/statement.ts';

/**
 * Rows of a table with a `version`, read and changed by one prepared statement each: what a command costs is mostly
 * these. The entity says which columns there are and how they are written; new rows are made by the ORM.
 */
type Versioned = { version: number };

/** One row as the database has it now; nothing is kept of it, and a change of it is written by `changeRow` alone. */
export async function findRow<Row extends Versioned>(
  em: EntityManager,
  entity: EntityName<Row>,
  key: string,
): Promise<Row | null> {
  const { select, columns } = statementsOf(em, entity);
  const [found] = await run<Record<string, unknown>>(em, select, [key]);
  if (!found) return null;
  for (const { name, customType } of columns)
    found[name] = customType?.convertToJSValue(found[name], em.getPlatform()) ?? found[name];
  return found as unknown as Row;
}

/**
 * Writes all columns of a row and its next version, if it still has the version that was read. Otherwise the statement
 * fails by itself (it divides by the rows that it changed), so that nobody has to wait for it before the commit.
 * @throws OptimisticLockError, here or at the end of the transaction
 */
export function changeRow<Row extends Versioned>(
  tx: EntityManager,
  entity: EntityName<Row>,
  { key, version }: { key: string; version: number },
  row: Omit<Row, 'version'>,
): Promise<void> {
  const { update, columns } = statementsOf(tx, entity);
  const given = row as Record<string, unknown>;
  const values = columns.map(({ name, customType }) => {
    const value = given[name] ?? null;
    return customType ? customType.convertToDatabaseValue(value, tx.getPlatform()) : value;
  });
  return defer(tx, update, [key, version, ...values], () => changedMeanwhile(key));
}

const changedMeanwhile = (key: string) =>
  new OptimisticLockError(`row ${key} was changed by another transaction`);

type Statements = { select: string; update: string; columns: EntityProperty[] };
const known = new WeakMap<object, Statements>();

function statementsOf<Row extends Versioned>(
  em: EntityManager,
  entity: EntityName<Row>,
): Statements {
  const written = known.get(entity as object);
  if (written) return written;
  const { tableName, props, primaryKeys } = em.getMetadata(entity);
  const all = props as unknown as EntityProperty[];
  const [key] = primaryKeys;
  const columns = all.filter(({ name, version }) => name !== key && !version);
  const columnOf = ({ fieldNames }: EntityProperty) => `"${fieldNames[0]}"`;
  const keyColumn = columnOf(all.find(({ name }) => name === key) as EntityProperty);
  const told = all.map((property) => `${columnOf(property)} as "${property.name}"`);
  const set = columns.map((property, n) => `${columnOf(property)} = $${n + 3}`);
  const statements = {
    columns,
    select: `select ${told.join(', ')} from ${tableName} where ${keyColumn} = $1`,
    update: `with changed as (
      update ${tableName} set ${set.join(', ')}, version = version + 1
      where ${keyColumn} = $1 and version = $2 returning 1
    ) select 1 / count(*) from changed`,
  };
  known.set(entity as object, statements);
  return statements;
}
