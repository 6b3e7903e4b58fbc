import { type EntityName, type EntityProperty, OptimisticLockError } from '@mikro-orm/core';
import type { EntityManager } from '@mikro-orm/postgresql';
import { defer, run } from '../messaging/statement.ts';

/**
 * Rows that are read, and those of a table with a `version` changed, by one prepared statement each: what a request costs
 * is mostly these. The entity says which columns there are and how they are written; new rows are made by the ORM.
 */
type Versioned = { version: number };

/** One row as the database has it now; nothing is kept of it, and a change of it is written by `changeRow` alone. */
export async function findRow<Row extends object>(
  em: EntityManager,
  entity: EntityName<Row>,
  key: string,
  {
    locked = false,
  }: { /** Nobody else changes it before the transaction ends. */ locked?: boolean } = {},
): Promise<Row | null> {
  const { select, columns } = shapeOf(em, entity);
  const sql = locked ? `${select} for update` : select;
  const [found] = await run<Record<string, unknown>>(em, sql, [key]);
  if (!found) return null;
  const platform = em.getPlatform();
  for (const { name, customType, runtimeType } of columns) {
    const raw = found[name];
    const isInstant = runtimeType === 'Date' && typeof raw === 'string';
    found[name] = isInstant
      ? platform.parseDate(raw)
      : (customType?.convertToJSValue(raw, platform) ?? raw);
  }
  return found as unknown as Row;
}

/**
 * Writes these columns of a row and its next version, if it still has the version that was read. Otherwise the statement
 * fails by itself (it divides by the rows that it changed), so that nobody has to wait for it before the commit.
 * @throws OptimisticLockError, here or at the end of the transaction
 */
export function changeRow<Row extends Versioned>(
  tx: EntityManager,
  entity: EntityName<Row>,
  { key, version }: { key: string; version: number },
  changes: Partial<Omit<Row, 'version'>>,
): Promise<void> {
  const { table, keyColumn, columns } = shapeOf(tx, entity);
  const changed = columns.filter(({ name }) => name in changes);
  const values = changed.map(({ name, customType }) => {
    const value = (changes as Record<string, unknown>)[name] ?? null;
    return customType ? customType.convertToDatabaseValue(value, tx.getPlatform()) : value;
  });
  const set = changed.map((property, n) => `${columnOf(property)} = $${n + 3}`);
  const update = `with changed as (
    update ${table} set ${[...set, 'version = version + 1'].join(', ')}
    where ${keyColumn} = $1 and version = $2 returning 1
  ) select 1 / count(*) from changed`;
  return defer(tx, update, [key, version, ...values], () => changedMeanwhile(key));
}

const changedMeanwhile = (key: string) =>
  new OptimisticLockError(`row ${key} was changed by another transaction`);

type Shape = { table: string; keyColumn: string; columns: EntityProperty[]; select: string };
const known = new WeakMap<object, Shape>();

const columnOf = ({ fieldNames }: EntityProperty) => `"${fieldNames[0]}"`;

function shapeOf<Row extends object>(em: EntityManager, entity: EntityName<Row>): Shape {
  const seen = known.get(entity as object);
  if (seen) return seen;
  const { tableName: table, props, primaryKeys } = em.getMetadata(entity);
  const all = props as unknown as EntityProperty[];
  const [key] = primaryKeys;
  const keyColumn = columnOf(all.find(({ name }) => name === key) as EntityProperty);
  const columns = all.filter(({ name, version }) => name !== key && !version);
  const told = all.map((property) => `${columnOf(property)} as "${property.name}"`);
  const select = `select ${told.join(', ')} from ${table} where ${keyColumn} = $1`;
  const shape = { table, keyColumn, columns, select };
  known.set(entity as object, shape);
  return shape;
}
