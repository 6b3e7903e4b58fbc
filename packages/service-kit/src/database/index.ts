export { type Listed, listPage, type Page } from './list-page.ts';
export { migrate } from './migrate.ts';
export { createOrm, type Entities, type Orm } from './orm.ts';
export { containing, foldedSql, searchPatterns } from './search.ts';
export { inTransaction } from './transaction.ts';
export { changeRow, findRow } from './versioned-row.ts';
