export { migrate } from './migrate.ts';
export { createOrm, type Entities, type Orm } from './orm.ts';
